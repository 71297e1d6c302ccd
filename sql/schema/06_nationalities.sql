CREATE TABLE nationalities (
  code VARCHAR PRIMARY KEY CHECK (regexp_full_match(code, '[A-Z]{3}|FOREIGN|_T')),
  name VARCHAR NOT NULL
);

COMMENT ON TABLE nationalities IS 'Code list of the nationalities that observations refer to (only those in use).';
COMMENT ON COLUMN nationalities.code IS 'ISO 3166-1 alpha-3 code of the State of nationality; FOREIGN: all who are not nationals of the reporting State; _T: not restricted by nationality.';
COMMENT ON COLUMN nationalities.name IS 'Name in English.';
