-- Figures that are parts of one whole and differ in one breakdown: groups of two or more siblings.
--
-- Siblings have the same base (shares without a printed base: the same sentence and noun), measure and
-- unit, and agree in all breakdowns but one. A category that a group names twice splits it by sentence.
--
-- exclusive: nothing can belong to two of them (disjoint ages, areas or periods; one sex, one
-- nationality). grounds says whether they cover the whole: `complete` by logic (men and women,
-- nationals and foreigners, ages without a gap) or by the text ("broken down as follows", a category
-- of others); `partial` where the text picks the main ones; `open` where nothing tells.
CREATE OR REPLACE TEMP TABLE siblings AS
WITH
members AS (
  SELECT
    f.*,
    b.breakdown,
    b.category AS own_category,
    w.age_min AS whole_age_min,
    w.age_max AS whole_age_max,
    concat_ws(
      ' ',
      coalesce(f.base_id, concat_ws(' ', f.document_id, f.quote_start, f.counted)),
      f.measure,
      f.unit,
      b.breakdown,
      CASE b.breakdown WHEN 'category' THEN f.dimension WHEN 'feature' THEN f.quote_start::VARCHAR END,
      b.rest
    ) AS family,
    f.base_id IS NOT NULL AND b.rest = wb.rest AS restricted_once
  FROM figures AS f
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.category IS NOT NULL
  LEFT JOIN figures AS w ON w.observation_id = f.base_id
  LEFT JOIN breakdowns AS wb ON wb.observation_id = f.base_id AND wb.breakdown = b.breakdown
  WHERE
    CASE f.measure
      WHEN 'percent' THEN w.time_kind IS DISTINCT FROM 'projected'
      WHEN 'count' THEN w.measure = 'count' AND w.unit = f.unit AND b.breakdown <> 'period'
      WHEN 'amount' THEN w.measure = 'amount' AND w.unit = f.unit AND b.breakdown <> 'period'
      ELSE false
    END
    AND CASE
      WHEN f.base_id IS NULL OR b.breakdown IN ('age', 'period') THEN true
      WHEN b.breakdown = 'feature' THEN b.rest = wb.rest
      -- What is itself of one place or of one sex has no parts of another.
      ELSE coalesce(wb.category, 'foreign') = 'foreign'
    END
),
by_sentence AS (
  SELECT
    * EXCLUDE (family),
    CASE
      WHEN count(*) OVER (PARTITION BY family) > count(DISTINCT own_category) OVER (PARTITION BY family)
        THEN concat_ws(' ', family, quote_start)
      ELSE family
    END AS family
  FROM members
),
chained AS (
  SELECT
    *,
    row_number() OVER in_order AS ordinal,
    CASE breakdown
      WHEN 'age' THEN age_min - 1 - lag(age_max) OVER (PARTITION BY family ORDER BY age_min NULLS FIRST, char_start)
      WHEN 'period' THEN time_start - 1 - lag(time_end) OVER (PARTITION BY family ORDER BY time_start NULLS FIRST, char_start)
      ELSE 0
    END AS gap
  FROM by_sentence
  WINDOW in_order AS (PARTITION BY family ORDER BY char_start)
),
groups AS (
  SELECT
    family,
    min_by(observation_id, char_start) AS first_id,
    count(*) AS members,
    CASE
      WHEN breakdown IN ('age', 'period') THEN count(gap) = count(*) - 1 AND coalesce(min(gap) >= 0, false)
      WHEN breakdown = 'area'
        THEN len(flatten(list(string_split(ref_area, '+')))) = len(list_distinct(flatten(list(string_split(ref_area, '+')))))
        AND NOT list_contains(list(ref_area), '_X')
      WHEN breakdown = 'category'
        THEN first(dimension) IN (
          'benefit', 'court', 'document', 'education', 'form', 'instance', 'marital_status', 'occupation', 'religion',
          'residence', 'sector', 'status'
        )
      ELSE breakdown <> 'feature'
    END AS exclusive,
    CASE
      WHEN breakdown = 'sex' OR breakdown = 'citizenship' THEN true
      WHEN breakdown = 'age'
        THEN max(gap) = 0
        AND coalesce(min(coalesce(age_min, 0)) <= coalesce(any_value(whole_age_min), 0), false)
        AND coalesce(max(coalesce(age_max, 999)) >= coalesce(any_value(whole_age_max), 999), false)
      ELSE false
    END AS covers,
    bool_or(lists_some) AS lists_some,
    bool_and(lists_all)
    OR bool_or(contains(lower(own_category), 'other')) AND count(DISTINCT quote_start) = 1 AS lists_all,
    bool_and(restricted_once) AS restricted_once
  FROM chained
  GROUP BY family, breakdown
  HAVING count(*) > 1 AND count(*) = count(DISTINCT own_category)
)
SELECT
  c.observation_id,
  c.document_id,
  c.measure,
  c.base_id,
  c.breakdown,
  coalesce(CASE WHEN c.breakdown = 'category' THEN c.dimension END, c.breakdown) AS subject,
  c.family,
  c.ordinal,
  g.first_id,
  g.exclusive,
  g.covers,
  CASE
    WHEN c.measure <> 'percent' AND NOT g.restricted_once THEN 'open'
    WHEN g.covers THEN 'complete'
    WHEN g.lists_some THEN 'partial'
    WHEN g.lists_all AND g.exclusive THEN 'complete'
    ELSE 'open'
  END AS grounds
FROM chained AS c
JOIN groups AS g ON g.family = c.family
WHERE g.exclusive OR c.breakdown IN ('category', 'feature');
