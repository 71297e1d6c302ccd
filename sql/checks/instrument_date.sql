-- Claim: an instrument has one date of a kind, and a source one date.
-- Inputs: the dates of one kind that a document gives for one instrument in several places, and those that
-- its footnotes give for one source. Dates agree as far as both are printed: "2021" agrees with "30 March
-- 2021".
-- Method: a fact that is stated twice must overlap (Calculations 1.1, XBRL International, 2023).
-- Returns: one check per work and kind, with the first date and one that contradicts it, if any.
WITH
dated AS (
  SELECT
    document_id,
    instrument_id AS work_id,
    instrument_id,
    kind,
    date,
    place_of(paragraph, subparagraph, footnote) AS place,
    char_start
  FROM instrument_dates
  UNION ALL
  SELECT document_id, source_id, NULL, 'dated', printed_date::VARCHAR, 'footnote ' || footnote, char_start
  FROM printed_dates
),
pairs AS (
  SELECT
    a.document_id,
    a.work_id,
    a.instrument_id,
    a.kind,
    replace(a.kind, '_', ' ') AS kind_name,
    a.date AS first_date,
    a.place AS first_place,
    z.date AS other_date,
    z.place AS other_place,
    agree(a.date, z.date) AS agrees
  FROM dated AS a
  JOIN dated AS z
    ON z.document_id = a.document_id AND z.work_id = a.work_id AND z.kind = a.kind AND z.char_start > a.char_start
  QUALIFY row_number() OVER (
    PARTITION BY a.document_id, a.work_id, a.kind
    ORDER BY agree(a.date, z.date), a.char_start, z.char_start
  ) = 1
)
SELECT
  concat_ws(':', p.document_id, p.work_id, p.kind) AS claim,
  p.document_id,
  concat(kind_name, ' ', first_date, ' (', first_place, ') = ', kind_name, ' ', other_date, ' (', other_place, ')') AS expression,
  first_date AS expected,
  other_date AS actual,
  CASE WHEN length(first_date) = 10 AND length(other_date) = 10 THEN other_date::DATE - first_date::DATE END AS difference,
  CASE WHEN agrees THEN 'holds' ELSE 'fails' END AS outcome,
  concat(
    name_of(coalesce(i.kind, s.kind), coalesce(i.number, s.number), i.title), ' is "', kind_name, '" ', first_date, ' in ', first_place,
    CASE WHEN agrees THEN ' and ' ELSE ' but ' END, other_date, ' in ', other_place, '.'
  ) AS explanation,
  CASE WHEN p.instrument_id IS NULL THEN []::VARCHAR[] ELSE [p.instrument_id] END AS instruments,
  []::VARCHAR[] AS observations
FROM pairs AS p
LEFT JOIN instruments AS i ON i.instrument_id = p.instrument_id
LEFT JOIN sources AS s ON s.source_id = p.work_id;
