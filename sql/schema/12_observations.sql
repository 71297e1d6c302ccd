CREATE TABLE observations (
  observation_id VARCHAR PRIMARY KEY,
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  paragraph_id VARCHAR REFERENCES paragraphs (paragraph_id),
  paragraph INTEGER CHECK (paragraph >= 0),
  subparagraph VARCHAR,
  footnote INTEGER CHECK (footnote >= 0),
  char_start INTEGER NOT NULL CHECK (char_start >= 0),
  char_end INTEGER NOT NULL,
  printed VARCHAR NOT NULL CHECK (printed <> ''),
  quote VARCHAR NOT NULL CHECK (quote <> ''),
  quote_start INTEGER NOT NULL CHECK (quote_start >= 0),
  indicator VARCHAR NOT NULL REFERENCES indicators (indicator),
  description VARCHAR NOT NULL,
  measure VARCHAR NOT NULL CHECK (measure IN ('count', 'percent', 'amount', 'average', 'percent_change', 'rate')),
  value DECIMAL(18, 4) NOT NULL,
  unit VARCHAR NOT NULL REFERENCES units (code),
  counted VARCHAR,
  base_id VARCHAR,
  implied_low DECIMAL(18, 4),
  implied_high DECIMAL(18, 4),
  time_kind VARCHAR CHECK (time_kind IN ('period', 'as_of', 'projected')),
  time_start DATE,
  time_end DATE,
  time_precision VARCHAR CHECK (time_precision IN ('day', 'month', 'quarter', 'year')),
  direction VARCHAR CHECK (direction IN ('rise', 'fall')),
  sex VARCHAR NOT NULL CHECK (sex IN ('M', 'F', '_T')),
  age_min INTEGER CHECK (age_min BETWEEN 0 AND 150),
  age_max INTEGER CHECK (age_max BETWEEN 0 AND 150),
  nationality VARCHAR NOT NULL REFERENCES nationalities (code),
  ref_area VARCHAR NOT NULL,
  counterpart_area VARCHAR REFERENCES areas (code),
  dimension VARCHAR,
  category VARCHAR,
  qualifier VARCHAR CHECK (qualifier IN ('approx', 'at_least', 'more_than', 'less_than')),
  organization_id VARCHAR REFERENCES organizations (organization_id),
  source_id VARCHAR REFERENCES sources (source_id),
  footnote_ref INTEGER,
  method VARCHAR NOT NULL CHECK (method IN ('reader', 'reviewed')),
  rule VARCHAR NOT NULL,
  review VARCHAR CHECK (review IN ('once', 'twice')),
  CHECK (char_start < char_end),
  CHECK (quote_start <= char_start),
  CHECK (implied_low <= implied_high),
  CHECK (time_start <= time_end),
  CHECK (age_min <= age_max),
  CHECK (base_id <> observation_id)
);

