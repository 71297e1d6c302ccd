-- Figures that are parts of one whole and differ in one breakdown: groups of two or more siblings.
--
-- Siblings have the same base (shares without a printed base: the same sentence and noun), measure and
-- unit, and agree in all breakdowns but one. A category that a group names twice splits it by sentence;
-- categories in words belong together only within a sentence, and so does whatever has the same base
-- ("feature"), where it is not one of the other groups again.
--
-- exclusive: nothing can belong to two of them (disjoint ages, areas or periods; one sex, one
-- nationality). grounds says whether they cover the whole: `complete` by logic (men and women,
-- nationals and foreigners, ages without a gap) or by the text ("broken down as follows", a category
-- of others), if they are all that the sentence says of the base; `partial` where the text picks the main ones; `open` where nothing tells.
CREATE OR REPLACE TEMP TABLE siblings AS
WITH
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY document_id, quote_start, measure ORDER BY char_start) AS rank_in_sentence
  FROM figures
),
members AS (
  SELECT
    f.observation_id,
    f.document_id,
    f.paragraph_id,
    f.char_start,
    f.quote_start,
    f.measure,
    f.value,
    f.base_id,
    f.companions,
    f.companions_sum,
    f.age_min,
    f.age_max,
    f.time_start,
    f.time_end,
    f.ref_area,
    f.dimension,
    f.lists_some OR f.selects AS lists_some,
    f.selects,
    f.lists_all,
    f.divides,
    f.bare_sex,
    f.of_whole,
    -- "Of these cases" after a list of cases may mean all of them, and not the last of the list.
    (w.quote_start < f.quote_start AND w.rank_in_sentence > 2 AND regexp_matches(f.quote, '[0-9] of (these|those) '))
    -- "Workers" of another paragraph are hardly parts of "skilled workers".
    OR (w.paragraph_id <> f.paragraph_id AND ends_with(w.counted, ' ' || f.counted)) AS doubtful_base,
    b.breakdown,
    b.category AS own_category,
    CASE f.measure WHEN 'percent' THEN 100 ELSE w.value END AS whole,
    w.age_min AS whole_age_min,
    w.age_max AS whole_age_max,
    concat_ws(
      ' ',
      coalesce(f.base_id, concat_ws(' ', f.document_id, f.quote_start, f.counted)),
      f.measure,
      f.unit,
      b.breakdown,
      CASE b.breakdown WHEN 'category' THEN concat(f.dimension, f.quote_start) WHEN 'feature' THEN f.quote_start::VARCHAR END,
      CASE WHEN b.breakdown <> 'feature' THEN b.rest END
    ) AS family,
    f.base_id IS NOT NULL AND b.rest = wb.rest AS restricted_once
  FROM figures AS f
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.category IS NOT NULL
  LEFT JOIN ranked AS w ON w.observation_id = f.base_id
  LEFT JOIN breakdowns AS wb ON wb.observation_id = f.base_id AND wb.breakdown = b.breakdown
  WHERE
    CASE f.measure
      WHEN 'percent' THEN w.time_kind IS DISTINCT FROM 'projected' AND (b.breakdown NOT IN ('sex', 'citizenship') OR NOT f.rate_within)
      WHEN 'count' THEN w.measure = 'count' AND w.unit = f.unit AND b.breakdown <> 'period'
      WHEN 'amount' THEN w.measure = 'amount' AND w.unit = f.unit AND b.breakdown <> 'period'
      ELSE false
    END
    -- What is itself of one place or of one sex has no parts of another.
    AND (
      f.base_id IS NULL
      OR b.breakdown IN ('age', 'period', 'category', 'feature')
      OR coalesce(wb.category, 'foreign') = 'foreign'
    )
  -- "Others" belong to the list that they end.
  QUALIFY own_category <> 'other' OR count(*) OVER (PARTITION BY family, f.paragraph_id) > 1
),
repeated AS (
  SELECT family
  FROM members
  GROUP BY family
  HAVING count(*) > count(DISTINCT own_category)
),
by_sentence AS (
  SELECT
    m.* EXCLUDE (family),
    CASE WHEN r.family IS NULL THEN m.family ELSE concat_ws(' ', m.family, m.quote_start) END AS family
  FROM members AS m
  LEFT JOIN repeated AS r ON r.family = m.family
),
chained AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY family ORDER BY char_start) AS ordinal,
    CASE breakdown
      WHEN 'age' THEN age_min - 1 - lag(age_max) OVER in_order
      WHEN 'period' THEN time_start - 1 - lag(time_end) OVER in_order
      ELSE 0
    END AS gap
  FROM by_sentence
  WINDOW in_order AS (
    PARTITION BY family
    ORDER BY CASE breakdown WHEN 'age' THEN age_min WHEN 'period' THEN epoch(time_start) ELSE 0 END NULLS FIRST, char_start
  )
),
groups AS (
  SELECT
    family,
    breakdown,
    count(*) AS members,
    -- "57 per cent were women, 31 per cent men and 12 per cent children": all of the sentence is the whole.
    max(companions) > count(*) AND abs(max(companions_sum) - any_value(whole)) <= any_value(whole) / 200
      AS part_of_list,
    min_by(observation_id, char_start) AS first_id,
    max_by(observation_id, char_start) AS last_id,
    CASE breakdown
      WHEN 'age' THEN count(gap) = count(*) - 1 AND coalesce(min(gap) >= 0, false)
      WHEN 'period' THEN count(gap) = count(*) - 1 AND coalesce(min(gap) >= 0, false)
      WHEN 'area'
        THEN len(flatten(list(string_split(ref_area, '+')))) = len(list_distinct(flatten(list(string_split(ref_area, '+')))))
        AND NOT list_contains(list(ref_area), '_X')
      WHEN 'category'
        THEN first(dimension) IN (
          'benefit', 'court', 'document', 'education', 'form', 'institution', 'occupation', 'religion', 'residence', 'sector',
          'status'
        )
        OR (bool_and(divides) AND bool_or(contains(lower(own_category), 'other')))
      ELSE breakdown <> 'feature'
    END AS exclusive,
    CASE breakdown
      WHEN 'sex' THEN true
      WHEN 'citizenship' THEN true
      WHEN 'age'
        THEN max(gap) = 0
        AND min(coalesce(age_min, 0)) <= coalesce(any_value(whole_age_min), 0)
        AND max(coalesce(age_max, 999)) >= coalesce(any_value(whole_age_max), 999)
      ELSE false
    END AS covers,
    bool_or(lists_some) AS lists_some,
    bool_or(selects) AS selects,
    (bool_and(lists_all) OR bool_or(contains(lower(own_category), 'other')))
    AND count(DISTINCT quote_start) = 1
    AND count(*) = max(companions) AS all_listed,
    -- Shares may be of several wholes ("unemployment was 9 per cent for women, 6 for men", "in the north 60 per
    -- cent had water, in the south 55").
    measure <> 'percent' OR bool_or(of_whole) AS of_whole,
    count(base_id) > 0
    OR all_listed
    OR sum(value) BETWEEN 90 AND 110
    OR (breakdown = 'sex' AND bool_and(bare_sex) AND count(DISTINCT quote_start) = 1)
      AS one_whole,
    coalesce(bool_or(doubtful_base), false) AS doubtful_base,
    bool_and(restricted_once) AS restricted_once
  FROM chained
  GROUP BY family, breakdown, measure
  HAVING count(*) > 1 AND count(*) = count(DISTINCT own_category)
),
distinct_groups AS (
  FROM groups
  WHERE exclusive OR breakdown IN ('category', 'feature')
  QUALIFY row_number() OVER (PARTITION BY first_id, last_id, members ORDER BY exclusive DESC, breakdown) = 1
)
SELECT
  c.observation_id,
  c.document_id,
  c.measure,
  c.base_id,
  c.breakdown,
  CASE c.breakdown WHEN 'category' THEN c.dimension ELSE c.breakdown END AS subject,
  c.ordinal,
  g.first_id,
  g.exclusive AND g.one_whole AND NOT g.doubtful_base AND (g.of_whole OR g.covers) AS exclusive,
  g.covers,
  CASE
    WHEN NOT g.one_whole OR g.part_of_list OR g.doubtful_base THEN 'open'
    WHEN c.measure <> 'percent' AND NOT g.restricted_once THEN 'open'
    WHEN g.covers AND NOT g.selects THEN 'complete'
    WHEN g.lists_some THEN 'partial'
    WHEN g.all_listed AND g.exclusive THEN 'complete'
    ELSE 'open'
  END AS grounds
FROM chained AS c
JOIN distinct_groups AS g ON g.family = c.family;
