-- How each figure can be told from its siblings: one row per figure and breakdown, with the category
-- that the figure has in it (null: it is not restricted in it) and `rest`, its values in all other
-- breakdowns. Figures with one `rest` and different categories are parts of one whole.
--
-- "citizenship" sets nationals of the State against foreigners, "nationality" one nationality against
-- another; what a list leaves to "others" is a category of it. "feature" stands for what no column codes ("11 covered ..., 3 focused on ..."): every
-- figure is its own category. Categories in words are no part of `rest`, as one group has many names.
CREATE OR REPLACE TEMP TABLE breakdowns AS
WITH
coded AS (
  SELECT
    *,
    nullif(sex, '_T') AS sex_category,
    CASE WHEN age_min IS NOT NULL OR age_max IS NOT NULL THEN concat(age_min, '-', age_max) END AS age_category,
    CASE WHEN nationality NOT IN ('_T', 'FOREIGN') THEN nationality END AS nationality_category,
    -- "307 of other nationalities" behind Senegalese and Gambians are not all the foreigners.
    CASE WHEN NOT remainder THEN CASE nationality WHEN state THEN 'national' WHEN 'FOREIGN' THEN 'foreign' END END AS citizenship_category,
    nullif(ref_area, state) AS area_category,
    counterpart_area AS counterpart_category,
    CASE WHEN time_kind = 'period' THEN concat(time_start, '/', time_end) END AS period_category,
    concat(time_kind, time_start, '/', time_end) AS time_category,
    CASE WHEN remainder THEN 'other' END AS left_over,
    CASE WHEN category IS NOT NULL THEN concat(dimension, ':', category) END AS other_category
  FROM figures
),
split AS (
  SELECT
    *,
    unnest([
      'sex', 'age', 'nationality', 'citizenship', 'area', 'counterpart', 'period', 'category', 'feature'
    ]) AS breakdown,
    unnest([
      sex_category,
      age_category,
      coalesce(nationality_category, left_over),
      citizenship_category,
      coalesce(area_category, left_over),
      coalesce(counterpart_category, left_over),
      period_category,
      coalesce(other_category, left_over),
      observation_id
    ]) AS own_category
  FROM coded
)
SELECT
  observation_id,
  breakdown,
  own_category AS category,
  concat_ws(
    '|',
    CASE WHEN breakdown <> 'sex' THEN coalesce(sex_category, '') END,
    CASE WHEN breakdown <> 'age' THEN coalesce(age_category, '') END,
    CASE WHEN breakdown NOT IN ('nationality', 'citizenship') THEN coalesce(nationality_category, '') END,
    CASE WHEN breakdown <> 'area' THEN coalesce(area_category, '') END,
    CASE WHEN breakdown <> 'counterpart' THEN coalesce(counterpart_category, '') END,
    CASE WHEN breakdown <> 'period' THEN time_category END
  ) AS rest
FROM split;
