-- Claim: an instrument is not in force before it is made, and acts on no instrument that is younger.
-- Inputs: dates of entry into force beside the dates on which the instrument was adopted, promulgated,
-- signed or published; and instruments that amend, repeal, regulate, implement, extend or complement
-- another, or are based on it, where both have such dates. Dates are compared as far as they are printed.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per instrument with both dates, and one per pair of instruments.
WITH
made AS (
  SELECT
    document_id,
    instrument_id,
    min_by(date, char_start) AS date,
    min(first_day_of(date)) AS earliest,
    max(last_day_of(date)) AS latest,
    place_of(min_by(paragraph, char_start), min_by(subparagraph, char_start), min_by(footnote, char_start)) AS place
  FROM instrument_dates
  WHERE kind IN ('adopted', 'promulgated', 'signed', 'published')
  GROUP BY ALL
),
pairs AS (
  SELECT
    m.document_id,
    m.instrument_id AS earlier_id,
    m.instrument_id AS later_id,
    m.date AS earlier_date,
    m.place AS earlier_place,
    d.date AS later_date,
    place_of(d.paragraph, d.subparagraph, d.footnote) AS later_place,
    m.earliest <= last_day_of(d.date) AS in_order,
    'is in force' AS effect
  FROM instrument_dates AS d
  JOIN made AS m ON m.document_id = d.document_id AND m.instrument_id = d.instrument_id
  WHERE d.kind = 'in_force'
  QUALIFY row_number() OVER (PARTITION BY d.document_id, d.instrument_id ORDER BY first_day_of(d.date), d.char_start) = 1
  UNION ALL
  SELECT
    r.document_id,
    o.instrument_id,
    s.instrument_id,
    o.date,
    o.place,
    s.date,
    s.place,
    o.earliest <= s.latest,
    replace(min(r.relation), '_', ' ')
  FROM instrument_relations AS r
  JOIN made AS s ON s.document_id = r.document_id AND s.instrument_id = r.subject
  JOIN made AS o ON o.document_id = r.document_id AND o.instrument_id = r.object
  WHERE
    r.relation IN ('amends', 'repeals', 'regulates', 'implements', 'extends', 'complements', 'based_on') AND NOT r.doubtful
  GROUP BY ALL
)
SELECT
  concat_ws(':', p.document_id, p.earlier_id, nullif(p.later_id, p.earlier_id)) AS claim,
  p.document_id,
  concat(
    name_of(e.kind, e.number, e.title), ' of ', earlier_date, ' (', earlier_place, ') <= ',
    CASE WHEN later_id = earlier_id THEN 'in force' ELSE name_of(l.kind, l.number, l.title) || ' of' END, ' ', later_date, ' (', later_place,
    ')'
  ) AS expression,
  earlier_date AS expected,
  later_date AS actual,
  CASE
    WHEN length(earlier_date) = 10 AND length(later_date) = 10 THEN later_date::DATE - earlier_date::DATE
  END AS difference,
  CASE WHEN in_order THEN 'holds' ELSE 'fails' END AS outcome,
  concat(
    name_of(l.kind, l.number, l.title), ' ',
    CASE WHEN later_id = earlier_id THEN concat(effect, ' from ', later_date) ELSE concat('of ', later_date, ' ', effect, ' ', name_of(e.kind, e.number, e.title)) END,
    CASE WHEN in_order THEN ', which is of ' ELSE ', which is younger, of ' END, earlier_date, '.'
  ) AS explanation,
  CASE WHEN later_id = earlier_id THEN [earlier_id] ELSE [earlier_id, later_id] END AS instruments,
  []::VARCHAR[] AS observations
FROM pairs AS p
JOIN instruments AS e ON e.instrument_id = p.earlier_id
JOIN instruments AS l ON l.instrument_id = p.later_id;
