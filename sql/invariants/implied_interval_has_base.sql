-- Implied counts come in pairs, and only for a share with a base.
SELECT observation_id, measure, base_id, implied_low, implied_high
FROM observations
WHERE (implied_low IS NULL) <> (implied_high IS NULL)
  OR (implied_low IS NOT NULL AND (measure <> 'percent' OR base_id IS NULL))
ORDER BY ALL;
