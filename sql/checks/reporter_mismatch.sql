-- Claim: the institution that reports a figure issued the source that is cited for it.
-- Inputs: figures whose institution and whose source's issuer are each of a rank that does not report
-- through another (ministries, courts, prosecution, ombudsman, legislature). Where the sentence says that
-- the institution reports ("according to"), another issuer contradicts it; where the institution only did
-- what is counted, it is left undetermined.
-- Method: agreement of a statement with its evidence, as citation checkers do.
-- Returns: one check per footnote and institution, with its figures.
SELECT
  concat_ws(':', c.document_id, c.footnote_ref, c.organization_id) AS claim,
  c.document_id,
  concat(r.name, ' (', min_by(c.place, c.char_start), ') = ', i.name, ' (footnote ', c.footnote_ref, ')') AS expression,
  r.name AS expected,
  i.name AS actual,
  NULL::INTEGER AS difference,
  CASE
    WHEN r.organization_id = i.organization_id THEN 'holds'
    WHEN
      bool_and(
        contains(c.quote, r.name) AND regexp_matches(c.quote, '\b(according to|reports that|reported that|reported by)\b', 'i')
      )
      THEN 'fails'
    ELSE 'undetermined'
  END AS outcome,
  concat(
    'The text gives ', r.name, ' as the institution behind ', string_agg(c.printed, ', ' ORDER BY c.char_start), ', and footnote ',
    c.footnote_ref, ' cites ', c.name, ' of ', CASE WHEN r.organization_id = i.organization_id THEN 'the same' ELSE i.name END, '.'
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  list(c.observation_id ORDER BY c.char_start) AS observations
FROM cited AS c
JOIN organizations AS r ON r.organization_id = c.organization_id
JOIN organizations AS i ON i.organization_id = c.issuer_id
WHERE
  r.kind IN ('ministry', 'court', 'prosecution', 'ombudsman', 'legislature')
  AND i.kind IN ('ministry', 'court', 'prosecution', 'ombudsman', 'legislature')
GROUP BY c.document_id, c.footnote_ref, c.organization_id, c.name, r.organization_id, r.name, i.organization_id, i.name;
