CREATE TABLE check_terms (
  check_id VARCHAR NOT NULL REFERENCES checks (check_id),
  role VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  observation_id VARCHAR REFERENCES observations (observation_id),
  instrument_id VARCHAR REFERENCES instruments (instrument_id),
  PRIMARY KEY (check_id, role, ordinal),
  CHECK (observation_id IS NOT NULL OR instrument_id IS NOT NULL)
);

COMMENT ON TABLE check_terms IS 'Observations and instruments that take part in a check, each with its role.';
COMMENT ON COLUMN check_terms.check_id IS 'Check that the term takes part in.';
COMMENT ON COLUMN check_terms.role IS 'Part that it plays: total, part, share, base ...';
COMMENT ON COLUMN check_terms.ordinal IS 'Position among the terms of that role, from 1.';
COMMENT ON COLUMN check_terms.observation_id IS 'Observation that takes part. Null: the term is an instrument.';
COMMENT ON COLUMN check_terms.instrument_id IS 'Instrument that takes part. Null: the term is an observation.';
