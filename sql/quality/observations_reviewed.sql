-- Share of the statistics that people have read, besides the program.
SELECT
  'observations_reviewed' AS metric,
  round(100.0 * count(review) / count(*), 6) AS value,
  count(*) AS sample,
  'Per cent of the rows of observations that people have read once or twice.' AS method
FROM observations
HAVING count(*) > 0;
