-- Claim: parts that are printed with their total add up to it.
-- Inputs: siblings that are counts or amounts with a common base and do not cover it by logic alone
-- (those are dimension_partition): by court, document, area, nationality, activity ...
-- Method: Calculations 1.1 (XBRL International, 2023): sums of the intervals that printed digits allow.
-- Returns: the terms of each claim.
WITH parts AS (
  SELECT *, concat_ws(':', base_id, subject, split_part(first_id, ':', -1)) AS claim
  FROM siblings
  WHERE measure IN ('count', 'amount') AND NOT covers
)
SELECT claim, document_id, grounds, exclusive, subject, 'part' AS role, ordinal, observation_id
FROM parts
UNION ALL
SELECT DISTINCT claim, document_id, grounds, exclusive, subject, 'total', 1, base_id
FROM parts;
