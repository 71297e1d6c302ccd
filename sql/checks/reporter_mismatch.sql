-- Claim: the institution that reports a figure issued the source that is cited for it.
-- Inputs: figures whose institution and whose source's issuer are each of a rank that does not report
-- through another (ministries, courts, prosecution, ombudsman, legislature). Another issuer contradicts the
-- institution where the sentence says that it reports ("according to"), and where it opens the paragraph, which
-- names no other institution of rank, the sentence speaks of no report, and the footnote itself names the source; where the institution only did what is counted, it is left
-- undetermined.
-- Method: agreement of a statement with its evidence, as citation checkers do.
-- Returns: one check per footnote and institution, with its figures.
WITH
ranked AS (
  FROM organizations WHERE kind IN ('ministry', 'court', 'prosecution', 'ombudsman', 'legislature')
),
-- Institutions that a document names, as States call theirs alike.
known AS (
  SELECT DISTINCT n.document_id, r.*
  FROM (
    SELECT document_id, organization_id FROM figures
    UNION ALL
    SELECT document_id, issuer_id FROM cited
  ) AS n
  JOIN ranked AS r ON r.organization_id = n.organization_id
),
-- A figure of no institution is behind the one that its paragraph is about.
opened AS (
  SELECT p.paragraph_id, r.organization_id
  FROM paragraphs AS p
  JOIN known AS r ON r.document_id = p.document_id AND starts_with(p.text, concat('The ', r.name))
  WHERE p.paragraph_id IN (SELECT paragraph_id FROM cited)
    AND NOT EXISTS (
      FROM known AS n WHERE n.document_id = p.document_id AND n.organization_id <> r.organization_id AND contains(p.text, n.name)
    )
),
behind AS (
  SELECT
    c.* EXCLUDE (organization_id),
    coalesce(c.organization_id, o.organization_id) AS organization_id,
    c.via = 'direct'
    AND coalesce(c.organization_id, o.organization_id) = o.organization_id
    -- What a ministry is given to spend, another may report.
    AND NOT regexp_matches(c.quote, '\b(according to|reports?|reported|budgets?|appropriations?|allocations?|expenditure)\b', 'i') AS opens
  FROM cited AS c
  LEFT JOIN opened AS o ON o.paragraph_id = c.paragraph_id
)
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
        opens
        OR (contains(c.quote, r.name) AND regexp_matches(c.quote, '\b(according to|reports that|reported that|reported by)\b', 'i'))
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
FROM behind AS c
JOIN ranked AS r ON r.organization_id = c.organization_id
JOIN ranked AS i ON i.organization_id = c.issuer_id
GROUP BY c.document_id, c.footnote_ref, c.organization_id, c.name, r.organization_id, r.name, i.organization_id, i.name;
