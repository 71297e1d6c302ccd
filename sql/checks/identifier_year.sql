-- Claim: the year in the number of an instrument or a source is that of its date.
-- Inputs: numbers with a year as an element of their own ("017-2019-IN", "5023-2021"), and the dates on
-- which the work was made: adopted, promulgated, signed or published, or the date of the source in its footnote. A work
-- of December may be published in the next January or February; that is left undetermined. And a directive,
-- guideline or protocol that a paragraph calls adopted, and not amended since, of which no date is printed, with the date of the only
-- decision or decree of its institution that the paragraph's footnotes cite.
-- Method: agreement of the parts of an identifier with the record (validity rules of errorlocate, van der
-- Loo and de Jonge 2018).
-- Returns: one check per work and date.
WITH
dated AS (
  SELECT
    d.document_id,
    d.instrument_id AS work_id,
    i.number,
    d.kind,
    d.date,
    place_of(d.paragraph, d.subparagraph, d.footnote) AS place,
    d.char_start,
    d.instrument_id
  FROM instrument_dates AS d
  JOIN instruments AS i ON i.instrument_id = d.instrument_id
  WHERE d.kind IN ('adopted', 'promulgated', 'signed', 'published')
  UNION ALL
  SELECT document_id, source_id, printed_number, 'dated', printed_date::VARCHAR, 'footnote ' || footnote, char_start, NULL
  FROM printed_dates
  UNION ALL
  SELECT p.document_id, p.instrument_id, p.number, 'adopted with the work cited', d.date, place_of(d.paragraph, d.subparagraph, d.footnote), d.char_start, p.instrument_id
  FROM (
    SELECT DISTINCT m.document_id, m.paragraph_id, i.instrument_id, i.number
    FROM instruments AS i
    JOIN instrument_mentions AS m ON m.instrument_id = i.instrument_id AND m.footnote IS NULL
    JOIN paragraphs AS t
      ON t.paragraph_id = m.paragraph_id AND regexp_matches(left(t.text, strpos(t.text, m.printed) - 1), '(adopted|approved|issued) $')
      AND NOT regexp_matches(t.text, '\b(updat|amend|modif|revis|replac)')
    ANTI JOIN instrument_dates AS d ON d.instrument_id = i.instrument_id
    WHERE i.kind IN ('directive', 'guideline', 'protocol') AND i.number IS NOT NULL
  ) AS p
  JOIN footnotes AS f ON f.paragraph_id = p.paragraph_id
  JOIN citations AS c ON c.footnote_id = f.footnote_id AND c.via = 'direct'
  JOIN instruments AS a
    ON a.instrument_id = c.instrument_id
    AND regexp_matches(a.kind, 'decision|decree|resolution')
    AND regexp_extract(a.number, '-([A-Z]{2,})', 1) = regexp_extract(p.number, '-([A-Z]{2,})', 1)
  JOIN instrument_dates AS d ON d.document_id = p.document_id AND d.instrument_id = a.instrument_id AND d.footnote = f.number
  QUALIFY count(*) OVER (PARTITION BY p.instrument_id, p.paragraph_id) = 1
),
numbered AS (
  SELECT
    *,
    regexp_extract(number, '[-/]((19|20)[0-9]{2})($|[-/ ])', 1) AS year_text,
    -- "2019-2021": of a term.
    try_cast(regexp_extract(number, '[-/](?:19|20)[0-9]{2}-((?:19|20)[0-9]{2})($|[-/ ])', 1) AS INTEGER) AS last_year,
    left(date, 4)::INTEGER AS date_year
  FROM dated
  WHERE number IS NOT NULL
),
compared AS (
  SELECT
    *,
    year_text::INTEGER AS number_year,
    CASE
      WHEN date_year BETWEEN year_text::INTEGER AND coalesce(last_year, year_text::INTEGER) THEN 'holds'
      WHEN date_year = year_text::INTEGER + 1 AND substring(date, 6, 2) IN ('', '01', '02') THEN 'undetermined'
      ELSE 'fails'
    END AS outcome
  FROM numbered
  WHERE year_text <> ''
  QUALIFY row_number() OVER (PARTITION BY document_id, work_id, kind, left(date, 4) ORDER BY char_start) = 1
)
SELECT
  concat_ws(':', document_id, work_id, replace(kind, ' ', '-'), date_year) AS claim,
  document_id,
  concat(number, ' is of ', date, ' (', place, ')') AS expression,
  number_year::VARCHAR AS expected,
  date AS actual,
  NULL::INTEGER AS difference,
  outcome,
  concat(
    'The number ', number, ' has the year ', number_year,
    CASE outcome WHEN 'holds' THEN ', as has ' ELSE ', unlike ' END,
    'the date for "', kind, '" that ', place, ' gives for it, ', date, '.'
  ) AS explanation,
  CASE WHEN instrument_id IS NULL THEN []::VARCHAR[] ELSE [instrument_id] END AS instruments,
  []::VARCHAR[] AS observations
FROM compared;
