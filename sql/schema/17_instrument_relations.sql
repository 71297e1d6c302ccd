CREATE TABLE instrument_relations (
  subject VARCHAR NOT NULL REFERENCES instruments (instrument_id),
  relation VARCHAR NOT NULL CHECK (
    relation IN (
      'amends', 'implements', 'regulates', 'extends', 'repeals', 'complements', 'adopts', 'approves', 'ratifies',
      'updates', 'sets_out', 'based_on'
    )
  ),
  object VARCHAR NOT NULL REFERENCES instruments (instrument_id),
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  paragraph INTEGER CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  footnote INTEGER CHECK (footnote >= 0),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  quote VARCHAR NOT NULL CHECK (quote <> ''),
  doubtful BOOLEAN NOT NULL,
  PRIMARY KEY (subject, relation, object, document_id, char_start),
  CHECK (char_start < char_end),
  CHECK (subject <> object)
);

COMMENT ON TABLE instrument_relations IS 'Statements of a relation between two instruments: one row per place that states one.';
COMMENT ON COLUMN instrument_relations.subject IS 'Instrument that acts (a passive is turned round).';
COMMENT ON COLUMN instrument_relations.relation IS 'What the subject does to the object: amends, implements, regulates, extends, repeals, complements, adopts, approves, ratifies, updates, sets_out, or based_on (rests on it).';
COMMENT ON COLUMN instrument_relations.object IS 'Instrument that is acted on.';
COMMENT ON COLUMN instrument_relations.document_id IS 'Document that states the relation.';
COMMENT ON COLUMN instrument_relations.paragraph IS 'Number of the paragraph. Null: the statement stands in a footnote or a heading.';
COMMENT ON COLUMN instrument_relations.subparagraph IS 'Letter of the sub-paragraph. Null: the statement stands in the numbered paragraph itself.';
COMMENT ON COLUMN instrument_relations.footnote IS 'Number of the footnote that holds the statement. Null: it stands in the body of the document.';
COMMENT ON COLUMN instrument_relations.char_start IS 'Place of the quote in the canonical text: code points before its first character.';
COMMENT ON COLUMN instrument_relations.char_end IS 'Place just after the last character of the quote, in code points.';
COMMENT ON COLUMN instrument_relations.quote IS 'The words that state the relation, as the canonical text has them.';
COMMENT ON COLUMN instrument_relations.doubtful IS 'True where the statement could be read otherwise.';
