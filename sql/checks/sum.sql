-- Claim: parts that are printed with their total add up to it.
-- Inputs: siblings that are counts or amounts with a common base and do not cover it by logic alone
-- (those are dimension_partition): by court, document, area, nationality, activity ... And, for parts
-- that do not say what they are parts of, two to six counts in a row beside a figure of their paragraph
-- that they make, or miss by a slip that chance would hardly imitate (`near`).
-- Method: Calculations 1.1 (XBRL International, 2023): sums of the intervals that printed digits allow.
-- Returns: the terms of each claim.
WITH
parts AS (
  SELECT *, concat_ws(':', base_id, subject, split_part(first_id, ':', -1)) AS claim
  FROM siblings
  WHERE measure IN ('count', 'amount') AND NOT covers
),
counts AS (
  SELECT
    observation_id,
    document_id,
    paragraph_id,
    value,
    base_id,
    row_number() OVER in_order AS place_in_row,
    sum(value) OVER in_order AS running
  FROM figures
  WHERE measure = 'count' AND qualifier IS NULL
  WINDOW in_order AS (PARTITION BY paragraph_id ORDER BY char_start)
),
runs AS (
  SELECT
    t.observation_id AS total_id,
    t.document_id,
    t.paragraph_id,
    a.place_in_row AS first_place,
    z.place_in_row AS last_place,
    a.observation_id AS first_id,
    t.value AS total,
    z.running - a.running + a.value AS made
  FROM counts AS a
  JOIN counts AS z ON z.paragraph_id = a.paragraph_id AND z.place_in_row - a.place_in_row BETWEEN 1 AND 5
  JOIN counts AS t
    ON t.paragraph_id = a.paragraph_id AND t.place_in_row IN (a.place_in_row - 1, z.place_in_row + 1)
  WHERE
    t.value >= 100
    AND (a.base_id IS DISTINCT FROM t.observation_id OR z.base_id IS DISTINCT FROM t.observation_id)
),
near AS (
  SELECT *
  FROM runs
  WHERE
    made = total
    OR (
      total >= 1000
      AND (
        abs(made - total) = 1
        OR regexp_full_match((abs(made - total) / 9)::DECIMAL(18, 2)::VARCHAR, '[1-8]0*\.00')
      )
    )
)
SELECT claim, document_id, grounds, exclusive, subject, 'part' AS role, ordinal, observation_id
FROM parts
UNION ALL
SELECT DISTINCT claim, document_id, grounds, exclusive, subject, 'total', 1, base_id
FROM parts
UNION ALL
SELECT
  concat_ws(':', n.total_id, 'run', split_part(n.first_id, ':', -1)),
  n.document_id,
  'near',
  false,
  'feature',
  'part',
  c.place_in_row - n.first_place + 1,
  c.observation_id
FROM near AS n
JOIN counts AS c ON c.paragraph_id = n.paragraph_id AND c.place_in_row BETWEEN n.first_place AND n.last_place
UNION ALL
SELECT concat_ws(':', total_id, 'run', split_part(first_id, ':', -1)), document_id, 'near', false, 'feature', 'total', 1, total_id
FROM near;
