-- A change in per cent has a direction at most, and no base; other measures have no direction.
SELECT observation_id, measure, direction, base_id
FROM observations
WHERE (measure = 'percent_change' AND base_id IS NOT NULL) OR (measure <> 'percent_change' AND direction IS NOT NULL)
ORDER BY ALL;
