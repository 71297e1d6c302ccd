-- The footnote that gives the evidence for a figure exists in its document.
SELECT observation_id, footnote_ref
FROM observations
LEFT JOIN footnotes
  ON footnotes.document_id = observations.document_id AND footnotes.number = observations.footnote_ref
WHERE footnote_ref IS NOT NULL AND footnotes.footnote_id IS NULL
ORDER BY ALL;
