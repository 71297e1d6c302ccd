CREATE VIEW findings AS
SELECT
  checks.check_id,
  checks.document_id,
  checks.kind,
  checks.outcome,
  checks.expression,
  checks.difference,
  checks.explanation,
  checks.severity,
  checks.suspect_id,
  checks.suspect_value,
  checks.suspect_slip,
  list(coalesce(check_terms.observation_id, check_terms.instrument_id) ORDER BY role, ordinal)
    FILTER (check_terms.check_id IS NOT NULL) AS terms
FROM checks
LEFT JOIN check_terms ON check_terms.check_id = checks.check_id
WHERE checks.outcome IN ('fails', 'truncation')
GROUP BY ALL;

COMMENT ON VIEW findings IS 'Checks that a document does not pass, with the observations and instruments that take part.';
