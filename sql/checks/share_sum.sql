-- Claim: the shares of a complete breakdown make a hundred; shares of categories that exclude each
-- other never make more, whatever is missing.
-- Inputs: siblings that are shares of one group.
-- Method: sums of the intervals that printed digits allow, against the whole (Calculations 1.1, XBRL
-- International, 2023).
-- Returns: the terms of each claim.
SELECT
  concat_ws(':', first_id, subject) AS claim,
  document_id,
  grounds,
  exclusive,
  subject,
  'share' AS role,
  ordinal,
  observation_id
FROM siblings AS s
WHERE
  measure = 'percent'
  -- "68 per cent knew of it, compared with 43 per cent in 2019": shares of two times are shares of two wholes, unless
  -- the whole was counted over both.
  AND NOT (
    subject = 'period'
    AND EXISTS (
      FROM siblings AS m
      JOIN figures AS f ON f.observation_id = m.observation_id
      LEFT JOIN figures AS w ON w.observation_id = m.base_id
      WHERE
        m.first_id = s.first_id
        AND m.subject = s.subject
        AND coalesce(w.time_start > f.time_start OR w.time_end < f.time_end, true)
    )
  );
