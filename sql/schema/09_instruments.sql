CREATE TABLE instruments (
  instrument_id VARCHAR PRIMARY KEY,
  kind VARCHAR NOT NULL CHECK (regexp_full_match(kind, '[a-z]+(_[a-z]+)*')),
  number VARCHAR,
  year INTEGER CHECK (year BETWEEN 1200 AND 2200),
  issuer VARCHAR,
  jurisdiction VARCHAR NOT NULL,
  title VARCHAR,
  aliases VARCHAR
);

COMMENT ON TABLE instruments IS 'Legal and policy instruments that documents name: laws, decrees, decisions, treaties, policies, plans, protocols ...';
COMMENT ON COLUMN instruments.instrument_id IS 'Identifier: jurisdiction, kind and number (or short title) in lower case, joined by colons.';
COMMENT ON COLUMN instruments.kind IS 'constitution, code, act, organic_act, legislative_decree, supreme_decree, emergency_decree, legislative_decision, decision, ministerial_decision, directive, guideline, convention, agreement, declaration, policy, plan, strategy, protocol ...';
COMMENT ON COLUMN instruments.number IS 'Number of the instrument, as printed in its fullest form. Null: it is known by its title.';
COMMENT ON COLUMN instruments.year IS 'Year of the instrument, from its number or its dates. Null: the documents do not say.';
COMMENT ON COLUMN instruments.issuer IS 'Institution that issued the instrument. Null: the documents do not say.';
COMMENT ON COLUMN instruments.jurisdiction IS 'Legal order that the instrument belongs to: ISO 3166-1 alpha-3 code of a State, or the name of an organization (ILO, UN, Andean Community ...).';
COMMENT ON COLUMN instruments.title IS 'Title of the instrument. Null: only its number is printed.';
COMMENT ON COLUMN instruments.aliases IS 'Other names and printed forms, joined by |. Null: none.';
