-- Claim: what "Ibid." leads to can be the source of what it is cited for: it is not older.
-- Inputs: figures with a time whose footnote says "Ibid.", and the dated source or the instrument that it
-- resolves to (an instrument as young as its last date); and other resolutions of "Ibid." that reading called doubtful (where the footnote before cites several works,
-- it is left undetermined which of them is meant).
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per footnote and time, with its figures.
WITH
made AS (
  SELECT document_id, instrument_id, max(date) AS date
  FROM instrument_dates
  WHERE kind IN ('adopted', 'promulgated', 'signed', 'published')
  GROUP BY ALL
),
led AS (
  SELECT document_id, footnote_ref, source_id AS work_id, NULL AS instrument_id, needed, date, name, place, char_start, printed, time_end, observation_id
  FROM cited
  WHERE via = 'ibid'
  UNION ALL
  SELECT
    o.document_id,
    o.footnote_ref,
    c.instrument_id,
    c.instrument_id,
    needed_day(o.time_kind, o.time_precision, o.time_end, o.whole_report),
    m.date,
    name_of(i.kind, i.number, i.title),
    o.place,
    o.char_start,
    o.printed,
    o.time_end,
    o.observation_id
  FROM citations AS c
  JOIN footnotes AS f ON f.footnote_id = c.footnote_id
  JOIN made AS m ON m.document_id = c.document_id AND m.instrument_id = c.instrument_id
  JOIN instruments AS i ON i.instrument_id = c.instrument_id
  JOIN figures AS o ON o.document_id = c.document_id AND o.footnote_ref = f.number
  WHERE c.via = 'ibid'
),
timed AS (
  SELECT
    document_id,
    footnote_ref,
    work_id,
    instrument_id,
    needed,
    date,
    name,
    last_day_of(date) < needed AS too_old,
    min_by(place, char_start) AS place,
    string_agg(printed, ', ' ORDER BY char_start) AS printed,
    max(time_end) AS until,
    list(observation_id ORDER BY char_start) AS observations
  FROM led
  WHERE date IS NOT NULL AND needed IS NOT NULL
  GROUP BY ALL
),
doubted AS (
  SELECT
    c.document_id,
    f.number,
    coalesce(c.instrument_id, c.source_id) AS work_id,
    name_of(coalesce(i.kind, s.kind), coalesce(i.number, s.number), coalesce(i.title, s.title)) AS name,
    c.instrument_id,
    place_of(f.paragraph, f.subparagraph, NULL) AS place,
    c.note,
    contains(c.note, 'older') AS too_old
  FROM citations AS c
  JOIN footnotes AS f ON f.footnote_id = c.footnote_id
  LEFT JOIN instruments AS i ON i.instrument_id = c.instrument_id
  LEFT JOIN sources AS s ON s.source_id = c.source_id
  ANTI JOIN timed AS t ON t.document_id = c.document_id AND t.footnote_ref = f.number AND t.too_old
  WHERE c.via = 'ibid' AND c.doubtful
)
SELECT
  concat_ws(':', document_id, footnote_ref, work_id, needed) AS claim,
  document_id,
  concat('"Ibid." of ', date, ' (footnote ', footnote_ref, ') >= ', needed, ' (', place, ')') AS expression,
  needed::VARCHAR AS expected,
  date AS actual,
  last_day_of(date) - needed AS difference,
  CASE WHEN too_old THEN 'fails' ELSE 'holds' END AS outcome,
  concat(
    '"Ibid." in footnote ', footnote_ref, ' leads to ', name, ' of ', date, CASE WHEN too_old THEN ', which cannot be' ELSE ', which can be' END,
    ' the source of ', printed, ', for a time until ', until, '.'
  ) AS explanation,
  CASE WHEN instrument_id IS NULL THEN []::VARCHAR[] ELSE [instrument_id] END AS instruments,
  observations
FROM timed
UNION ALL
SELECT
  concat_ws(':', document_id, number, work_id),
  document_id,
  concat('"Ibid." (footnote ', number, ') is ', name, ' (', place, ')'),
  NULL,
  name,
  NULL,
  CASE WHEN too_old THEN 'fails' ELSE 'undetermined' END,
  concat('"Ibid." in footnote ', number, ' leads to ', name, ', which is doubtful for ', place, ': ', note),
  CASE WHEN instrument_id IS NULL THEN []::VARCHAR[] ELSE [instrument_id] END,
  []::VARCHAR[]
FROM doubted;
