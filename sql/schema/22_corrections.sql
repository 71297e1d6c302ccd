CREATE TABLE corrections (
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  table_name VARCHAR NOT NULL,
  row_id VARCHAR NOT NULL,
  column_name VARCHAR NOT NULL,
  "read" VARCHAR,
  reviewed VARCHAR,
  reason VARCHAR NOT NULL CHECK (reason <> ''),
  readings INTEGER NOT NULL CHECK (readings BETWEEN 1 AND 2),
  PRIMARY KEY (document_id, table_name, row_id, column_name),
  CHECK ("read" IS DISTINCT FROM reviewed)
);

COMMENT ON TABLE corrections IS 'What reviews changed: one row for each column of a row in which people read something else than the program.';
COMMENT ON COLUMN corrections.document_id IS 'Document that was reviewed.';
COMMENT ON COLUMN corrections.table_name IS 'Table that holds the row.';
COMMENT ON COLUMN corrections.row_id IS 'Key of the row; several columns joined by a space. A row that a review added or left out has one correction, in the column that the row is about.';
COMMENT ON COLUMN corrections.column_name IS 'Column that the review changed.';
COMMENT ON COLUMN corrections."read" IS 'What the program reads, as text. Null: nothing, or the row is the review''s.';
COMMENT ON COLUMN corrections.reviewed IS 'What people read, as text, and the release has. Null: nothing, or the review left the row out.';
COMMENT ON COLUMN corrections.reason IS 'Why it is right.';
COMMENT ON COLUMN corrections.readings IS 'How many people read it so, independently: 1 or 2.';
