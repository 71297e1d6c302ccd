-- Figures of one indicator in time. A series holds what is alike in everything but its time: State,
-- indicator, noun counted, measure, unit, place, persons, breakdown and kind of time. One figure is no
-- series; periods of one series may overlap (a year, and the two years that hold it): `overlaps_earlier` tells.
CREATE VIEW series AS
WITH alike AS (
  SELECT
    wide.*,
    md5(to_json([
      wide.state_name, wide.indicator, lower(wide.counted), lower(bases.counted), wide.measure, wide.unit,
      wide.ref_area, wide.counterpart_area, wide.sex, wide.age_min::VARCHAR, wide.age_max::VARCHAR,
      wide.nationality, wide.dimension, wide.category, wide.period_kind, wide.direction
    ])::VARCHAR) AS digest
  FROM observations_wide AS wide
  LEFT JOIN observations AS bases ON bases.observation_id = wide.base_id
  WHERE wide.time_end IS NOT NULL AND wide.period_kind <> 'not stated'
),
ordered AS (
  SELECT
    *,
    row_number() OVER in_time AS ordinal,
    max(time_end) OVER (in_time ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached,
    lag(value) OVER in_time AS before,
    min((time_start, time_end)) OVER whole AS first_time,
    max((time_start, time_end)) OVER whole AS last_time,
    count(*) OVER whole AS figures
  FROM alike
  WINDOW
    whole AS (PARTITION BY digest),
    in_time AS (PARTITION BY digest ORDER BY coalesce(time_start, time_end), time_end, observation_id)
)
SELECT
  observation_id,
  concat(indicator, ':', left(digest, 8)) AS series_id,
  ordinal::INTEGER AS ordinal,
  figures::INTEGER AS figures,
  state_name,
  indicator,
  indicator_label,
  counted,
  measure,
  unit_name,
  area_name,
  counterpart_area_name,
  sex_name,
  age_name,
  nationality_name,
  dimension,
  category,
  period_kind,
  period_name,
  time_start,
  time_end,
  value,
  before AS previous_value,
  ordinal > 1 AND coalesce(time_start, time_end) <= reached AS overlaps_earlier
FROM ordered
WHERE first_time <> last_time;

COMMENT ON VIEW series IS 'Figures of one indicator in time: the figures that differ in their time alone, in the order of time.';
COMMENT ON COLUMN series.series_id IS 'Series that the figure belongs to: the indicator, and what its other attributes add up to.';
COMMENT ON COLUMN series.ordinal IS 'Place of the figure in its series, from 1.';
COMMENT ON COLUMN series.figures IS 'How many figures the series has.';
COMMENT ON COLUMN series.previous_value IS 'Value of the figure before in the series. Null: this is the first.';
COMMENT ON COLUMN series.overlaps_earlier IS 'Whether the period begins before an earlier one of the series ends, so that the two are not to be added or compared.';
