-- Share of the works that footnotes cite which were resolved without doubt.
SELECT
  'citations_resolved' AS metric,
  round(100.0 * count(*) FILTER (NOT doubtful) / count(*), 6) AS value,
  count(*) AS sample,
  'Per cent of the rows of citations that are not doubtful.' AS method
FROM citations
HAVING count(*) > 0;
