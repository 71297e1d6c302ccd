-- Claim: a share of a small group is the share of a whole number of its members.
-- Inputs: shares with a base that is a count of ten or more (nobody prints percentages of fewer), both
-- stated as exact. Whether the base is small enough for the test to have power depends on the digits.
-- Method: the GRIM test (Brown and Heathers 2017), for percentages, by rounding and by truncation.
-- Returns: the terms of each claim.
SELECT
  s.observation_id AS claim,
  s.document_id,
  'complete' AS grounds,
  true AS exclusive,
  'share' AS subject,
  unnest(['share', 'base']) AS role,
  1 AS ordinal,
  unnest([s.observation_id, t.observation_id]) AS observation_id
FROM figures AS s
JOIN figures AS t ON t.observation_id = s.base_id
WHERE s.measure = 'percent' AND s.value <= 100 AND s.qualifier IS NULL AND t.measure = 'count' AND t.value >= 10 AND t.qualifier IS NULL;
