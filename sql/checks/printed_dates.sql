-- The numbers and dates of sources as each footnote prints them. A source has one number and one date in
-- `sources`; a footnote that gives another is what checks look for. Footnotes with one direct citation and
-- one full date only, so that the date is that of the source.
CREATE OR REPLACE TEMP TABLE printed_dates AS
SELECT
  document_id,
  source_id,
  footnote,
  char_start,
  coalesce(nullif(regexp_extract(note, '^Printed as (.*?)\.(?: Dated|$)', 1), ''), number) AS printed_number,
  try_strptime(days[1], '%-d %B %Y')::DATE AS printed_date
FROM (
  SELECT
    c.document_id,
    c.source_id,
    c.note,
    s.number,
    f.number AS footnote,
    f.char_start,
    regexp_extract_all(
      replace(f.text, chr(160), ' '),
      '\b[0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}\b'
    ) AS days
  FROM citations AS c
  JOIN sources AS s ON s.source_id = c.source_id AND s.number IS NOT NULL
  JOIN footnotes AS f ON f.footnote_id = c.footnote_id
  WHERE c.via = 'direct'
  QUALIFY count(*) OVER (PARTITION BY c.footnote_id) = 1
) AS cited_alone
WHERE len(days) = 1;
