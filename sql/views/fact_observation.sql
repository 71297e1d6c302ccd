-- Fact table of the star schema: one row a figure, a key into each dimension and never a null among
-- them, so that a join loses no figure. A part and its whole are both rows: `is_part` tells them apart.
CREATE VIEW fact_observation AS
SELECT
  observation_id,
  document_id,
  indicator,
  unit,
  ref_area,
  coalesce(counterpart_area, '_Z') AS counterpart_area,
  nationality,
  key_population(sex, age_min, age_max) AS population,
  key_period(time_kind, time_start, time_end, time_precision) AS period,
  coalesce(dimension || ':' || coalesce(category, ''), '_Z') AS breakdown,
  coalesce(organization_id, '_Z') AS organization,
  coalesce(source_id, '_Z') AS source,
  measure,
  value,
  implied_low,
  implied_high,
  coalesce(qualifier, 'exact') AS exactness,
  base_id IS NOT NULL AS is_part,
  base_id,
  description
FROM observations;

COMMENT ON VIEW fact_observation IS 'Star schema: one row per figure, with a key into each dim_ view. Filter by measure and unit, and by is_part, before adding up.';
COMMENT ON COLUMN fact_observation.counterpart_area IS 'Country gone to or returned from: a key of dim_area; _Z where there is none.';
COMMENT ON COLUMN fact_observation.population IS 'Sex and age of the persons counted: a key of dim_population.';
COMMENT ON COLUMN fact_observation.period IS 'Time that the figure is given for: a key of dim_period.';
COMMENT ON COLUMN fact_observation.breakdown IS 'Any other breakdown: a key of dim_breakdown.';
COMMENT ON COLUMN fact_observation.organization IS 'Institution that reports the figure or did what is counted: a key of dim_organization.';
COMMENT ON COLUMN fact_observation.source IS 'Source that the figure is cited from: a key of dim_source.';
COMMENT ON COLUMN fact_observation.exactness IS 'exact, or what the text says of it: approx, at_least, more_than or less_than.';
COMMENT ON COLUMN fact_observation.is_part IS 'Whether the figure is a part or a share of another one, base_id: adding both counts twice.';
