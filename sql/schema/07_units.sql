CREATE TABLE units (
  code VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL
);

COMMENT ON TABLE units IS 'Code list of the units of values (only those in use).';
COMMENT ON COLUMN units.code IS 'Code: what is counted (person, case, order, activity ...), percent, or the ISO 4217 code of a currency.';
COMMENT ON COLUMN units.name IS 'Name of the unit in English.';
