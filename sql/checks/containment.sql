-- Claim: no part exceeds its whole.
-- Inputs: a count or an amount and its base (`complete` where words between them say that it is a part:
-- "of which", "including", "Of 90 hearings, 120"); a share of a restricted group (never above a hundred) and
-- its base; a figure and that of the same thing for a longer period that contains its own (`complete` in
-- one paragraph or the next).
-- Method: order of the intervals that printed digits allow (validity rules of errorlocate, van der Loo
-- and de Jonge 2018).
-- Returns: the terms of each claim.
WITH
based AS (
  SELECT
    p.observation_id AS claim,
    p.document_id,
    'whole' AS subject,
    CASE
      WHEN p.measure = 'percent' THEN 'complete'
      WHEN
        p.quote_start = w.quote_start
        AND regexp_matches(
          substring(p.quote, w.char_end - w.quote_start + 1, greatest(0, p.char_start - w.char_end)),
          '(of|among) (which|whom|these|those|them)\b|\bincluding\b|:'
        )
        THEN 'complete'
      WHEN
        p.quote_start = w.quote_start
        AND regexp_matches(substring(p.quote, 1, greatest(0, w.char_start - w.quote_start)), '^(Of|Out of|Among)\b[^,]*$')
        THEN 'complete'
      WHEN
        p.paragraph_id = w.paragraph_id
        AND p.quote_start > w.quote_start
        AND regexp_matches(p.quote, '^(Of|Among) (these|those|them|the|this)\b')
        THEN 'complete'
      ELSE 'open'
    END AS grounds,
    CASE p.measure WHEN 'percent' THEN 'share' ELSE 'part' END AS part_role,
    p.observation_id AS part_id,
    w.observation_id AS whole_id
  FROM figures AS p
  JOIN figures AS w ON w.observation_id = p.base_id
  JOIN breakdowns AS pb ON pb.observation_id = p.observation_id AND pb.breakdown = 'feature'
  JOIN breakdowns AS wb ON wb.observation_id = w.observation_id AND wb.breakdown = 'feature'
  WHERE
    (p.measure IN ('count', 'amount') AND w.measure = p.measure AND w.unit = p.unit)
    OR (p.measure = 'percent' AND p.value > 100 AND w.time_kind IS DISTINCT FROM 'projected' AND pb.rest <> wb.rest)
),
flows AS (
  SELECT f.*, concat_ws(' ', f.document_id, f.indicator, f.counted, f.measure, f.unit, b.rest) AS family
  FROM figures AS f
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.breakdown = 'period'
  WHERE f.measure IN ('count', 'amount') AND f.time_kind = 'period' AND f.time_start <= f.time_end AND f.counted IS NOT NULL
),
periods AS (
  SELECT
    concat_ws(':', p.observation_id, 'period') AS claim,
    p.document_id,
    'longer period' AS subject,
    CASE
      WHEN
        abs(p.paragraph - w.paragraph) <= 1
        AND p.base_id IS NOT DISTINCT FROM w.base_id
        -- Persons arrested are not persons acquitted: the bare noun does not tell.
        AND NOT regexp_full_match(p.counted, 'persons|people|individuals|foreigners|(foreign )?nationals', 'i')
        THEN 'complete'
      ELSE 'open'
    END AS grounds,
    'part' AS part_role,
    p.observation_id AS part_id,
    w.observation_id AS whole_id
  FROM flows AS p
  JOIN flows AS w
    ON w.family = p.family
    AND w.time_start <= p.time_start
    AND w.time_end >= p.time_end
    AND w.time_end - w.time_start > p.time_end - p.time_start
    AND (w.organization_id IS NULL OR p.organization_id IS NULL OR w.organization_id = p.organization_id)
  LEFT JOIN figures AS b ON b.observation_id = w.base_id
  WHERE
    p.base_id IS DISTINCT FROM w.observation_id
    -- A part that has all the time of its whole differs from it in something else ("and others, 13"), and so from what
    -- is counted by year.
    AND NOT coalesce(w.base_id = p.base_id AND w.time_start = b.time_start AND w.time_end = b.time_end, false)
  -- The shortest of the longer periods, the nearest in the text.
  QUALIFY row_number() OVER (
    PARTITION BY p.observation_id
    ORDER BY w.time_end - w.time_start, abs(w.char_start - p.char_start), w.observation_id
  ) = 1
)
SELECT
  claim,
  document_id,
  grounds,
  true AS exclusive,
  subject,
  unnest([part_role, 'whole']) AS role,
  1 AS ordinal,
  unnest([part_id, whole_id]) AS observation_id
FROM (FROM based UNION ALL FROM periods);
