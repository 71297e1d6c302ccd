-- Claim: an instrument has one date of a kind.
-- Inputs: the dates of one kind that a document gives for one instrument in several places. Dates agree
-- as far as both are printed: "2021" agrees with "30 March 2021".
-- Method: the same fact stated twice must overlap (Calculations 1.1, XBRL International, 2023).
-- Returns: one check per instrument and kind; the date that contradicts the first, if any.
WITH
places AS (
  SELECT
    *,
    CASE
      WHEN footnote IS NOT NULL THEN 'footnote ' || footnote
      ELSE 'para. ' || paragraph || coalesce(' (' || subparagraph || ')', '')
    END AS place
  FROM instrument_dates
  QUALIFY count(*) OVER (PARTITION BY document_id, instrument_id, kind) > 1
),
pairs AS (
  SELECT
    a.document_id,
    a.instrument_id,
    a.kind,
    a.date AS first_date,
    a.place AS first_place,
    z.date AS other_date,
    z.place AS other_place,
    NOT starts_with(a.date, z.date) AND NOT starts_with(z.date, a.date) AS contradicts,
    row_number() OVER (
      PARTITION BY a.document_id, a.instrument_id, a.kind
      ORDER BY NOT starts_with(a.date, z.date) AND NOT starts_with(z.date, a.date) DESC, a.char_start, z.char_start
    ) AS rank
  FROM places AS a
  JOIN places AS z
    ON z.document_id = a.document_id
    AND z.instrument_id = a.instrument_id
    AND z.kind = a.kind
    AND z.char_start > a.char_start
)
SELECT
  concat_ws(':', p.document_id, p.instrument_id, p.kind) AS claim,
  p.document_id,
  concat(p.kind, ' ', first_date, ' (', first_place, ') = ', kind_name, ' ', other_date, ' (', other_place, ')') AS expression,
  first_date AS expected,
  other_date AS actual,
  CASE
    WHEN contradicts AND length(first_date) = 10 AND length(other_date) = 10 THEN other_date::DATE - first_date::DATE
  END AS difference,
  CASE WHEN contradicts THEN 'fails' ELSE 'holds' END AS outcome,
  concat(
    coalesce(i.number, i.title, p.instrument_id),
    ' is ',
    kind_name,
    ' on ',
    first_date,
    ' in ',
    first_place,
    CASE WHEN contradicts THEN ' but on ' ELSE ' and on ' END,
    other_date,
    ' in ',
    other_place,
    '.'
  ) AS explanation,
  [p.instrument_id] AS instruments,
  []::VARCHAR[] AS observations
FROM (SELECT *, replace(kind, '_', ' ') AS kind_name FROM pairs WHERE rank = 1) AS p
JOIN instruments AS i ON i.instrument_id = p.instrument_id;
