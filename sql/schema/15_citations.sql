CREATE TABLE citations (
  footnote_id VARCHAR NOT NULL REFERENCES footnotes (footnote_id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  instrument_id VARCHAR REFERENCES instruments (instrument_id),
  source_id VARCHAR REFERENCES sources (source_id),
  pinpoint VARCHAR,
  via VARCHAR NOT NULL CHECK (via IN ('direct', 'ibid', 'op_cit', 'short')),
  doubtful BOOLEAN NOT NULL,
  note VARCHAR,
  PRIMARY KEY (footnote_id, ordinal),
  CHECK (instrument_id IS NULL OR source_id IS NULL)
);

COMMENT ON TABLE citations IS 'Works that footnotes cite, with "Ibid." and "op. cit." resolved: one row per work and footnote.';
COMMENT ON COLUMN citations.footnote_id IS 'Footnote that cites the work.';
COMMENT ON COLUMN citations.ordinal IS 'Position of the work in the footnote, from 1.';
COMMENT ON COLUMN citations.document_id IS 'Document that the footnote belongs to.';
COMMENT ON COLUMN citations.instrument_id IS 'Instrument that is cited. Null: the work is a source, or could not be resolved.';
COMMENT ON COLUMN citations.source_id IS 'Source that is cited. Null: the work is an instrument, or could not be resolved.';
COMMENT ON COLUMN citations.pinpoint IS 'Article, section or page that is pointed to, with the words for them abbreviated ("art. 7", "pp. 3–6"). Null: the whole work.';
COMMENT ON COLUMN citations.via IS 'How the work is cited: direct (named), ibid, op_cit or short (a shortened form).';
COMMENT ON COLUMN citations.doubtful IS 'True where the resolution cannot be right or is a guess.';
COMMENT ON COLUMN citations.note IS 'Why the resolution is doubtful, or how it was made. Null: nothing to say.';
