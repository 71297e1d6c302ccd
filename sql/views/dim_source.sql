-- Dimension of the star schema: the source that the figure is cited from.
CREATE VIEW dim_source AS
SELECT
  source_id AS source,
  coalesce(title, number, source_id) AS source_name,
  kind AS source_kind,
  coalesce(date, 'not stated') AS source_date
FROM sources
UNION ALL
SELECT '_Z', 'None cited', 'none', 'not stated';

COMMENT ON VIEW dim_source IS 'Star schema: sources of evidence, for source of fact_observation.';
COMMENT ON COLUMN dim_source.source IS 'Identifier of the source; _Z where none is cited.';
COMMENT ON COLUMN dim_source.source_name IS 'Title of the source, or its number, or its identifier.';
COMMENT ON COLUMN dim_source.source_kind IS 'Kind of source: communication, memorandum, report ...; none.';
COMMENT ON COLUMN dim_source.source_date IS 'Date of the source, as precise as printed; "not stated".';
