CREATE VIEW cited_works AS
SELECT
  footnotes.document_id,
  footnotes.number AS footnote,
  footnotes.paragraph,
  footnotes.subparagraph,
  citations.ordinal,
  coalesce(citations.instrument_id, citations.source_id) AS work_id,
  coalesce(instruments.kind, sources.kind) AS kind,
  coalesce(instruments.number, sources.number) AS number,
  coalesce(instruments.title, sources.title) AS title,
  citations.pinpoint,
  citations.via,
  citations.doubtful,
  footnotes.text AS footnote_text
FROM citations
JOIN footnotes USING (footnote_id)
LEFT JOIN instruments USING (instrument_id)
LEFT JOIN sources USING (source_id);

COMMENT ON VIEW cited_works IS 'Works that the footnotes cite, instruments and sources alike, with their numbers and titles.';