COMMENT ON TABLE observations IS 'Reported statistics: one row per figure that a document states, with what it counts, when, where, of whom and according to whom.';
COMMENT ON COLUMN observations.observation_id IS 'Identifier: <document_id>:<paragraph><letter>:<n>, n being the ordinal of the numeral in that paragraph, from 1. Stable while the text is unchanged.';
COMMENT ON COLUMN observations.document_id IS 'Document that states the figure.';
COMMENT ON COLUMN observations.paragraph_id IS 'Paragraph or sub-paragraph that holds the figure, or the anchor of its footnote. Null: the figure stands in a heading.';
COMMENT ON COLUMN observations.paragraph IS 'Number of the paragraph. Null: the figure stands in a footnote or a heading.';
COMMENT ON COLUMN observations.subparagraph IS 'Letter of the sub-paragraph. Null: the figure stands in the numbered paragraph itself.';
COMMENT ON COLUMN observations.footnote IS 'Number of the footnote that holds the figure. Null: it stands in the body of the document.';
COMMENT ON COLUMN observations.char_start IS 'Place of the numeral in the canonical text (text/<document_id>.txt): code points before its first character.';
COMMENT ON COLUMN observations.char_end IS 'Place just after the last character of the numeral, in code points.';
COMMENT ON COLUMN observations.printed IS 'The numeral alone as the document prints it, in figures or words, without unit, currency or magnitude word.';
COMMENT ON COLUMN observations.quote IS 'The sentence that the figure stands in, as the canonical text has it from quote_start on.';
COMMENT ON COLUMN observations.quote_start IS 'Place of the quote in the canonical text: code points before its first character.';
COMMENT ON COLUMN observations.indicator IS 'What is measured: a code of indicators.';
COMMENT ON COLUMN observations.description IS 'One line that says what the figure is, understandable without the paragraph.';
COMMENT ON COLUMN observations.measure IS 'count, percent (a share), amount (of money), average, percent_change or rate.';
COMMENT ON COLUMN observations.value IS 'The number that the document states, after magnitude words ("1.2 million" is 1200000); shares and changes in per cent, as printed (68 for 68 per cent). Its unit is in unit.';
COMMENT ON COLUMN observations.unit IS 'Unit of value: a code of units (person, case, order ..., percent, or an ISO 4217 currency).';
COMMENT ON COLUMN observations.counted IS 'The noun counted, as printed, with its restrictive modifiers; for money what the money is, for example fines. Null: not stated.';
COMMENT ON COLUMN observations.base_id IS 'The observation that this one is a part or a share of, wherever it is printed in the document. Null: none is printed.';
COMMENT ON COLUMN observations.implied_low IS 'For a share whose base is known: the least count that the printed digits allow, in the unit of the base. Null otherwise.';
COMMENT ON COLUMN observations.implied_high IS 'For a share whose base is known: the greatest count that the printed digits allow, in the unit of the base. Null otherwise.';
COMMENT ON COLUMN observations.time_kind IS 'period (flow: in, between, during), as_of (stock: as of, by), projected (planned or expected). Null: no time is stated or inherited.';
COMMENT ON COLUMN observations.time_start IS 'First day of the period, at the printed precision. Null: as_of, or open at its beginning, or no time.';
COMMENT ON COLUMN observations.time_end IS 'Last day of the period, or the day that an as_of figure holds for, at the printed precision. Null: open ("since 2018"), or no time.';
COMMENT ON COLUMN observations.time_precision IS 'How precisely the time is printed: day, month, quarter or year. Null: no time.';
COMMENT ON COLUMN observations.direction IS 'rise or fall, for percent_change. Null for other measures.';
COMMENT ON COLUMN observations.sex IS 'Sex of the persons counted where stated: M male, F female; _T: both, or not stated.';
COMMENT ON COLUMN observations.age_min IS 'Lowest age of the persons counted, in completed years, inclusive. Null: open or not stated.';
COMMENT ON COLUMN observations.age_max IS 'Highest age of the persons counted, in completed years, inclusive ("under 36 months" is 2). Null: open or not stated.';
COMMENT ON COLUMN observations.nationality IS 'Nationality of the persons counted or concerned: a code of nationalities (ISO 3166-1 alpha-3; FOREIGN: not nationals of the reporting State; _T: not restricted).';
COMMENT ON COLUMN observations.ref_area IS 'Where the counted thing happens or stands: a code of areas, or several ISO 3166-2 codes joined by + in code order; the reporting State where the text names no place; _X abroad.';
COMMENT ON COLUMN observations.counterpart_area IS 'Country gone to or returned from: ISO 3166-1 alpha-3 code. Null: none.';
COMMENT ON COLUMN observations.dimension IS 'Any other breakdown: occupation, education, sector, benefit, institution, document, court, form ... Null: none.';
COMMENT ON COLUMN observations.category IS 'Category of that breakdown which the figure is about. Null: none.';
COMMENT ON COLUMN observations.qualifier IS 'How exact the text says the figure is: approx, at_least, more_than or less_than. Null: stated as exact.';
COMMENT ON COLUMN observations.organization_id IS 'Institution that reports the figure or did what is counted. Null: not stated.';
COMMENT ON COLUMN observations.source_id IS 'Source that the figure is cited from. Null: none is cited.';
COMMENT ON COLUMN observations.footnote_ref IS 'Number of the footnote that gives the evidence for the figure. Null: none.';
COMMENT ON COLUMN observations.method IS 'reader (every column as the program read it) or reviewed (a review changed or added it: corrections has each change with its reason).';
COMMENT ON COLUMN observations.rule IS 'Name of the rule that read the figure.';
COMMENT ON COLUMN observations.review IS 'How often readers of a review read this row, independently of the program and of each other: once or twice; quality says who they were. Null: nobody has read it.';
