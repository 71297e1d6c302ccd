-- Claim: an instrument has one date of a kind.
-- Inputs: the dates of one kind that a document gives for one instrument in several places. Dates agree
-- as far as both are printed: "2021" agrees with "30 March 2021".
-- Method: a fact that is stated twice must overlap (Calculations 1.1, XBRL International, 2023).
-- Returns: one check per instrument and kind, with the first date and one that contradicts it, if any.
WITH
pairs AS (
  SELECT
    a.document_id,
    a.instrument_id,
    a.kind,
    replace(a.kind, '_', ' ') AS kind_name,
    a.date AS first_date,
    place_of(a.paragraph, a.subparagraph, a.footnote) AS first_place,
    z.date AS other_date,
    place_of(z.paragraph, z.subparagraph, z.footnote) AS other_place,
    agree(a.date, z.date) AS agrees
  FROM instrument_dates AS a
  JOIN instrument_dates AS z
    ON z.document_id = a.document_id
    AND z.instrument_id = a.instrument_id
    AND z.kind = a.kind
    AND z.char_start > a.char_start
  QUALIFY row_number() OVER (
    PARTITION BY a.document_id, a.instrument_id, a.kind
    ORDER BY agree(a.date, z.date), a.char_start, z.char_start
  ) = 1
)
SELECT
  concat_ws(':', p.document_id, p.instrument_id, p.kind) AS claim,
  p.document_id,
  concat(kind_name, ' ', first_date, ' (', first_place, ') = ', kind_name, ' ', other_date, ' (', other_place, ')') AS expression,
  first_date AS expected,
  other_date AS actual,
  CASE WHEN length(first_date) = 10 AND length(other_date) = 10 THEN other_date::DATE - first_date::DATE END AS difference,
  CASE WHEN agrees THEN 'holds' ELSE 'fails' END AS outcome,
  concat(
    coalesce(i.number, i.title, p.instrument_id), ' has "', kind_name, '" ', first_date, ' in ', first_place,
    CASE WHEN agrees THEN ' and ' ELSE ' but ' END, other_date, ' in ', other_place, '.'
  ) AS explanation,
  [p.instrument_id] AS instruments,
  []::VARCHAR[] AS observations
FROM pairs AS p
JOIN instruments AS i ON i.instrument_id = p.instrument_id;
