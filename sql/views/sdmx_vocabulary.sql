-- Code lists of the coded concepts of sdmx_observations, with the codes in use.
CREATE VIEW sdmx_vocabulary AS
WITH
used AS (
  SELECT concept, id
  FROM sdmx_observations, LATERAL (VALUES
    ('FREQ', "FREQ"),
    ('SEX', "SEX"),
    ('BREAKDOWN', "BREAKDOWN"),
    ('OBS_STATUS', "OBS_STATUS"),
    ('MEASURE', "MEASURE"),
    ('UNIT_MULT', "UNIT_MULT"::VARCHAR),
    ('TIME_KIND', "TIME_KIND"),
    ('QUALIFIER', "QUALIFIER")
  ) AS coded(concept, id)
  WHERE id IS NOT NULL
),
named(concept, id, name) AS (
  VALUES
    ('FREQ', '_Z', 'Not applicable'),
    ('SEX', 'F', 'Female'),
    ('SEX', 'M', 'Male'),
    ('SEX', '_T', 'Total'),
    ('BREAKDOWN', '_Z', 'Not applicable'),
    ('OBS_STATUS', 'A', 'Normal value'),
    ('OBS_STATUS', 'E', 'Estimated value'),
    ('OBS_STATUS', 'F', 'Forecast value'),
    ('UNIT_MULT', '0', 'Units'),
    ('TIME_KIND', '_Z', 'Not stated'),
    ('QUALIFIER', '_Z', 'Stated as exact')
),
codes AS (
  SELECT concept, id, coalesce(named.name, replace(id, '_', ' ')) AS name
  FROM used
  LEFT JOIN named USING (concept, id)
  UNION ALL
  SELECT 'INDICATOR', identify(indicator), label FROM indicators
  UNION ALL
  SELECT 'REF_AREA', identify(area), area_name FROM dim_area WHERE area <> '_Z'
  UNION ALL
  SELECT DISTINCT 'COUNTERPART_AREA', coalesce(code, '_Z'), coalesce(name, 'Not applicable')
  FROM observations
  LEFT JOIN areas ON areas.code = observations.counterpart_area
  UNION ALL
  SELECT 'AGE', code_ages(age_min, age_max), any_value(age_name) FROM dim_population GROUP BY ALL
  UNION ALL
  SELECT 'NATIONALITY', code, name FROM nationalities
  UNION ALL
  SELECT 'UNIT_MEASURE', identify(code), name FROM units
)
SELECT concept, id, min(name) AS name FROM codes GROUP BY concept, id;

COMMENT ON VIEW sdmx_vocabulary IS 'Codes of the coded concepts of sdmx_observations: one row per concept and code.';
COMMENT ON COLUMN sdmx_vocabulary.concept IS 'Concept: a column of sdmx_observations.';
COMMENT ON COLUMN sdmx_vocabulary.id IS 'Code, in the characters that SDMX allows.';
COMMENT ON COLUMN sdmx_vocabulary.name IS 'What the code means, in English.';
