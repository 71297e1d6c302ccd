-- Every place lies inside the text of its document.
WITH spans AS (
  SELECT 'questions' AS table_name, question_id AS id, document_id, char_end FROM questions
  UNION ALL
  SELECT 'paragraphs', paragraph_id, document_id, char_end FROM paragraphs
  UNION ALL
  SELECT 'footnotes', footnote_id, document_id, greatest(anchor_start + 1, char_end) FROM footnotes
  UNION ALL
  SELECT 'numerals', numeral_id, document_id, char_end FROM numerals
  UNION ALL
  SELECT 'observations', observation_id, document_id, greatest(char_end, quote_start + length(quote)) FROM observations
  UNION ALL
  SELECT 'instrument_mentions', mention_id, document_id, char_end FROM instrument_mentions
  UNION ALL
  SELECT 'instrument_dates', instrument_id, document_id, char_end FROM instrument_dates
  UNION ALL
  SELECT 'instrument_relations', subject, document_id, char_end FROM instrument_relations
)
SELECT spans.table_name, spans.id, spans.char_end, documents.characters
FROM spans
JOIN documents USING (document_id)
WHERE spans.char_end > documents.characters
ORDER BY ALL;
