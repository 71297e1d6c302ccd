-- Dimension of the star schema: any breakdown that has no dimension of its own.
CREATE VIEW dim_breakdown AS
SELECT DISTINCT
  coalesce(dimension || ':' || coalesce(category, ''), '_Z') AS breakdown,
  coalesce(dimension, 'none') AS breakdown_dimension,
  coalesce(nullif(category, ''), 'none') AS breakdown_category
FROM observations;

COMMENT ON VIEW dim_breakdown IS 'Star schema: breakdowns other than by place, sex, age and nationality, for breakdown of fact_observation.';
COMMENT ON COLUMN dim_breakdown.breakdown IS 'The dimension and its category, joined by a colon; _Z where the figure is not broken down.';
COMMENT ON COLUMN dim_breakdown.breakdown_dimension IS 'Dimension: occupation, education, sector, benefit, institution ...; none.';
COMMENT ON COLUMN dim_breakdown.breakdown_category IS 'Category of that dimension, as the document words it; none.';
