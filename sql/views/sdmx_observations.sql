-- The observations as SDMX has them: the dimensions up to TIME_PERIOD, the measure OBS_VALUE, and after it
-- the attributes. The data structure definition is made of this view, its comments and sdmx_vocabulary.
-- One text can print a figure twice, so that the key needs OBSERVATION; every other dimension has a
-- value in each row: _T all, _Z none. SDMX knows no figure without a time: where the text gives none, the
-- time is that of the report, and TIME_KIND says so.
CREATE MACRO identify(code) AS regexp_replace(code, '[^A-Za-z0-9_@$-]', '_', 'g');

-- CL_AGE of the SDMX cross-domain code lists, with its rules for ages that it does not list.
CREATE MACRO code_ages(youngest, oldest) AS
  CASE
    WHEN youngest IS NULL AND oldest IS NULL THEN '_T'
    WHEN oldest IS NULL THEN concat('Y_GE', youngest)
    WHEN youngest IS NULL THEN concat('Y_LT', oldest + 1)
    WHEN youngest = oldest THEN concat('Y', youngest)
    ELSE concat('Y', youngest, 'T', oldest)
  END;

-- Section 4 of SDMX-CSV has the forms of time: 2019, 2019-Q2, 2019-04, 2019-04-30, and first day/duration.
CREATE MACRO code_period(first_day, last_day, detail) AS
  CASE
    WHEN last_day IS NULL THEN print_day(first_day, detail)
    WHEN first_day IS NULL THEN print_day(last_day, detail)
    WHEN print_day(first_day, detail) = print_day(last_day, detail) THEN print_day(first_day, detail)
    WHEN day(first_day::DATE) = 1 AND last_day::DATE = last_day(last_day::DATE)
      THEN concat(first_day, '/P', date_diff('month', first_day::DATE, last_day::DATE + 1), 'M')
    ELSE concat(first_day, '/P', date_diff('day', first_day::DATE, last_day::DATE + 1), 'D')
  END;

CREATE VIEW sdmx_observations AS
SELECT
  observation_id AS "OBSERVATION",
  '_Z' AS "FREQ",
  identify(indicator) AS "INDICATOR",
  identify(ref_area) AS "REF_AREA",
  coalesce(counterpart_area, '_Z') AS "COUNTERPART_AREA",
  sex AS "SEX",
  code_ages(age_min, age_max) AS "AGE",
  nationality AS "NATIONALITY",
  identify(coalesce(dimension, '_Z')) AS "BREAKDOWN",
  coalesce(code_period(time_start, time_end, time_precision), submitted) AS "TIME_PERIOD",
  value AS "OBS_VALUE",
  CASE
    WHEN time_kind = 'projected' THEN 'F'
    WHEN qualifier IS NOT NULL THEN 'E'
    ELSE 'A'
  END AS "OBS_STATUS",
  measure AS "MEASURE",
  identify(unit) AS "UNIT_MEASURE",
  0 AS "UNIT_MULT",
  length(regexp_extract(value::VARCHAR, '\.(\d*?)0*$', 1))::INTEGER AS "DECIMALS",
  coalesce(time_kind, '_Z') AS "TIME_KIND",
  time_start AS "TIME_START",
  time_end AS "TIME_END",
  category AS "CATEGORY",
  counted AS "COUNTED",
  coalesce(qualifier, '_Z') AS "QUALIFIER",
  base_id AS "BASE",
  organization_id AS "ORGANIZATION",
  source_id AS "SOURCE",
  description AS "COMMENT_OBS",
  symbol AS "DOCUMENT",
  quote AS "QUOTE"
FROM observations
JOIN documents USING (document_id);

COMMENT ON VIEW sdmx_observations IS 'Observations in the concepts of SDMX: dimensions, the measure, and attributes.';
COMMENT ON COLUMN sdmx_observations."OBSERVATION" IS 'Observation: identifier of the figure, which makes the key unique.';
COMMENT ON COLUMN sdmx_observations."FREQ" IS 'Frequency: not applicable, a report states single figures.';
COMMENT ON COLUMN sdmx_observations."INDICATOR" IS 'Indicator: what is measured.';
COMMENT ON COLUMN sdmx_observations."REF_AREA" IS 'Reference area: where the counted thing happens or stands; several subdivisions are joined by an underscore.';
COMMENT ON COLUMN sdmx_observations."COUNTERPART_AREA" IS 'Counterpart area: country gone to or returned from; _Z none.';
COMMENT ON COLUMN sdmx_observations."SEX" IS 'Sex of the persons counted; _T both, or not stated.';
COMMENT ON COLUMN sdmx_observations."AGE" IS 'Age of the persons counted, in completed years; _T all, or not stated.';
COMMENT ON COLUMN sdmx_observations."NATIONALITY" IS 'Nationality of the persons counted or concerned; _T not restricted.';
COMMENT ON COLUMN sdmx_observations."BREAKDOWN" IS 'Breakdown: any other dimension, whose category is in CATEGORY; _Z none.';
COMMENT ON COLUMN sdmx_observations."TIME_PERIOD" IS 'Time period: that of the figure; the first of an open one; where the text gives none, when the report was submitted.';
COMMENT ON COLUMN sdmx_observations."OBS_VALUE" IS 'Observation value: the number that the document states; percentages as printed.';
COMMENT ON COLUMN sdmx_observations."OBS_STATUS" IS 'Observation status: A stated as exact, E stated as about, at least, more or less than, F projected.';
COMMENT ON COLUMN sdmx_observations."MEASURE" IS 'Measure: kind of number that the value is.';
COMMENT ON COLUMN sdmx_observations."UNIT_MEASURE" IS 'Unit of measure of the value.';
COMMENT ON COLUMN sdmx_observations."UNIT_MULT" IS 'Unit multiplier: power of ten, always 0, for values are given in whole.';
COMMENT ON COLUMN sdmx_observations."DECIMALS" IS 'Decimals: places after the point that the value has.';
COMMENT ON COLUMN sdmx_observations."TIME_KIND" IS 'Kind of time: period (flow), as_of (stock), projected; _Z where the text gives no time.';
COMMENT ON COLUMN sdmx_observations."TIME_START" IS 'Time start: first day of the period. Null: as_of, or open at its beginning, or no time.';
COMMENT ON COLUMN sdmx_observations."TIME_END" IS 'Time end: last day of the period, or the day that an as_of figure holds for. Null: open, or no time.';
COMMENT ON COLUMN sdmx_observations."CATEGORY" IS 'Category of the breakdown, as the document words it. Null: none.';
COMMENT ON COLUMN sdmx_observations."COUNTED" IS 'Counted: the noun counted, as printed. Null: not stated.';
COMMENT ON COLUMN sdmx_observations."QUALIFIER" IS 'Qualifier: how exact the text says the figure is; _Z stated as exact.';
COMMENT ON COLUMN sdmx_observations."BASE" IS 'Base: the observation that this one is a part or a share of. Null: none is printed.';
COMMENT ON COLUMN sdmx_observations."ORGANIZATION" IS 'Organization that reports the figure or did what is counted. Null: not stated.';
COMMENT ON COLUMN sdmx_observations."SOURCE" IS 'Source that the figure is cited from. Null: none is cited.';
COMMENT ON COLUMN sdmx_observations."COMMENT_OBS" IS 'Comment: one line that says what the figure is.';
COMMENT ON COLUMN sdmx_observations."DOCUMENT" IS 'Document: symbol of the report that states the figure.';
COMMENT ON COLUMN sdmx_observations."QUOTE" IS 'Quote: the sentence that the figure stands in.';
