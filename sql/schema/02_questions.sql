CREATE TABLE questions (
  question_id VARCHAR PRIMARY KEY,
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  reference VARCHAR NOT NULL,
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  CHECK (char_start < char_end)
);

COMMENT ON TABLE questions IS 'Questions of the list of issues that a document answers: one row per heading that announces a reply.';
COMMENT ON COLUMN questions.question_id IS 'Identifier of the question.';
COMMENT ON COLUMN questions.document_id IS 'Document that answers the question.';
COMMENT ON COLUMN questions.reference IS 'Paragraph of the list of issues that holds the question, as printed, for example "1 (a)".';
COMMENT ON COLUMN questions.char_start IS 'Place of the heading in the canonical text of the document: code points before its first character.';
COMMENT ON COLUMN questions.char_end IS 'Place just after the last character of the heading, in code points.';
