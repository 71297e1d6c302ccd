-- Dimension of the star schema: what is measured.
CREATE VIEW dim_indicator AS
SELECT
  indicator,
  label AS indicator_label,
  coalesce(topic, 'not classified') AS topic_name,
  definition
FROM indicators;

COMMENT ON VIEW dim_indicator IS 'Star schema: what is measured, for indicator of fact_observation.';
COMMENT ON COLUMN dim_indicator.indicator_label IS 'Name of the indicator, for tables and charts.';
COMMENT ON COLUMN dim_indicator.topic_name IS 'Subject that the indicator belongs to; "not classified" where it has none.';
