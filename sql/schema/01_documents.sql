CREATE TABLE documents (
  document_id VARCHAR PRIMARY KEY CHECK (regexp_full_match(document_id, '[a-z0-9]+(-[a-z0-9]+)*')),
  symbol VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  state VARCHAR NOT NULL CHECK (regexp_full_match(state, '[A-Z]{3}')),
  body VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  original_language VARCHAR,
  period_start DATE NOT NULL,
  period_end DATE NOT NULL,
  submitted VARCHAR NOT NULL CHECK (regexp_full_match(submitted, '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?')),
  responds_to VARCHAR,
  url VARCHAR NOT NULL,
  licence VARCHAR NOT NULL,
  source_note VARCHAR NOT NULL,
  source_sha256 VARCHAR NOT NULL CHECK (regexp_full_match(source_sha256, '[0-9a-f]{64}')),
  characters INTEGER NOT NULL CHECK (characters >= 0),
  CHECK (period_start <= period_end)
);

COMMENT ON TABLE documents IS 'Source documents: one row per report of a State that the figures and instruments were read from.';
COMMENT ON COLUMN documents.document_id IS 'Identifier: the symbol in lower case, every run of other characters than a-z and 0-9 replaced by one hyphen.';
COMMENT ON COLUMN documents.symbol IS 'United Nations document symbol, as printed on the document.';
COMMENT ON COLUMN documents.title IS 'Title of the document.';
COMMENT ON COLUMN documents.state IS 'State that reports: ISO 3166-1 alpha-3 code.';
COMMENT ON COLUMN documents.body IS 'Treaty body that the report is addressed to.';
COMMENT ON COLUMN documents.kind IS 'Kind of document, for example a periodic report.';
COMMENT ON COLUMN documents.language IS 'Language of the text that was read: ISO 639-1 code.';
COMMENT ON COLUMN documents.original_language IS 'Language in which the State submitted the document, where the text read is a translation: ISO 639-1 code. Null: not known, or the text read is the original.';
COMMENT ON COLUMN documents.period_start IS 'First day of the period that the report covers.';
COMMENT ON COLUMN documents.period_end IS 'Last day of the period that the report covers.';
COMMENT ON COLUMN documents.submitted IS 'When the State submitted the report, ISO 8601 and as precise as known: 2021, 2021-03 or 2021-03-30.';
COMMENT ON COLUMN documents.responds_to IS 'Symbol of the list of issues that the report answers. Null: none.';
COMMENT ON COLUMN documents.url IS 'Web address where the document can be read.';
COMMENT ON COLUMN documents.licence IS 'Terms under which the text of the document may be used. The tables have the licence of the release.';
COMMENT ON COLUMN documents.source_note IS 'Where the source file came from and what was done to it before reading.';
COMMENT ON COLUMN documents.source_sha256 IS 'SHA-256 checksum of the source file, in hexadecimal.';
COMMENT ON COLUMN documents.characters IS 'Length of the canonical text (text/<document_id>.txt), in Unicode code points. Every char_start and char_end of the document lies within it.';
