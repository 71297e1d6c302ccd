CREATE TABLE areas (
  code VARCHAR PRIMARY KEY CHECK (regexp_full_match(code, '[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}|_X')),
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL
);

COMMENT ON TABLE areas IS 'Code list of the countries and subdivisions that observations refer to (only those in use).';
COMMENT ON COLUMN areas.code IS 'ISO 3166-1 alpha-3 code of a country, ISO 3166-2 code of a subdivision, or _X for abroad (outside the reporting State, no country named).';
COMMENT ON COLUMN areas.name IS 'Name of the area in English.';
COMMENT ON COLUMN areas.kind IS 'Kind of area: country, or the kind of subdivision (region, province ...).';
