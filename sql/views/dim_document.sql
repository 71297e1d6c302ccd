-- Dimension of the star schema: the report that states the figure, and its State.
CREATE VIEW dim_document AS
SELECT
  document_id,
  symbol,
  title,
  documents.state,
  coalesce(areas.name, documents.state) AS state_name,
  body,
  documents.kind AS document_kind,
  period_start,
  period_end,
  submitted,
  url
FROM documents
LEFT JOIN areas ON areas.code = documents.state;

COMMENT ON VIEW dim_document IS 'Star schema: reports and the States that made them, for document_id of fact_observation.';
COMMENT ON COLUMN dim_document.state_name IS 'Name of the State in English.';
COMMENT ON COLUMN dim_document.document_kind IS 'Kind of document, for example a periodic report.';
