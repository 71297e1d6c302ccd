-- What is printed is as long as its place.
SELECT 'numerals' AS table_name, numeral_id AS id, printed, char_start, char_end
FROM numerals
WHERE length(printed) <> char_end - char_start
UNION ALL
SELECT 'instrument_mentions', mention_id, printed, char_start, char_end
FROM instrument_mentions
WHERE length(printed) <> char_end - char_start
UNION ALL
SELECT 'instrument_relations', subject, quote, char_start, char_end
FROM instrument_relations
WHERE length(quote) <> char_end - char_start
ORDER BY ALL;
