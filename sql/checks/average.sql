-- Claim: an annual or monthly average is its total over the years or months of the total's period.
-- Inputs: an average whose sentence calls it annual or monthly, and the nearest figure before it, of its
-- unit, whose period is that many whole years or months (`complete` in one sentence, else `open`).
-- Method: interval arithmetic of statcheck (Nuijten et al. 2016).
-- Returns: the terms of each claim, with the number of years or months.
WITH
averages AS (
  SELECT
    *,
    CASE
      WHEN regexp_matches(around, '\b(annual|annually|yearly|per year|a year|each year|per annum)\b', 'i') THEN 'years'
      WHEN regexp_matches(around, '\b(monthly|per month|a month|each month)\b', 'i') THEN 'months'
    END AS spacing
  FROM (
    SELECT
      *,
      substring(quote, greatest(1, char_start - quote_start - 60), char_end - char_start + 120) AS around
    FROM figures
    WHERE measure = 'average'
  )
),
totals AS (
  SELECT
    a.document_id,
    a.observation_id AS average_id,
    t.observation_id AS total_id,
    a.spacing,
    a.quote_start = t.quote_start AS one_sentence,
    12 * (year(t.time_end) - year(t.time_start)) + month(t.time_end) - month(t.time_start) + 1 AS months
  FROM averages AS a
  JOIN figures AS t
    ON t.paragraph_id = a.paragraph_id
    AND t.measure IN ('count', 'amount')
    AND t.unit = a.unit
    AND t.char_start < a.char_start
    AND t.time_kind = 'period'
    AND day(t.time_start) = 1
    AND t.time_end = last_day(t.time_end)
    AND (a.time_start IS NULL OR a.time_start = t.time_start)
    AND (a.time_end IS NULL OR a.time_end = t.time_end)
  WHERE
    a.spacing IS NOT NULL
    -- "paid 1.12 billion to 328,400 persons, an average of 284 a month": of each of them.
    AND NOT (
      t.measure = 'amount'
      AND EXISTS (
        SELECT 1
        FROM figures AS p
        WHERE
          p.quote_start = a.quote_start
          AND p.paragraph_id = a.paragraph_id
          AND p.measure = 'count'
          AND p.char_start > t.char_start
          AND p.char_start < a.char_start
      )
    )
  QUALIFY row_number() OVER (PARTITION BY a.observation_id ORDER BY t.char_start DESC) = 1
)
SELECT
  average_id AS claim,
  document_id,
  CASE WHEN one_sentence THEN 'complete' ELSE 'open' END AS grounds,
  true AS exclusive,
  spacing AS subject,
  CASE spacing WHEN 'years' THEN months // 12 ELSE months END AS divisor,
  unnest(['average', 'total']) AS role,
  1 AS ordinal,
  unnest([average_id, total_id]) AS observation_id
FROM totals
WHERE spacing = 'months' OR months % 12 = 0;
