-- Claim: figures of one thing for periods that join make up the figure of the whole period.
-- Inputs: counts and amounts with a period each; the parts adjoin day by day, begin with the total and end
-- with it. They are one thing if they say that they are parts of the total, or if they count the same
-- close by (`complete`); figures of other words close by are tried too (`open`). Of the figures for one
-- period, those nearest to the total in words and place are taken, and none where these differ; of
-- several parts that begin on one day, the nearest and then the longest.
-- Method: sums of the intervals that printed digits allow (Calculations 1.1, XBRL International, 2023).
-- Returns: the terms of each claim.
WITH RECURSIVE
flows AS (
  SELECT
    f.*,
    concat_ws(' ', f.document_id, f.measure, CASE WHEN f.measure = 'amount' THEN f.unit END, b.rest) AS family,
    unnest(list_distinct(list_append(range(f.paragraph - 2, f.paragraph + 3), coalesce(w.paragraph, f.paragraph)))) AS near
  FROM figures AS f
  LEFT JOIN figures AS w ON w.observation_id = f.base_id
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.breakdown = 'period'
  WHERE
    f.measure IN ('count', 'amount')
    AND f.time_kind = 'period'
    AND f.time_start <= f.time_end
    AND f.paragraph IS NOT NULL
),
pairs AS (
  SELECT
    t.observation_id AS total_id,
    t.document_id,
    t.time_start AS total_start,
    t.time_end AS total_end,
    p.observation_id AS part_id,
    p.time_start,
    p.time_end,
    p.value,
    p.char_start,
    CASE
      WHEN p.base_id = t.observation_id THEN 0
      WHEN p.base_id IS NOT DISTINCT FROM t.base_id AND p.indicator = t.indicator AND p.counted IS NOT DISTINCT FROM t.counted
        THEN 0
      WHEN p.paragraph_id = t.paragraph_id THEN 1
      ELSE 2
    END AS distance
  FROM flows AS t
  JOIN flows AS p
    ON p.family = t.family
    AND p.near = t.paragraph
    AND p.time_start >= t.time_start
    AND p.time_end <= t.time_end
    AND p.time_end - p.time_start < t.time_end - t.time_start
    -- What is counted in another unit, and is not said to be its part, adds up with it by chance alone.
    AND (p.unit = t.unit OR p.base_id = t.observation_id)
  WHERE t.near = t.paragraph
),
nearest AS (
  FROM pairs
  QUALIFY rank() OVER (PARTITION BY total_id, time_start, time_end ORDER BY distance) = 1
),
agreed AS (
  SELECT
    total_id,
    document_id,
    total_start,
    total_end,
    time_start,
    time_end,
    distance,
    min_by(part_id, char_start) AS part_id
  FROM nearest
  GROUP BY ALL
  HAVING count(DISTINCT value) = 1
),
parts AS (
  FROM agreed
  QUALIFY row_number() OVER (PARTITION BY total_id, time_start ORDER BY distance, time_end DESC) = 1
),
chain AS (
  SELECT total_id, document_id, total_end, time_end, part_id, distance, 1 AS ordinal
  FROM parts
  WHERE time_start = total_start
  UNION ALL
  SELECT p.total_id, p.document_id, p.total_end, p.time_end, p.part_id, p.distance, c.ordinal + 1
  FROM chain AS c
  JOIN parts AS p ON p.total_id = c.total_id AND p.time_start = c.time_end + 1
),
terms AS (
  SELECT *, max(distance) OVER (PARTITION BY total_id) = 0 AS alike
  FROM chain
  QUALIFY max(time_end) OVER (PARTITION BY total_id) = total_end
)
SELECT
  total_id AS claim,
  document_id,
  CASE WHEN alike THEN 'complete' ELSE 'open' END AS grounds,
  alike AS exclusive,
  'period' AS subject,
  'part' AS role,
  ordinal,
  part_id AS observation_id
FROM terms
UNION ALL
SELECT DISTINCT total_id, document_id, CASE WHEN alike THEN 'complete' ELSE 'open' END, alike, 'period', 'total', 1, total_id
FROM terms;
