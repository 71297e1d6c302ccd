-- Claim: a share that is printed beside its count is that count's share of their total.
-- Inputs: a count and a share of one sentence where nothing but a parenthesis or the like stands between
-- them ("640 people (55 per cent)", "55 per cent (640 people)"), with the total that the count says it
-- is of ("249 of the 338 agencies (74 per cent)"), or else the base of the share; and, as `open`, a count
-- and a share of one paragraph with the same base and the same restrictions.
-- Method: interval arithmetic of statcheck (Nuijten et al. 2016): the share must print as it would from its
-- count and total, by rounding or by truncation.
-- Returns: the terms of each claim.
WITH
shares AS (
  SELECT
    *,
    regexp_matches(printed, '^[0-9]') AS in_digits,
    left(quote, char_start - quote_start) AS before_it,
    substring(quote, char_end - quote_start + 1, 120) AS after_it
  FROM figures
  WHERE measure = 'percent' AND value <= 100
),
counts AS (
  SELECT *, substring(quote, char_end - quote_start + 1, 120) AS after_it
  FROM figures
  WHERE measure IN ('count', 'amount')
),
beside AS (
  SELECT
    s.observation_id AS share_id,
    p.*
  FROM shares AS s
  JOIN counts AS p ON p.paragraph_id = s.paragraph_id AND p.quote_start = s.quote_start
  -- "7 new and 4 renewed, that is, 64 and 36 per cent, respectively": the nearest count is another share's.
  WHERE NOT contains(s.after_it, 'respectively')
    AND CASE
      WHEN p.char_end <= s.char_start
        THEN s.char_start - p.char_end < 120
        AND regexp_full_match(
          left(p.after_it, s.char_start - p.char_end),
          '[^0-9.;:()]{0,80}(\(|, (or|i\.e\.|representing|equivalent to|accounting for|that is),?) ?((about|approximately|around|some|nearly|almost) )?'
        )
        -- "341 girls, aged for the most part (70 per cent) from 14 to 17": the share says how many are most; "637
        -- women, distributed among Loja (34.5 per cent)": it is another part's.
        AND NOT regexp_matches(left(p.after_it, s.char_start - p.char_end), '\b(most|majority|mainly|mostly|chiefly|largely|distributed|divided|spread)\b')
      ELSE
        p.char_start - s.char_end < 120
        AND regexp_full_match(left(s.after_it, p.char_start - s.char_end), '[^0-9.;:()]{0,60}\([^0-9.;:()]{0,30}')
    END
  QUALIFY row_number() OVER (PARTITION BY s.observation_id ORDER BY abs(p.char_start - s.char_start)) = 1
),
fractions AS (
  SELECT b.share_id, a.observation_id AS part_id, b.observation_id AS total_id
  FROM beside AS b
  JOIN counts AS a
    ON a.paragraph_id = b.paragraph_id
    AND a.quote_start = b.quote_start
    AND a.measure = b.measure
    AND a.char_end < b.char_start
    AND a.value <= b.value
    AND b.char_start - a.char_end < 60
    AND regexp_full_match(
      left(a.after_it, b.char_start - a.char_end),
      '[^0-9.;:(),]{0,20} (out )?of [^0-9.;:(),]{0,30}'
    )
),
claims AS (
  SELECT s.observation_id AS share_id, f.part_id, f.total_id, 'complete' AS grounds, 0 AS distance
  FROM fractions AS f
  JOIN shares AS s ON s.observation_id = f.share_id AND s.in_digits
  UNION ALL
  SELECT
    s.observation_id,
    p.observation_id,
    t.observation_id,
    CASE WHEN s.in_digits THEN 'complete' ELSE 'open' END,
    0
  FROM shares AS s
  JOIN beside AS p ON p.share_id = s.observation_id
  JOIN counts AS t ON t.observation_id = s.base_id AND t.measure = p.measure AND t.unit = p.unit
  ANTI JOIN fractions AS f ON f.share_id = s.observation_id
  WHERE
    p.observation_id <> t.observation_id
    AND (p.base_id IS NULL OR p.base_id = t.observation_id)
    -- A count with a share of its own beside it is another part, no total.
    AND NOT (
      t.quote_start = p.quote_start AND regexp_matches(t.after_it, '^[^0-9.;:()]{0,80}\([0-9.]+ ?(per cent|%)')
    )
  UNION ALL
  SELECT s.observation_id, p.observation_id, t.observation_id, 'open', abs(p.char_start - s.char_start)
  FROM shares AS s
  JOIN counts AS t ON t.observation_id = s.base_id
  JOIN counts AS p
    ON p.base_id = t.observation_id AND p.paragraph_id = s.paragraph_id AND p.measure = t.measure AND p.unit = t.unit
  JOIN breakdowns AS sb ON sb.observation_id = s.observation_id AND sb.breakdown = 'feature'
  JOIN breakdowns AS pb ON pb.observation_id = p.observation_id AND pb.breakdown = 'feature' AND pb.rest = sb.rest
  JOIN breakdowns AS tb ON tb.observation_id = t.observation_id AND tb.breakdown = 'feature' AND tb.rest <> sb.rest
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
  SELECT c.*, f.document_id
  FROM claims AS c
  JOIN figures AS f ON f.observation_id = c.share_id
  QUALIFY row_number() OVER (PARTITION BY c.share_id ORDER BY c.grounds, c.distance, c.part_id) = 1
);
