CREATE TABLE paragraphs (
  paragraph_id VARCHAR PRIMARY KEY,
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  paragraph INTEGER NOT NULL CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  section VARCHAR,
  question_id VARCHAR REFERENCES questions (question_id),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  CHECK (char_start < char_end)
);

COMMENT ON TABLE paragraphs IS 'Paragraphs: one row per numbered paragraph and one per lettered sub-paragraph of a document.';
COMMENT ON COLUMN paragraphs.paragraph_id IS 'Identifier: <document_id>:<paragraph><letter of the sub-paragraph>.';
COMMENT ON COLUMN paragraphs.document_id IS 'Document that the paragraph belongs to.';
COMMENT ON COLUMN paragraphs.paragraph IS 'Number of the paragraph, as printed.';
COMMENT ON COLUMN paragraphs.subparagraph IS 'Letter of the sub-paragraph. Null: the row is the numbered paragraph itself, without its sub-paragraphs.';
COMMENT ON COLUMN paragraphs.section IS 'Heading of the section that the paragraph stands in. Null: before the first heading.';
COMMENT ON COLUMN paragraphs.question_id IS 'Question of the list of issues that the paragraph answers. Null: none is announced.';
COMMENT ON COLUMN paragraphs.char_start IS 'Place in the canonical text: code points before the first character of the paragraph, its number included.';
COMMENT ON COLUMN paragraphs.char_end IS 'Place just after the last character of the paragraph, in code points.';
COMMENT ON COLUMN paragraphs.text IS 'Prose of the paragraph, without its number, footnotes, footnote anchors and bookmarks.';
