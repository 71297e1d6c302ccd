-- Every figure with the names behind its codes, in one row: nothing to join, nothing to look up.
CREATE VIEW observations_wide AS
WITH doubts AS (
  SELECT
    check_terms.observation_id,
    count(DISTINCT check_id)::INTEGER AS findings,
    string_agg(DISTINCT check_id, '|' ORDER BY check_id) AS finding_ids
  FROM check_terms
  JOIN checks USING (check_id)
  WHERE checks.outcome IN ('fails', 'truncation') AND check_terms.observation_id IS NOT NULL
  GROUP BY check_terms.observation_id
)
SELECT
  observations.observation_id,
  documents.symbol,
  coalesce(states.name, documents.state) AS state_name,
  CASE
    WHEN observations.footnote IS NOT NULL THEN concat('footnote ', observations.footnote)
    WHEN observations.paragraph IS NULL THEN 'heading'
    ELSE concat('para. ', observations.paragraph, ' (' || observations.subparagraph || ')')
  END AS place,
  observations.description,
  indicators.label AS indicator_label,
  coalesce(indicators.topic, 'not classified') AS topic_name,
  observations.measure,
  observations.value,
  units.name AS unit_name,
  coalesce(observations.qualifier, 'exact') AS exactness,
  observations.printed,
  observations.counted,
  name_period(
    observations.time_kind, observations.time_start, observations.time_end, observations.time_precision
  ) AS period_name,
  coalesce(observations.time_kind, 'not stated') AS period_kind,
  observations.time_start,
  observations.time_end,
  observations.direction,
  areas.area_name,
  counterparts.name AS counterpart_area_name,
  name_sex(observations.sex) AS sex_name,
  name_ages(observations.age_min, observations.age_max) AS age_name,
  nationalities.name AS nationality_name,
  observations.dimension,
  observations.category,
  bases.description AS base_description,
  bases.value AS base_value,
  observations.implied_low,
  observations.implied_high,
  organizations.name AS organization_name,
  coalesce(sources.title, sources.number) AS source_name,
  -- A number that a document gives twice: the footnote that the figure stands in, else the first.
  (
    SELECT footnotes.text FROM footnotes
    WHERE footnotes.document_id = observations.document_id
      AND footnotes.number = coalesce(observations.footnote, observations.footnote_ref)
    ORDER BY observations.char_start BETWEEN footnotes.char_start AND footnotes.char_end DESC, footnotes.char_start
    LIMIT 1
  ) AS footnote_text,
  coalesce(doubts.findings, 0) AS findings,
  doubts.finding_ids,
  observations.quote,
  documents.url,
  observations.method,
  observations.review,
  observations.document_id,
  observations.indicator,
  observations.unit,
  observations.ref_area,
  observations.counterpart_area,
  observations.sex,
  observations.age_min,
  observations.age_max,
  observations.nationality,
  observations.base_id,
  observations.organization_id,
  observations.source_id
FROM observations
JOIN documents ON documents.document_id = observations.document_id
JOIN indicators ON indicators.indicator = observations.indicator
JOIN units ON units.code = observations.unit
JOIN nationalities ON nationalities.code = observations.nationality
JOIN dim_area AS areas ON areas.area = observations.ref_area
LEFT JOIN areas AS counterparts ON counterparts.code = observations.counterpart_area
LEFT JOIN areas AS states ON states.code = documents.state
LEFT JOIN observations AS bases ON bases.observation_id = observations.base_id
LEFT JOIN organizations ON organizations.organization_id = observations.organization_id
LEFT JOIN sources ON sources.source_id = observations.source_id
LEFT JOIN doubts ON doubts.observation_id = observations.observation_id;

COMMENT ON VIEW observations_wide IS 'Every figure with the names behind its codes: one row per figure, nothing to join. The table to start from.';
COMMENT ON COLUMN observations_wide.state_name IS 'State that reports, in English.';
COMMENT ON COLUMN observations_wide.place IS 'Where the document prints the figure: para. 12 (a), footnote 3, or heading.';
COMMENT ON COLUMN observations_wide.indicator_label IS 'What is measured: name of the indicator.';
COMMENT ON COLUMN observations_wide.topic_name IS 'Subject that the indicator belongs to; "not classified" where it has none.';
COMMENT ON COLUMN observations_wide.unit_name IS 'Unit of the value, in English.';
COMMENT ON COLUMN observations_wide.exactness IS 'exact, or what the text says of it: approx, at_least, more_than or less_than.';
COMMENT ON COLUMN observations_wide.period_name IS 'Time that the figure is given for: 2019, 2019-03 to 2020-02, as of 2022-12, since 2018; "not stated".';
COMMENT ON COLUMN observations_wide.period_kind IS 'period (flow), as_of (stock), projected; "not stated" where the text gives no time.';
COMMENT ON COLUMN observations_wide.area_name IS 'Where the counted thing happens or stands, in English; the names of several areas are joined by +.';
COMMENT ON COLUMN observations_wide.counterpart_area_name IS 'Country gone to or returned from, in English. Null: none.';
COMMENT ON COLUMN observations_wide.sex_name IS 'Sex of the persons counted: female, male, or all (both, or not stated).';
COMMENT ON COLUMN observations_wide.age_name IS 'Ages of the persons counted: 18 and over, under 3, 6 to 11; "all ages" where none is stated.';
COMMENT ON COLUMN observations_wide.nationality_name IS 'Nationality of the persons counted or concerned, in English.';
COMMENT ON COLUMN observations_wide.base_description IS 'What the figure that this one is a part or a share of counts. Null: none is printed.';
COMMENT ON COLUMN observations_wide.base_value IS 'Value of the figure that this one is a part or a share of. Null: none is printed.';
COMMENT ON COLUMN observations_wide.organization_name IS 'Institution that reports the figure or did what is counted. Null: not stated.';
COMMENT ON COLUMN observations_wide.source_name IS 'Title or number of the source that the figure is cited from. Null: none is cited, or it has neither.';
COMMENT ON COLUMN observations_wide.footnote_text IS 'Footnote that holds the figure or gives the evidence for it. Null: none.';
COMMENT ON COLUMN observations_wide.findings IS 'How many checks that the document does not pass the figure takes part in: look at them before you use it.';
COMMENT ON COLUMN observations_wide.finding_ids IS 'Those checks: check_id of checks, joined by |. Null: none.';
