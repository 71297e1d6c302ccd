-- No observation is, over any number of bases, a part of itself.
WITH RECURSIVE ancestors (observation_id, ancestor_id) AS (
  SELECT observation_id, base_id FROM observations WHERE base_id IS NOT NULL
  UNION
  SELECT ancestors.observation_id, observations.base_id
  FROM ancestors
  JOIN observations ON observations.observation_id = ancestors.ancestor_id
  WHERE observations.base_id IS NOT NULL
)
SELECT observation_id
FROM ancestors
WHERE observation_id = ancestor_id
ORDER BY ALL;
