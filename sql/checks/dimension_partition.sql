-- Claim: parts that exclude each other and cover the whole by logic (men and women, nationals and
-- foreigners, ages without a gap) add up to it.
-- Inputs: siblings with a common base; and two figures of one paragraph that are no such siblings, and a
-- figure of their unit and time, close by, that is not broken down (`open`; `partial` where there
-- are several, so that only agreement says something).
-- Method: sums of the intervals that printed digits allow (Calculations 1.1, XBRL International, 2023).
-- Returns: the terms of each claim.
WITH
-- "17 men, 12 women, 2 boys and 1 girl", "17 men, 12 women and 3 children": the whole is men and women with others beside them.
sexed AS (
  SELECT
    p.base_id,
    p.paragraph,
    w.value - sum(p.value) AS left_over,
    count(*) AS parts
  FROM figures AS p
  JOIN figures AS w ON w.observation_id = p.base_id AND w.measure = p.measure
  WHERE p.sex IN ('F', 'M') AND p.measure = 'count'
  GROUP BY p.base_id, p.paragraph, w.value
),
beside_others AS (
  SELECT s.base_id
  FROM sexed AS s
  WHERE
    (s.parts > 2 AND s.left_over = 0)
    OR EXISTS (
      SELECT 1
      FROM figures AS o
      WHERE o.base_id = s.base_id AND o.paragraph = s.paragraph AND o.sex = '_T' AND o.measure = 'count' AND o.value = s.left_over
    )
),
based AS (
  SELECT
    concat_ws(':', base_id, subject) AS claim,
    document_id,
    grounds,
    exclusive,
    subject,
    base_id AS total_id,
    ordinal,
    observation_id
  FROM siblings
  WHERE
    measure IN ('count', 'amount')
    AND covers
    AND NOT (subject = 'sex' AND base_id IN (SELECT base_id FROM beside_others))
  -- One claim by total and breakdown: the parts that are restricted as the total is come first.
  QUALIFY dense_rank() OVER (PARTITION BY base_id, subject ORDER BY grounds, first_id) = 1
),
keyed AS (
  SELECT
    f.observation_id,
    f.document_id,
    f.paragraph,
    f.char_start,
    f.value,
    f.nationality,
    b.breakdown,
    b.category,
    concat_ws(' ', f.document_id, f.measure, f.unit, b.breakdown, b.rest) AS family
  FROM figures AS f
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.breakdown IN ('sex', 'citizenship')
  WHERE f.measure IN ('count', 'amount') AND f.value >= 100
),
pairs AS (
  SELECT
    a.family,
    a.document_id,
    a.breakdown,
    a.paragraph,
    a.observation_id AS first_id,
    z.observation_id AS second_id,
    a.value + z.value AS made,
    [a.value, z.value] AS parts
  FROM keyed AS a
  JOIN keyed AS z ON z.family = a.family AND z.paragraph = a.paragraph AND a.category < z.category
  ANTI JOIN siblings AS s ON s.observation_id = a.observation_id AND s.breakdown = a.breakdown AND s.covers
),
combinations AS (
  SELECT
    p.*,
    t.observation_id AS total_id,
    t.value AS total,
    bool_or(p.made = t.value) OVER (PARTITION BY t.observation_id)
    OR bool_or(p.made = t.value) OVER (PARTITION BY p.first_id)
    OR bool_or(p.made = t.value) OVER (PARTITION BY p.second_id) AS settled
  FROM pairs AS p
  -- Reports call people migrants who are nationals in part.
  JOIN keyed AS t ON t.family = p.family AND (t.category IS NULL OR t.category = 'foreign')
  WHERE
    abs(t.paragraph - p.paragraph) <= 2
    AND t.observation_id <> p.first_id
    -- What is as many as one of the two counts something else.
    AND NOT list_contains(p.parts, t.value)
    AND (p.breakdown = 'sex' OR t.nationality IN ('_T', 'FOREIGN'))
),
whole AS (
  SELECT *, count(DISTINCT total) OVER (PARTITION BY first_id, second_id) AS totals
  FROM combinations
  -- Figures that make a total with one another are not tried with others.
  WHERE made = total OR NOT settled
)
SELECT claim, document_id, grounds, exclusive, subject, 'part' AS role, ordinal, observation_id
FROM based
UNION ALL
SELECT DISTINCT claim, document_id, grounds, exclusive, subject, 'total', 1, total_id
FROM based
UNION ALL
SELECT
  concat_ws(':', total_id, breakdown, id_beside(first_id, total_id), id_beside(second_id, total_id)),
  document_id,
  CASE WHEN totals = 1 THEN 'open' ELSE 'partial' END,
  false,
  breakdown,
  unnest(['part', 'part', 'total']),
  unnest([1, 2, 1]),
  unnest([first_id, second_id, total_id])
FROM whole;
