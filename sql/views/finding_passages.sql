CREATE VIEW finding_passages AS
WITH
found AS (
  SELECT check_id, document_id, concat(expression, ' ', explanation) AS words FROM checks WHERE severity IS NOT NULL
),
-- The sentences of the figures.
quoted AS (
  SELECT DISTINCT
    found.check_id,
    found.document_id,
    observations.quote_start AS char_start,
    observations.paragraph,
    observations.subparagraph,
    observations.footnote,
    observations.quote AS text
  FROM found
  JOIN check_terms ON check_terms.check_id = found.check_id
  JOIN observations ON observations.observation_id = check_terms.observation_id
),
-- Places that the words of a check name: "footnote 31", "para. 5 (g)".
named AS (
  SELECT DISTINCT
    found.check_id,
    found.document_id,
    unnest(regexp_extract_all(words, '\b(?:footnote [0-9]+|para\. [0-9]+(?: \([^()]{1,8}\))?)')) AS place
  FROM found
),
read AS (
  SELECT
    *,
    try_cast(regexp_extract(place, '^footnote ([0-9]+)$', 1) AS INTEGER) AS footnote,
    try_cast(regexp_extract(place, '^para\. ([0-9]+)', 1) AS INTEGER) AS paragraph,
    nullif(regexp_extract(place, '\((.*)\)$', 1), '') AS subparagraph
  FROM named
)
FROM quoted
UNION ALL
SELECT read.check_id, read.document_id, footnotes.char_start, NULL, NULL, footnotes.number, footnotes.text
FROM read
JOIN footnotes ON footnotes.document_id = read.document_id AND footnotes.number = read.footnote
UNION ALL
SELECT read.check_id, read.document_id, paragraphs.char_start, paragraphs.paragraph, paragraphs.subparagraph, NULL, paragraphs.text
FROM read
ANTI JOIN quoted
  ON quoted.check_id = read.check_id
  AND quoted.paragraph = read.paragraph
  AND quoted.subparagraph IS NOT DISTINCT FROM read.subparagraph
JOIN paragraphs
  ON paragraphs.document_id = read.document_id
  AND paragraphs.paragraph = read.paragraph
  AND paragraphs.subparagraph IS NOT DISTINCT FROM read.subparagraph;

COMMENT ON VIEW finding_passages IS 'Passages that a check which is not passed compares: the sentences of its figures, and the footnotes and paragraphs that its explanation names.';
