CREATE TABLE retired (
  table_name VARCHAR NOT NULL,
  identifier VARCHAR NOT NULL,
  document_id VARCHAR,
  last_version VARCHAR NOT NULL,
  reason VARCHAR NOT NULL CHECK (reason IN ('source', 'grammar', 'correction', 'code_list', 'measurement')),
  PRIMARY KEY (table_name, identifier)
);

COMMENT ON TABLE retired IS 'Identifiers that an earlier release had and this one has not: whoever cites one finds where it last was, and why it is gone.';
COMMENT ON COLUMN retired.table_name IS 'Table whose key the identifier was.';
COMMENT ON COLUMN retired.identifier IS 'The identifier that is gone. It is never given to something else while the text is unchanged.';
COMMENT ON COLUMN retired.document_id IS 'Document that it belonged to, which may be gone too. Null: it belonged to no single document.';
COMMENT ON COLUMN retired.last_version IS 'The last release that has it.';
COMMENT ON COLUMN retired.reason IS 'Why it is gone: source (the document was changed or withdrawn), grammar (the rules read the same text otherwise), correction (by hand), code_list or measurement.';
