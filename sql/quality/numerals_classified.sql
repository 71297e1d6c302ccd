-- Share of the numerals whose function in the text was found.
SELECT
  'numerals_classified' AS metric,
  round(100.0 * count(*) FILTER (class <> 'other') / count(*), 6) AS value,
  count(*) AS sample,
  'Per cent of the rows of numerals whose class is not other.' AS method
FROM numerals
HAVING count(*) > 0;
