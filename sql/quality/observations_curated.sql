-- Share of the statistics that were corrected or added by hand.
SELECT
  'observations_curated' AS metric,
  round(100.0 * count(*) FILTER (method = 'curated') / count(*), 6) AS value,
  count(*) AS sample,
  'Per cent of the rows of observations whose method is curated.' AS method
FROM observations
HAVING count(*) > 0;
