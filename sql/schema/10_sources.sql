CREATE TABLE sources (
  source_id VARCHAR PRIMARY KEY,
  kind VARCHAR NOT NULL CHECK (
    kind IN ('communication', 'memorandum', 'report', 'electronic_communication', 'press_release', 'publication', 'web_page')
  ),
  organization_id VARCHAR REFERENCES organizations (organization_id),
  number VARCHAR,
  date VARCHAR CHECK (regexp_full_match(date, '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?')),
  title VARCHAR,
  url VARCHAR,
  aliases VARCHAR
);

COMMENT ON TABLE sources IS 'Documents that are cited as evidence: communications, memorandums, reports, press releases, web pages ...';
COMMENT ON COLUMN sources.source_id IS 'Identifier of the source.';
COMMENT ON COLUMN sources.kind IS 'communication, memorandum, report, electronic_communication, press_release, publication or web_page.';
COMMENT ON COLUMN sources.organization_id IS 'Institution that issued the source. Null: not stated.';
COMMENT ON COLUMN sources.number IS 'Number of the source, in its fullest printed form. Null: none is printed.';
COMMENT ON COLUMN sources.date IS 'Date of the source, ISO 8601 and as precise as printed: 2021, 2021-03 or 2021-03-30. Null: none is printed.';
COMMENT ON COLUMN sources.title IS 'Title of the source. Null: none is printed.';
COMMENT ON COLUMN sources.url IS 'Web address of the source, as printed. Null: none is printed.';
COMMENT ON COLUMN sources.aliases IS 'Other printed forms, joined by |. Null: none.';
