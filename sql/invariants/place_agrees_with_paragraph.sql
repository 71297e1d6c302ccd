-- The number and letter given for a place are those of its paragraph; a place in a footnote has none.
WITH places AS (
  SELECT 'observations' AS table_name, observation_id AS id, document_id, paragraph_id, paragraph, subparagraph, footnote
  FROM observations
  UNION ALL
  SELECT 'numerals', numeral_id, document_id, paragraph_id, paragraph, subparagraph, footnote FROM numerals
  UNION ALL
  SELECT 'instrument_mentions', mention_id, document_id, paragraph_id, paragraph, subparagraph, footnote
  FROM instrument_mentions
)
SELECT places.table_name, places.id, places.paragraph_id, places.paragraph, places.subparagraph, places.footnote
FROM places
LEFT JOIN paragraphs ON paragraphs.paragraph_id = places.paragraph_id
WHERE (places.footnote IS NOT NULL AND places.paragraph IS NOT NULL)
  OR (
    places.paragraph IS NOT NULL
    AND (
      paragraphs.paragraph_id IS NULL
      OR paragraphs.document_id <> places.document_id
      OR paragraphs.paragraph <> places.paragraph
      OR paragraphs.subparagraph IS DISTINCT FROM places.subparagraph
    )
  )
ORDER BY ALL;
