-- Share of the percentages whose whole is printed too, so that they can be checked.
SELECT
  'shares_with_base' AS metric,
  round(100.0 * count(base_id) / count(*), 6) AS value,
  count(*) AS sample,
  'Per cent of the rows of observations with the measure percent that have a base_id.' AS method
FROM observations
WHERE measure = 'percent'
HAVING count(*) > 0;
