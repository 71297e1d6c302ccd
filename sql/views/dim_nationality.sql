-- Dimension of the star schema: nationality of the persons counted or concerned.
CREATE VIEW dim_nationality AS
SELECT code AS nationality, name AS nationality_name FROM nationalities;

COMMENT ON VIEW dim_nationality IS 'Star schema: nationalities, for nationality of fact_observation.';
COMMENT ON COLUMN dim_nationality.nationality_name IS 'Nationality in English; "Not restricted by nationality" where the figure is about all.';
