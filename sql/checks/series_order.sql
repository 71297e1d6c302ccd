-- Claim: within a series, a higher number is not older.
-- Inputs: instruments that are numbered through (acts of one legislature; decrees of one issuer and year),
-- with a full date of adoption, promulgation or publication, and sources of one institution, kind and year
-- with a full date. Neighbours in the series are compared; a month of delay between number and publication is no
-- contradiction. Decrees, executive orders, decisions and resolutions without a year in their number may be counted anew by each
-- government or legislature, or each year, and are left undetermined where they are out of order.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per pair of neighbours.
WITH
works AS (
  SELECT
    d.document_id,
    i.instrument_id AS work_id,
    i.instrument_id,
    i.number,
    name_of(i.kind, i.number, NULL) AS name,
    d.date,
    place_of(d.paragraph, d.subparagraph, d.footnote) AS place,
    concat_ws(' ', i.jurisdiction, CASE i.kind WHEN 'organic_act' THEN 'act' ELSE i.kind END) AS register
  FROM instrument_dates AS d
  JOIN instruments AS i ON i.instrument_id = d.instrument_id
  WHERE d.kind IN ('adopted', 'promulgated', 'published')
  UNION ALL
  SELECT c.document_id, s.source_id, NULL, s.number, name_of(s.kind, s.number, NULL), s.date, 'footnote ' || f.number, concat_ws(' ', s.organization_id, s.kind)
  FROM citations AS c
  LEFT JOIN footnotes AS f ON f.footnote_id = c.footnote_id
  JOIN sources AS s ON s.source_id = c.source_id AND s.organization_id IS NOT NULL
),
dated AS (
  SELECT
    document_id,
    work_id,
    instrument_id,
    name,
    min(date)::DATE AS date,
    min_by(place, date) AS place,
    register,
    regexp_extract(number, '([0-9]+)', 1)::BIGINT AS serial,
    regexp_replace(number, '^[^0-9]*[0-9]+', '') AS series,
    NOT regexp_matches(number, '(19|20)[0-9]{2}|-[0-9]{2}\b') AND regexp_matches(register, ' (executive|presidential)_(decree|order)$| decree$|[ _](decision|resolution)$') AS restarts
  FROM works
  -- "Act 08-11" of 2008 is the eleventh of its year.
  WHERE length(date) = 10 AND NOT regexp_matches(number, concat('^', substr(date, 3, 2), '-[0-9]')) AND regexp_matches(number, '^[^0-9]*[0-9]{1,9}([^0-9]|$)')
  GROUP BY ALL
),
neighbours AS (
  SELECT
    *,
    lag(work_id) OVER series_of AS lower_id,
    lag(instrument_id) OVER series_of AS lower_instrument,
    lag(name) OVER series_of AS lower_name,
    lag(date) OVER series_of AS lower_date,
    lag(place) OVER series_of AS lower_place
  FROM dated
  WINDOW series_of AS (PARTITION BY document_id, register, series ORDER BY serial, work_id)
)
SELECT
  concat_ws(':', document_id, lower_id, work_id) AS claim,
  document_id,
  concat(lower_name, ' of ', lower_date, ' <= ', name, ' of ', date) AS expression,
  lower_date::VARCHAR AS expected,
  date::VARCHAR AS actual,
  date - lower_date AS difference,
  CASE
    WHEN date >= lower_date - 31 THEN 'holds'
    WHEN restarts THEN 'undetermined'
    ELSE 'fails'
  END AS outcome,
  concat(
    name, ' is dated ', date, ' (' || place || ')', CASE WHEN date >= lower_date - 31 THEN ', in order with ' ELSE ', before ' END, lower_name,
    CASE WHEN date >= lower_date - 31 THEN ' of ' ELSE ' with its lower number, of ' END, lower_date, ' (' || lower_place || ')', '.'
  ) AS explanation,
  CASE WHEN instrument_id IS NULL THEN []::VARCHAR[] ELSE [lower_instrument, instrument_id] END AS instruments,
  []::VARCHAR[] AS observations
FROM neighbours
WHERE lower_id IS NOT NULL;
