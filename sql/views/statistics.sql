CREATE VIEW statistics AS
SELECT
  observations.observation_id,
  observations.document_id,
  documents.state,
  observations.paragraph,
  observations.subparagraph,
  indicators.label AS indicator_label,
  indicators.topic,
  observations.description,
  observations.measure,
  observations.value,
  observations.unit,
  observations.qualifier,
  base.value AS base_value,
  observations.time_kind,
  observations.time_start,
  observations.time_end,
  observations.sex,
  observations.age_min,
  observations.age_max,
  observations.nationality,
  observations.ref_area,
  observations.counterpart_area,
  observations.dimension,
  observations.category,
  organizations.name AS organization,
  observations.quote
FROM observations
JOIN documents USING (document_id)
JOIN indicators USING (indicator)
LEFT JOIN observations AS base ON base.observation_id = observations.base_id
LEFT JOIN organizations ON organizations.organization_id = observations.organization_id;

COMMENT ON VIEW statistics IS 'Observations with the names behind their codes: the table to start from.';
