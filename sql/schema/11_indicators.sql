CREATE TABLE indicators (
  indicator VARCHAR PRIMARY KEY,
  label VARCHAR NOT NULL,
  topic VARCHAR,
  definition VARCHAR NOT NULL,
  unit VARCHAR NOT NULL REFERENCES units (code)
);

COMMENT ON TABLE indicators IS 'What the observations measure: one row per indicator.';
COMMENT ON COLUMN indicators.indicator IS 'Code of the indicator.';
COMMENT ON COLUMN indicators.label IS 'Name of the indicator, for tables and charts.';
COMMENT ON COLUMN indicators.topic IS 'Subject that the indicator belongs to. Null: not classified.';
COMMENT ON COLUMN indicators.definition IS 'What is measured, in one or two sentences.';
COMMENT ON COLUMN indicators.unit IS 'Usual unit of the indicator: a code of units. The unit of each value is that of its observation.';
