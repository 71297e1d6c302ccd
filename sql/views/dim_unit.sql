-- Dimension of the star schema: the unit of the value. Values of different units are not to be added.
CREATE VIEW dim_unit AS
SELECT code AS unit, name AS unit_name FROM units;

COMMENT ON VIEW dim_unit IS 'Star schema: units of values, for unit of fact_observation.';
COMMENT ON COLUMN dim_unit.unit_name IS 'Name of the unit in English.';
