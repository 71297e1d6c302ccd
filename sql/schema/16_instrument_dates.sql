CREATE TABLE instrument_dates (
  instrument_id VARCHAR NOT NULL REFERENCES instruments (instrument_id),
  kind VARCHAR NOT NULL CHECK (kind IN ('published', 'adopted', 'promulgated', 'signed', 'ratified', 'in_force')),
  date VARCHAR NOT NULL CHECK (regexp_full_match(date, '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?')),
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  paragraph INTEGER CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  footnote INTEGER CHECK (footnote >= 0),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  PRIMARY KEY (instrument_id, kind, date, document_id, char_start),
  CHECK (char_start < char_end)
);

COMMENT ON TABLE instrument_dates IS 'Dates that documents give for instruments: one row per place that states one.';
COMMENT ON COLUMN instrument_dates.instrument_id IS 'Instrument that is dated.';
COMMENT ON COLUMN instrument_dates.kind IS 'What happened on the date: published, adopted, promulgated, signed, ratified or in_force (entered into force).';
COMMENT ON COLUMN instrument_dates.date IS 'Date, ISO 8601 and as precise as printed: 2021, 2021-03 or 2021-03-30.';
COMMENT ON COLUMN instrument_dates.document_id IS 'Document that states the date.';
COMMENT ON COLUMN instrument_dates.paragraph IS 'Number of the paragraph. Null: the date stands in a footnote or a heading.';
COMMENT ON COLUMN instrument_dates.subparagraph IS 'Letter of the sub-paragraph. Null: the date stands in the numbered paragraph itself.';
COMMENT ON COLUMN instrument_dates.footnote IS 'Number of the footnote that holds the date. Null: it stands in the body of the document.';
COMMENT ON COLUMN instrument_dates.char_start IS 'Place of the date in the canonical text: code points before its first character.';
COMMENT ON COLUMN instrument_dates.char_end IS 'Place just after the last character of the date, in code points.';
