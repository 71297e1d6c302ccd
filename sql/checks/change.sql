-- Claim: a change in per cent is the change between two printed figures; where the earlier one is not
-- printed, it is a change from a whole number.
-- Inputs: a change that is no mean of changes; the figures of its paragraph, of one unit and kind, that
-- hold for the ends of its time (`complete` in one sentence with it, `open` otherwise). Where none is
-- earlier, the nearest count before it that holds for the end of its time and is restricted as it is.
-- Method: interval arithmetic of statcheck (Nuijten et al. 2016); for one side the GRIM test (Brown and
-- Heathers 2017).
-- Returns: the terms of each claim.
WITH
changes AS (
  SELECT
    c.*,
    CASE
      WHEN c.direction IS NOT NULL THEN c.direction
      WHEN regexp_matches(c.quote, '\b(increase|increased|rise|rose|risen|grew|grown|growth|more|higher)\b', 'i') THEN 'rise'
      WHEN regexp_matches(c.quote, '\b(decrease|decreased|fall|fell|fallen|drop|dropped|decline|declined|fewer|less|lower|reduction|reduced)\b', 'i') THEN 'fall'
    END AS subject
  FROM figures AS c
  WHERE
    c.measure = 'percent_change'
    AND NOT regexp_matches(substring(c.quote, greatest(1, c.char_start - c.quote_start - 80), 80), '\b(average|mean)\b', 'i')
),
laters AS (
  SELECT
    c.document_id,
    c.observation_id AS change_id,
    c.subject,
    c.quote_start,
    c.time_start AS change_start,
    c.char_start AS change_at,
    c.sex = l.sex AND c.nationality = l.nationality AND c.ref_area = l.ref_area AS alike,
    l.*
  FROM changes AS c
  JOIN figures AS l
    ON l.paragraph_id = c.paragraph_id
    AND l.measure IN ('count', 'amount')
    AND l.time_end = c.time_end
    AND l.time_kind IS DISTINCT FROM 'projected'
  WHERE c.subject IS NOT NULL
),
pairs AS (
  SELECT
    l.document_id,
    l.change_id,
    l.subject,
    l.observation_id AS later_id,
    e.observation_id AS earlier_id,
    l.quote_start = l.quote_start_1 AND e.quote_start = l.quote_start AS one_sentence,
    l.change_at,
    l.char_start AS later_at,
    e.char_start AS earlier_at,
    count(*) OVER (PARTITION BY l.change_id) AS found
  FROM laters AS l
  JOIN figures AS e
    ON e.paragraph_id = l.paragraph_id
    AND e.measure = l.measure
    AND e.unit = l.unit
    AND e.sex = l.sex
    AND e.nationality = l.nationality
    AND e.ref_area = l.ref_area
    AND e.indicator = l.indicator
    AND e.time_end < coalesce(l.time_start, l.time_end)
    AND (l.change_start IS NULL OR (l.change_start <= e.time_end AND coalesce(e.time_start, l.change_start) = l.change_start))
),
nearest AS (
  SELECT *
  FROM pairs
  QUALIFY row_number() OVER (
    PARTITION BY change_id
    ORDER BY one_sentence DESC, abs(change_at - later_at) + abs(change_at - earlier_at), later_id, earlier_id
  ) = 1
),
alone AS (
  SELECT l.*, count(*) OVER (PARTITION BY l.change_id) AS found
  FROM laters AS l
  ANTI JOIN nearest AS n ON n.change_id = l.change_id
  WHERE l.alike AND l.measure = 'count' AND l.char_start < l.change_at
  QUALIFY row_number() OVER (PARTITION BY l.change_id ORDER BY l.char_start DESC) = 1
)
SELECT
  change_id AS claim,
  document_id,
  CASE WHEN one_sentence OR found = 1 THEN 'complete' ELSE 'open' END AS grounds,
  true AS exclusive,
  subject,
  unnest(['change', 'earlier', 'later']) AS role,
  1 AS ordinal,
  unnest([change_id, earlier_id, later_id]) AS observation_id
FROM nearest
UNION ALL
SELECT
  change_id,
  document_id,
  CASE WHEN found = 1 THEN 'complete' ELSE 'open' END,
  true,
  subject,
  unnest(['change', 'later']),
  1,
  unnest([change_id, observation_id])
FROM alone;
