CREATE TABLE organizations (
  organization_id VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  aliases VARCHAR
);

COMMENT ON TABLE organizations IS 'Institutions that report a figure, or that issue an instrument or a source.';
COMMENT ON COLUMN organizations.organization_id IS 'Identifier of the institution.';
COMMENT ON COLUMN organizations.name IS 'Name of the institution, in its fullest printed form.';
COMMENT ON COLUMN organizations.kind IS 'Kind of institution: ministry, court, international organization ...';
COMMENT ON COLUMN organizations.aliases IS 'Other printed names and abbreviations, joined by |. Null: none.';
