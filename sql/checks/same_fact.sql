-- Claim: a fact that is printed twice has one value.
-- Inputs: two figures of one indicator, noun, unit, time and group, in different sentences. What is linked
-- by nothing more may be two facts, so that only agreement, or a difference that is a slip of the pen in a
-- large figure, says something.
-- Method: a fact that is stated twice must overlap (Calculations 1.1, XBRL International, 2023).
-- Returns: the terms of each claim.
WITH
keyed AS (
  SELECT
    f.*,
    concat_ws(' ', f.document_id, f.measure, f.unit, f.indicator, f.counted, coalesce(w.printed, ''), b.rest) AS fact
  FROM figures AS f
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.breakdown = 'feature'
  LEFT JOIN figures AS w ON w.observation_id = f.base_id
  WHERE f.measure IN ('count', 'amount') AND f.time_end IS NOT NULL AND f.counted IS NOT NULL AND f.value >= 100
),
pairs AS (
  SELECT a.document_id, a.observation_id AS first_id, z.observation_id AS other_id
  FROM keyed AS a
  JOIN keyed AS z
    ON z.fact = a.fact
    AND z.char_start > a.char_start
    AND z.quote_start <> a.quote_start
    AND z.base_id IS DISTINCT FROM a.observation_id
    AND a.base_id IS DISTINCT FROM z.observation_id
  QUALIFY row_number() OVER (PARTITION BY z.observation_id ORDER BY a.char_start) = 1
)
SELECT
  other_id AS claim,
  document_id,
  'near' AS grounds,
  false AS exclusive,
  'fact' AS subject,
  unnest(['first', 'other']) AS role,
  1 AS ordinal,
  unnest([first_id, other_id]) AS observation_id
FROM pairs;
