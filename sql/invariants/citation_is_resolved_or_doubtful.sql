-- A citation names an instrument or a source, or is marked as doubtful.
SELECT footnote_id, ordinal
FROM citations
WHERE instrument_id IS NULL AND source_id IS NULL AND NOT doubtful
ORDER BY ALL;
