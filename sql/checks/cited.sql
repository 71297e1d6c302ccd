-- Figures with the source that their footnote cites for them, and the day until which the source must
-- know (`needed`): the beginning of the year, quarter or month in which the time of the figure ends, as
-- reports write "in 2023" before the year is over. Null: no time, a plan, or the reporting period of the
-- document as a whole, which no single source covers.
CREATE OR REPLACE TEMP TABLE cited AS
SELECT
  o.observation_id,
  o.document_id,
  o.char_start,
  o.printed,
  o.place,
  o.quote,
  o.footnote_ref,
  o.time_end,
  o.organization_id,
  s.source_id,
  s.date,
  s.organization_id AS issuer_id,
  name_of(s.kind, s.number, s.title) AS name,
  c.via,
  CASE
    WHEN o.time_kind IN ('period', 'as_of') AND NOT coalesce(o.whole_report, false)
      THEN CASE o.time_precision
        WHEN 'year' THEN date_trunc('year', o.time_end)
        WHEN 'quarter' THEN date_trunc('quarter', o.time_end)
        WHEN 'month' THEN date_trunc('month', o.time_end)
        ELSE o.time_end
      END
  END::DATE AS needed
FROM figures AS o
JOIN sources AS s ON s.source_id = o.source_id
JOIN footnotes AS f ON f.document_id = o.document_id AND f.number = o.footnote_ref
JOIN citations AS c ON c.footnote_id = f.footnote_id AND c.source_id = o.source_id;
