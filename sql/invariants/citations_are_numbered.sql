-- The works of a footnote are numbered from 1 without gaps.
SELECT footnote_id, count(*) AS citations, max(ordinal) AS last_ordinal
FROM citations
GROUP BY footnote_id
HAVING max(ordinal) <> count(*)
ORDER BY ALL;
