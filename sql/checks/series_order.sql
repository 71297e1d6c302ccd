-- Claim: within a series, a higher number is not older.
-- Inputs: instruments that are numbered through (acts of one legislature; decrees of one issuer and year),
-- with a full date of adoption, promulgation or publication. Neighbours in the series are compared; a
-- month of delay between number and publication is no contradiction.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per pair of neighbours.
WITH
dated AS (
  SELECT
    d.document_id,
    i.instrument_id,
    i.number,
    min(d.date)::DATE AS date,
    i.jurisdiction,
    CASE i.kind WHEN 'organic_act' THEN 'act' ELSE i.kind END AS kind,
    regexp_extract(i.number, '([0-9]+)', 1)::BIGINT AS serial,
    regexp_replace(i.number, '^[^0-9]*[0-9]+', '') AS series
  FROM instrument_dates AS d
  JOIN instruments AS i ON i.instrument_id = d.instrument_id
  WHERE d.kind IN ('adopted', 'promulgated', 'published') AND length(d.date) = 10 AND regexp_matches(i.number, '^[^0-9]*[0-9]{1,9}([^0-9]|$)')
  GROUP BY ALL
),
neighbours AS (
  SELECT
    *,
    lag(instrument_id) OVER series_of AS lower_id,
    lag(number) OVER series_of AS lower_number,
    lag(date) OVER series_of AS lower_date
  FROM dated
  WINDOW series_of AS (PARTITION BY document_id, jurisdiction, kind, series ORDER BY serial, instrument_id)
)
SELECT
  concat_ws(':', document_id, lower_id, instrument_id) AS claim,
  document_id,
  concat(lower_number, ' of ', lower_date, ' <= ', number, ' of ', date) AS expression,
  lower_date::VARCHAR AS expected,
  date::VARCHAR AS actual,
  date - lower_date AS difference,
  CASE WHEN date >= lower_date - 31 THEN 'holds' ELSE 'fails' END AS outcome,
  concat(
    number, ' is dated ', date, CASE WHEN date >= lower_date - 31 THEN ', in order with ' ELSE ', before ' END, lower_number,
    CASE WHEN date >= lower_date - 31 THEN ' of ' ELSE ' with its lower number, of ' END, lower_date, '.'
  ) AS explanation,
  [lower_id, instrument_id] AS instruments,
  []::VARCHAR[] AS observations
FROM neighbours
WHERE lower_id IS NOT NULL;
