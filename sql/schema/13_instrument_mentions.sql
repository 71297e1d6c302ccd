CREATE TABLE instrument_mentions (
  mention_id VARCHAR PRIMARY KEY,
  instrument_id VARCHAR NOT NULL REFERENCES instruments (instrument_id),
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  paragraph_id VARCHAR REFERENCES paragraphs (paragraph_id),
  paragraph INTEGER CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  footnote INTEGER CHECK (footnote >= 0),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  printed VARCHAR NOT NULL CHECK (printed <> ''),
  form VARCHAR NOT NULL CHECK (form IN ('number', 'title', 'short', 'description')),
  pinpoint VARCHAR,
  CHECK (char_start < char_end)
);

COMMENT ON TABLE instrument_mentions IS 'Places where an instrument is named: one row per instrument and paragraph or footnote that names it.';
COMMENT ON COLUMN instrument_mentions.mention_id IS 'Identifier of the mention.';
COMMENT ON COLUMN instrument_mentions.instrument_id IS 'Instrument that is named.';
COMMENT ON COLUMN instrument_mentions.document_id IS 'Document that names it.';
COMMENT ON COLUMN instrument_mentions.paragraph_id IS 'Paragraph or sub-paragraph that names it, or that holds the anchor of the footnote that does. Null: it is named in a heading.';
COMMENT ON COLUMN instrument_mentions.paragraph IS 'Number of the paragraph. Null: it is named in a footnote or a heading.';
COMMENT ON COLUMN instrument_mentions.subparagraph IS 'Letter of the sub-paragraph. Null: it is named in the numbered paragraph itself.';
COMMENT ON COLUMN instrument_mentions.footnote IS 'Number of the footnote that names it. Null: it is named in the body of the document.';
COMMENT ON COLUMN instrument_mentions.char_start IS 'Place of the name in the canonical text: code points before its first character.';
COMMENT ON COLUMN instrument_mentions.char_end IS 'Place just after the last character of the name, in code points.';
COMMENT ON COLUMN instrument_mentions.printed IS 'The name, as printed.';
COMMENT ON COLUMN instrument_mentions.form IS 'How it is named: number, title, short (a short name or abbreviation) or description.';
COMMENT ON COLUMN instrument_mentions.pinpoint IS 'Article, section or page of the instrument that is pointed to, with the words for them abbreviated ("art. 7", "pp. 3–6"). Null: the whole.';
