-- Figures with the source that their footnote cites for them, and the day until which the source must
-- know (`needed`): the beginning of a year at its end, as reports write "in 2023" before the year is over.
CREATE OR REPLACE TEMP TABLE cited AS
SELECT
  o.observation_id,
  o.paragraph_id,
  o.document_id,
  o.char_start,
  o.printed,
  o.place,
  o.quote,
  o.quote_start,
  o.footnote_ref,
  o.time_start,
  o.time_end,
  o.organization_id,
  s.source_id,
  s.date,
  s.organization_id AS issuer_id,
  name_of(s.kind, s.number, s.title) AS name,
  c.via,
  needed_day(o.time_kind, o.time_precision, o.time_end, o.whole_report) AS needed
FROM figures AS o
JOIN sources AS s ON s.source_id = o.source_id
JOIN footnotes AS f ON f.document_id = o.document_id AND f.number = o.footnote_ref
JOIN citations AS c ON c.footnote_id = f.footnote_id AND c.source_id = o.source_id;
