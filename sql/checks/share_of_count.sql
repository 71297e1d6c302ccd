-- Claim: a share that is printed beside its count is that count's share of their total.
-- Inputs: a count and a share of one sentence with the same base, where nothing but a parenthesis or
-- the like stands between them ("640 people (55 per cent)", "55 per cent (640 people)"); and, as
-- `open`, a count and a share of one paragraph with the same base and the same restrictions.
-- Method: interval arithmetic of statcheck (Nuijten et al. 2016): the share must print as it would from its
-- count and total, by rounding or by truncation.
-- Returns: the terms of each claim.
WITH
pairs AS (
  SELECT
    s.document_id,
    s.observation_id AS share_id,
    p.observation_id AS part_id,
    s.base_id AS total_id,
    s.char_start AS share_start,
    p.char_start AS part_start,
    s.quote_start = p.quote_start AS one_sentence,
    CASE
      WHEN s.quote_start <> p.quote_start THEN NULL
      WHEN p.char_end <= s.char_start
        THEN substring(p.quote, p.char_end - p.quote_start + 1, s.char_start - p.char_end)
      ELSE substring(p.quote, s.char_end - p.quote_start + 1, p.char_start - s.char_end)
    END AS between_them,
    p.char_start < s.char_start AS count_first,
    sb.rest = pb.rest AND sb.rest <> tb.rest AS same_restriction
  FROM figures AS s
  JOIN figures AS t ON t.observation_id = s.base_id AND t.measure IN ('count', 'amount')
  JOIN figures AS p
    ON p.paragraph_id = s.paragraph_id
    AND p.measure = t.measure
    AND p.unit = t.unit
    AND p.observation_id <> t.observation_id
    AND (p.base_id = t.observation_id OR (p.base_id IS NULL AND p.quote_start = s.quote_start))
    -- A count with a share of its own beside it is another part, no total.
    AND NOT (
      t.quote_start = p.quote_start
      AND regexp_matches(
        substring(t.quote, t.char_end - t.quote_start + 1, 100),
        '^[^0-9.;:()]{0,80}\([0-9.]+ ?(per cent|%)'
      )
    )
  JOIN breakdowns AS sb ON sb.observation_id = s.observation_id AND sb.breakdown = 'feature'
  JOIN breakdowns AS pb ON pb.observation_id = p.observation_id AND pb.breakdown = 'feature'
  JOIN breakdowns AS tb ON tb.observation_id = t.observation_id AND tb.breakdown = 'feature'
  WHERE s.measure = 'percent' AND s.value <= 100
),
graded AS (
  SELECT
    *,
    CASE
      WHEN
        count_first
        AND regexp_full_match(
          between_them,
          '[^0-9.;:()]{0,80}(\(|, (or|i\.e\.|representing|equivalent to|accounting for|that is),?) ?((about|approximately|around|some|nearly|almost) )?'
        )
        THEN 'complete'
      WHEN NOT count_first AND regexp_full_match(between_them, '[^0-9.;:()]{0,60}\([^0-9.;:()]{0,30}') THEN 'complete'
      WHEN same_restriction THEN 'open'
    END AS grounds
  FROM pairs
)
SELECT
  share_id AS claim,
  document_id,
  grounds,
  true AS exclusive,
  'share' AS subject,
  unnest(['share', 'part', 'total']) AS role,
  1 AS ordinal,
  unnest([share_id, part_id, total_id]) AS observation_id
FROM (
  SELECT *
  FROM graded
  WHERE grounds IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY share_id ORDER BY grounds, abs(part_start - share_start), part_id) = 1
);
