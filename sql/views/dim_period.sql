-- Dimension of the star schema: the times that figures are given for, each with a name to show and its
-- years to group by. Periods overlap; they are what reports state, not a calendar.
CREATE MACRO print_day(day, detail) AS
  CASE detail
    WHEN 'year' THEN strftime(day::DATE, '%Y')
    WHEN 'quarter' THEN strftime(day::DATE, '%Y-Q') || quarter(day::DATE)
    WHEN 'month' THEN strftime(day::DATE, '%Y-%m')
    ELSE strftime(day::DATE, '%Y-%m-%d')
  END;

CREATE MACRO name_period(kind, first_day, last_day, detail) AS
  CASE
    WHEN kind IS NULL THEN 'not stated'
    WHEN first_day IS NULL AND last_day IS NULL THEN 'open'
    WHEN kind = 'as_of' THEN concat('as of ', print_day(last_day, detail))
    WHEN first_day IS NULL THEN concat('until ', print_day(last_day, detail))
    WHEN last_day IS NULL THEN concat('since ', print_day(first_day, detail))
    WHEN print_day(first_day, detail) = print_day(last_day, detail) THEN print_day(first_day, detail)
    ELSE concat(print_day(first_day, detail), ' to ', print_day(last_day, detail))
  END;

CREATE MACRO key_period(kind, first_day, last_day, detail) AS
  CASE
    WHEN kind IS NULL THEN '_Z'
    ELSE concat_ws(':', kind, detail, concat(first_day, '/', last_day))
  END;

CREATE VIEW dim_period AS
SELECT DISTINCT
  key_period(time_kind, time_start, time_end, time_precision) AS period,
  name_period(time_kind, time_start, time_end, time_precision) AS period_name,
  coalesce(time_kind, 'not stated') AS period_kind,
  time_start,
  time_end,
  time_precision,
  year(time_start)::INTEGER AS start_year,
  year(time_end)::INTEGER AS end_year,
  (time_end - time_start + 1)::INTEGER AS days
FROM observations;

COMMENT ON VIEW dim_period IS 'Star schema: the times that figures are given for, for period of fact_observation. Periods overlap.';
COMMENT ON COLUMN dim_period.period IS 'Kind, precision, first and last day; _Z where no time is stated.';
COMMENT ON COLUMN dim_period.period_name IS 'The time to show: 2019, 2019-03 to 2020-02, as of 2022-12, since 2018; "not stated".';
COMMENT ON COLUMN dim_period.period_kind IS 'period (flow), as_of (stock), projected; "not stated" where the text gives no time.';
COMMENT ON COLUMN dim_period.start_year IS 'Year of the first day. Null: as_of, or open at its beginning, or no time.';
COMMENT ON COLUMN dim_period.end_year IS 'Year of the last day. Null: open, or no time.';
COMMENT ON COLUMN dim_period.days IS 'Length of the period in days, first and last included. Null: as_of, open, or no time.';
