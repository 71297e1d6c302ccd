-- Claim: the shares of a complete breakdown make a hundred; shares of categories that exclude each
-- other never make more, whatever is missing.
-- Inputs: siblings that are shares of one group.
-- Method: sums of the intervals that printed digits allow, against the whole (Calculations 1.1, XBRL
-- International, 2023).
-- Returns: the terms of each claim.
SELECT
  concat_ws(':', first_id, subject) AS claim,
  document_id,
  grounds,
  exclusive,
  subject,
  'share' AS role,
  ordinal,
  observation_id
FROM siblings
WHERE measure = 'percent';
