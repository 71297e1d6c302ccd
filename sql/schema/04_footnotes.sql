CREATE TABLE footnotes (
  footnote_id VARCHAR PRIMARY KEY,
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  number INTEGER NOT NULL CHECK (number >= 0),
  paragraph_id VARCHAR NOT NULL REFERENCES paragraphs (paragraph_id),
  paragraph INTEGER NOT NULL CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  anchor_start INTEGER NOT NULL CHECK (anchor_start >= 0),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  kind VARCHAR NOT NULL CHECK (kind IN ('citation', 'explanatory', 'mixed', 'url')),
  CHECK (char_start < char_end)
);

COMMENT ON TABLE footnotes IS 'Footnotes: one row per footnote, with its text and the place of its anchor.';
COMMENT ON COLUMN footnotes.footnote_id IS 'Identifier: <document_id>:fn:<number>.';
COMMENT ON COLUMN footnotes.document_id IS 'Document that the footnote belongs to.';
COMMENT ON COLUMN footnotes.number IS 'The document''s own marker of the footnote.';
COMMENT ON COLUMN footnotes.paragraph_id IS 'Paragraph or sub-paragraph that holds the anchor of the footnote.';
COMMENT ON COLUMN footnotes.paragraph IS 'Number of the paragraph that holds the anchor.';
COMMENT ON COLUMN footnotes.subparagraph IS 'Letter of the sub-paragraph that holds the anchor. Null: the anchor stands in the numbered paragraph itself.';
COMMENT ON COLUMN footnotes.anchor_start IS 'Place of the anchor in the canonical text: code points before it.';
COMMENT ON COLUMN footnotes.char_start IS 'Place of the footnote in the canonical text: code points before its first character.';
COMMENT ON COLUMN footnotes.char_end IS 'Place just after the last character of the footnote, in code points.';
COMMENT ON COLUMN footnotes.text IS 'Text of the footnote, without the marks around it.';
COMMENT ON COLUMN footnotes.kind IS 'citation (cites works), explanatory (prose), mixed (both) or url (a web address only).';
