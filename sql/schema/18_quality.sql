CREATE TABLE quality (
  metric VARCHAR PRIMARY KEY,
  value DECIMAL(18, 6) NOT NULL,
  sample INTEGER CHECK (sample >= 0),
  method VARCHAR NOT NULL
);

COMMENT ON TABLE quality IS 'How well the release was made: measured figures, each with its method.';
COMMENT ON COLUMN quality.metric IS 'Name of what was measured.';
COMMENT ON COLUMN quality.value IS 'Measured value; the method says in which unit.';
COMMENT ON COLUMN quality.sample IS 'Number of cases that were measured. Null: does not apply.';
COMMENT ON COLUMN quality.method IS 'How it was measured.';
