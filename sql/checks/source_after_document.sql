-- Claim: no source is younger than the document that cites it.
-- Inputs: the dates of sources, as `sources` has them and as each footnote prints them; and the day on
-- which the document says that its final version was presented, approved or the like, or else its date of
-- submission. As far as both are printed.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per document, source and date.
WITH
closed AS (
  SELECT
    document_id,
    place_of(paragraph, subparagraph, NULL) AS place,
    try_strptime(
      regexp_extract(
        replace(text, chr(160), ' '),
        '\b(?:[Tt]he (?:final|present)|[Tt]his)(?: (?:version|text|draft) of (?:the|this))?(?: present| final)? report was (?:[a-z]+ and )?(?:presented|approved|adopted|completed|finalized|validated|endorsed|submitted|closed)\b[^.;]{0,60}? on ([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})\b',
        1
      ),
      '%-d %B %Y'
    )::DATE AS day
  FROM paragraphs
  WHERE contains(text, 'report was ')
),
documented AS (
  SELECT
    d.document_id,
    coalesce(max(c.day)::VARCHAR, d.submitted) AS date,
    CASE WHEN max(c.day) IS NULL THEN 'document' ELSE 'final version' END AS what,
    max_by(c.place, c.day) AS place
  FROM documents AS d
  LEFT JOIN closed AS c
    ON c.document_id = d.document_id
    -- What was presented before the period ended is another report.
    AND c.day >= coalesce(date_trunc('month', d.period_end), c.day)
  GROUP BY d.document_id, d.submitted
),
dated AS (
  SELECT c.document_id, c.source_id, s.date, f.number AS footnote
  FROM citations AS c
  JOIN sources AS s ON s.source_id = c.source_id AND s.date IS NOT NULL
  JOIN footnotes AS f ON f.footnote_id = c.footnote_id
  ANTI JOIN printed_dates AS p ON p.document_id = c.document_id AND p.source_id = c.source_id AND p.footnote = f.number
  UNION ALL
  SELECT document_id, source_id, printed_date::VARCHAR, footnote
  FROM printed_dates
  WHERE printed_date IS NOT NULL
)
SELECT
  concat_ws(':', c.document_id, c.source_id, CASE WHEN c.date <> s.date THEN c.date END) AS claim,
  c.document_id,
  concat(
    'source of ', c.date, ' (footnote ', min(c.footnote), ') <= ', d.what, ' of ', d.date, ' (' || d.place || ')'
  ) AS expression,
  d.date AS expected,
  c.date AS actual,
  CASE WHEN length(c.date) = 10 AND length(d.date) = 10 THEN c.date::DATE - d.date::DATE END AS difference,
  CASE WHEN first_day_of(c.date) > last_day_of(d.date) THEN 'fails' ELSE 'holds' END AS outcome,
  concat(
    name_of(s.kind, s.number, s.title), ', cited in footnote ', min(c.footnote), ', is of ', c.date, CASE d.what WHEN 'document' THEN ', and the document was submitted in ' ELSE ', and the final version of the document is of ' END,
    d.date, ' (' || d.place || ')', '.'
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  []::VARCHAR[] AS observations
FROM dated AS c
JOIN sources AS s ON s.source_id = c.source_id
JOIN documented AS d ON d.document_id = c.document_id
GROUP BY c.document_id, c.source_id, c.date, s.date, s.kind, s.number, s.title, d.date, d.what, d.place;
