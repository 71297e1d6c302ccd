-- Some figures do not agree with others that the document prints. They are published as printed; `checks` says which
-- claim they break, and `findings.md` shows the sentences.
SELECT count(DISTINCT observation_id)::INTEGER AS rows
FROM check_terms
JOIN checks USING (check_id)
WHERE checks.outcome = 'fails' AND observation_id IS NOT NULL;
