-- Dimension of the star schema: sex and age of the persons counted.
CREATE MACRO name_sex(sex) AS CASE sex WHEN 'F' THEN 'female' WHEN 'M' THEN 'male' ELSE 'all' END;

CREATE MACRO name_ages(youngest, oldest) AS
  CASE
    WHEN youngest IS NULL AND oldest IS NULL THEN 'all ages'
    WHEN oldest IS NULL THEN concat(youngest, ' and over')
    WHEN youngest IS NULL THEN concat('under ', oldest + 1)
    WHEN youngest = oldest THEN youngest::VARCHAR
    ELSE concat(youngest, ' to ', oldest)
  END;

CREATE MACRO key_population(sex, youngest, oldest) AS concat(sex, ':', youngest, '-', oldest);

CREATE VIEW dim_population AS
SELECT DISTINCT
  key_population(sex, age_min, age_max) AS population,
  name_sex(sex) AS sex_name,
  name_ages(age_min, age_max) AS age_name,
  sex,
  age_min,
  age_max
FROM observations;

COMMENT ON VIEW dim_population IS 'Star schema: sex and age of the persons counted, for population of fact_observation.';
COMMENT ON COLUMN dim_population.population IS 'Sex, lowest and highest age: F:18- is women of 18 years and over.';
COMMENT ON COLUMN dim_population.sex_name IS 'female, male, or all (both, or not stated).';
COMMENT ON COLUMN dim_population.age_name IS 'Ages in words: 18 and over, under 3, 6 to 11; "all ages" where none is stated.';
