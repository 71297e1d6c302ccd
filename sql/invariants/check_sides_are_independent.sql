-- No figure stands on two sides of one check.
SELECT check_id, observation_id
FROM check_terms
WHERE observation_id IS NOT NULL
GROUP BY check_id, observation_id
HAVING count(DISTINCT role) > 1
ORDER BY ALL;
