CREATE TABLE numerals (
  numeral_id VARCHAR PRIMARY KEY,
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  paragraph_id VARCHAR REFERENCES paragraphs (paragraph_id),
  paragraph INTEGER CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  footnote INTEGER CHECK (footnote >= 0),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  printed VARCHAR NOT NULL CHECK (printed <> ''),
  value DECIMAL(18, 4),
  class VARCHAR NOT NULL CHECK (
    class IN (
      'statistic', 'date', 'identifier', 'pinpoint', 'age', 'parameter', 'name', 'reference', 'enumerator', 'other'
    )
  ),
  rule VARCHAR NOT NULL,
  observation_id VARCHAR REFERENCES observations (observation_id),
  mention_id VARCHAR REFERENCES instrument_mentions (mention_id),
  review VARCHAR CHECK (review IN ('once', 'twice')),
  CHECK (char_start < char_end)
);

COMMENT ON TABLE numerals IS 'The ledger: every numeral of a document, in figures or words, with what became of it.';
COMMENT ON COLUMN numerals.numeral_id IS 'Identifier: <document_id>:<char_start>.';
COMMENT ON COLUMN numerals.document_id IS 'Document that holds the numeral.';
COMMENT ON COLUMN numerals.paragraph_id IS 'Paragraph or sub-paragraph that holds the numeral, or the anchor of its footnote. Null: it stands in a heading.';
COMMENT ON COLUMN numerals.paragraph IS 'Number of the paragraph. Null: the numeral stands in a footnote or a heading.';
COMMENT ON COLUMN numerals.subparagraph IS 'Letter of the sub-paragraph. Null: the numeral stands in the numbered paragraph itself.';
COMMENT ON COLUMN numerals.footnote IS 'Number of the footnote that holds the numeral. Null: it stands in the body of the document.';
COMMENT ON COLUMN numerals.char_start IS 'Place in the canonical text (text/<document_id>.txt): code points before the first character.';
COMMENT ON COLUMN numerals.char_end IS 'Place just after the last character, in code points.';
COMMENT ON COLUMN numerals.printed IS 'The numeral alone, as printed, without unit, currency or magnitude word.';
COMMENT ON COLUMN numerals.value IS 'The number that it stands for, after magnitude words. Null: it has no value of its own, or one beyond 14 digits before the point.';
COMMENT ON COLUMN numerals.class IS 'statistic (a reported quantity), date (part of a date, year or period), identifier (part of the number of an instrument or document), pinpoint (article, section, page), age (describes a group), parameter (a term of a rule, programme or penalty), name (inside a proper name or title), reference (to a paragraph or the list of issues), enumerator or other.';
COMMENT ON COLUMN numerals.rule IS 'Name of the rule that classified the numeral.';
COMMENT ON COLUMN numerals.observation_id IS 'Observation that the numeral states. Null: its class is not statistic.';
COMMENT ON COLUMN numerals.mention_id IS 'Mention of the instrument whose name or number the numeral is part of; where a paragraph prints the number again, the one mention that the paragraph has. Null: none.';
COMMENT ON COLUMN numerals.review IS 'How often readers of a review read this numeral, independently of the program and of each other: once or twice; quality says who they were. Null: nobody has read it.';
