-- An identifier that is retired is in no table.
SELECT retired.table_name, retired.identifier
FROM retired
JOIN (
  SELECT 'documents' AS table_name, document_id AS identifier FROM documents
  UNION ALL SELECT 'questions', question_id FROM questions
  UNION ALL SELECT 'paragraphs', paragraph_id FROM paragraphs
  UNION ALL SELECT 'footnotes', footnote_id FROM footnotes
  UNION ALL SELECT 'organizations', organization_id FROM organizations
  UNION ALL SELECT 'instruments', instrument_id FROM instruments
  UNION ALL SELECT 'sources', source_id FROM sources
  UNION ALL SELECT 'indicators', indicator FROM indicators
  UNION ALL SELECT 'observations', observation_id FROM observations
  UNION ALL SELECT 'instrument_mentions', mention_id FROM instrument_mentions
  UNION ALL SELECT 'checks', check_id FROM checks
) AS present USING (table_name, identifier)
ORDER BY ALL;
