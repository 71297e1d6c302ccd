-- Claim: a rate of achievement is the figure reached over the figure planned.
-- Inputs: a percentage whose base is planned, or which exceeds a hundred; and the nearest count before
-- it in the same paragraph that is of the base's unit and not planned (`complete` in one sentence with
-- the rate, `open` in another).
-- Method: interval arithmetic of statcheck (Nuijten et al. 2016).
-- Returns: the terms of each claim.
SELECT
  share_id AS claim,
  document_id,
  grounds,
  true AS exclusive,
  'rate' AS subject,
  unnest(['share', 'part', 'total']) AS role,
  1 AS ordinal,
  unnest([share_id, part_id, total_id]) AS observation_id
FROM (
  SELECT
    s.document_id,
    s.observation_id AS share_id,
    p.observation_id AS part_id,
    t.observation_id AS total_id,
    CASE WHEN p.quote_start = s.quote_start THEN 'complete' ELSE 'open' END AS grounds
  FROM figures AS s
  JOIN figures AS t ON t.observation_id = s.base_id AND t.measure IN ('count', 'amount')
  JOIN figures AS p
    ON p.paragraph_id = s.paragraph_id
    AND p.measure = t.measure
    AND p.unit = t.unit
    AND p.observation_id <> t.observation_id
    AND p.char_start < s.char_start
    AND p.time_kind IS DISTINCT FROM 'projected'
  WHERE s.measure = 'percent' AND (t.time_kind = 'projected' OR s.value > 100)
  QUALIFY row_number() OVER (PARTITION BY s.observation_id ORDER BY p.char_start DESC) = 1
);
