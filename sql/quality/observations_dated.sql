-- Share of the statistics with a time, stated or inherited.
SELECT
  'observations_dated' AS metric,
  round(100.0 * count(time_kind) / count(*), 6) AS value,
  count(*) AS sample,
  'Per cent of the rows of observations with a time_kind.' AS method
FROM observations
HAVING count(*) > 0;
