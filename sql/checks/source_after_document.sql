-- Claim: no source is younger than the document that cites it.
-- Inputs: sources with a date, the documents that cite them, and the date of submission of these; as far
-- as both are printed.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per document and source.
SELECT
  concat_ws(':', c.document_id, s.source_id) AS claim,
  c.document_id,
  concat('source of ', s.date, ' (footnote ', min(f.number), ') <= document of ', d.submitted) AS expression,
  d.submitted AS expected,
  s.date AS actual,
  CASE WHEN length(s.date) = 10 AND length(d.submitted) = 10 THEN s.date::DATE - d.submitted::DATE END AS difference,
  CASE WHEN first_day_of(s.date) > last_day_of(d.submitted) THEN 'fails' ELSE 'holds' END AS outcome,
  concat(
    name_of(s.kind, s.number, s.title), ', cited in footnote ', min(f.number), ', is of ', s.date, ', and the document was submitted in ',
    d.submitted, '.'
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  []::VARCHAR[] AS observations
FROM citations AS c
JOIN sources AS s ON s.source_id = c.source_id AND s.date IS NOT NULL
JOIN footnotes AS f ON f.footnote_id = c.footnote_id
JOIN documents AS d ON d.document_id = c.document_id
GROUP BY c.document_id, s.source_id, s.date, s.kind, s.number, s.title, d.submitted;
