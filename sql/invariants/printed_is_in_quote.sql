-- A figure stands in its quote, at its place.
SELECT observation_id, printed, char_start - quote_start AS place_in_quote, quote
FROM observations
WHERE substring(quote, char_start - quote_start + 1, char_end - char_start) IS DISTINCT FROM printed
ORDER BY ALL;
