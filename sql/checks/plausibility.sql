-- Claim: a part of a period has its share of what is counted, changes of a mean make the change of all, and no
-- more is completed than was begun.
-- Inputs: flows of one indicator, noun, unit and group for a period of a quarter or more and for a longer one that
-- contains it, told in another paragraph, in which a thousand or more were counted: per month, the shorter one has less than twice as much as the longer one;
-- and a mean monthly, quarterly or annual change printed with the change over the same time: compounded, the one
-- makes less than twice the other; and of one sentence, what was registered, reported or the like beside what was
-- completed of it: more may be left over from before, and is left undetermined.
-- Method: ratio bounds of survey editing (de Waal, Pannekoek and Scholtus 2011).
-- Returns: one check per pair, with its figures.
WITH
flows AS (
  SELECT
    f.*,
    concat_ws(' ', f.document_id, f.indicator, f.counted, f.measure, f.unit, b.rest) AS family,
    date_diff('month', f.time_start, f.time_end + 1) AS months
  FROM figures AS f
  JOIN breakdowns AS b ON b.observation_id = f.observation_id AND b.breakdown = 'period'
  WHERE
    f.measure IN ('count', 'amount')
    AND f.time_kind = 'period'
    AND f.counted IS NOT NULL
    AND f.value >= 1000
    -- "foreigners" alone are counted for anything; an indicator of several words says what for.
    AND contains(f.indicator, '-')
),
rates AS (
  SELECT
    p.observation_id AS claim,
    p.document_id,
    concat(p.printed, ' / ', p.months, ' months < 2 x ', w.printed, ' / ', w.months, ' months (', p.place, ', ', w.place, ')') AS expression,
    round(w.value / w.months)::BIGINT AS expected,
    round(p.value / p.months)::BIGINT AS actual,
    concat(
      'In ', p.months, ' months until ', p.time_end, ', ', format('{:,}', round(p.value / p.months)::BIGINT), ' ', p.counted, ' a month (', p.printed, ', ', p.place, '), and in all the ',
      w.months, ' months until ', w.time_end, ', which include them, ', format('{:,}', round(w.value / w.months)::BIGINT), ' a month (', w.printed, ', ', w.place, ').'
    ) AS explanation,
    [p.observation_id, w.observation_id] AS observations
  FROM flows AS p
  JOIN flows AS w
    ON w.family = p.family
    -- What is told beside its whole is told because it differs.
    AND w.paragraph <> p.paragraph
    AND w.time_start <= p.time_start
    AND w.time_end >= p.time_end
    AND w.months >= 2 * p.months
    AND (w.organization_id IS NULL OR p.organization_id IS NULL OR w.organization_id = p.organization_id)
  -- A value that is told for another time too is the same figure again.
  ANTI JOIN flows AS o ON o.family = p.family AND o.value = p.value AND o.observation_id <> p.observation_id
  WHERE p.months >= 3
  QUALIFY row_number() OVER (PARTITION BY p.observation_id ORDER BY w.months, w.observation_id) = 1
),
changes AS (
  SELECT
    *,
    regexp_extract(left(quote, char_start - quote_start), '\b(?:average|mean) (monthly|quarterly|annual|yearly)\b[^0-9]*$', 1) AS spacing,
    -- From the middle of the first unit of time to that of the last.
    date_diff('month', time_start, time_end + 1) - CASE time_precision WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END AS months
  FROM figures
  WHERE measure = 'percent_change' AND time_start IS NOT NULL AND time_end IS NOT NULL
),
compounded AS (
  SELECT
    a.observation_id AS claim,
    a.document_id,
    a.printed,
    t.printed AS total,
    a.spacing,
    a.months // CASE a.spacing WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 3 ELSE 12 END AS steps,
    1 + CASE a.direction WHEN 'fall' THEN -1 ELSE 1 END * a.value::DOUBLE / 100 AS factor,
    1 + CASE t.direction WHEN 'fall' THEN -1 ELSE 1 END * t.value::DOUBLE / 100 AS total_factor,
    a.place,
    t.place AS total_place,
    [a.observation_id, t.observation_id] AS observations
  FROM changes AS a
  JOIN changes AS t
    ON t.paragraph_id = a.paragraph_id AND t.time_start = a.time_start AND t.time_end = a.time_end AND t.spacing = ''
  WHERE a.spacing <> '' AND a.months BETWEEN 2 AND 600 AND a.value < 100
),
completed AS (
  SELECT
    b.observation_id AS claim,
    b.document_id,
    b.printed AS begun,
    c.printed AS done,
    b.value AS begun_value,
    c.value AS done_value,
    b.place,
    [b.observation_id, c.observation_id] AS observations
  FROM figures AS b
  JOIN figures AS c
    ON c.paragraph_id = b.paragraph_id
    AND c.quote_start = b.quote_start
    AND c.measure = 'count'
    AND c.unit = b.unit
    AND c.char_start > b.char_end
    AND c.time_start IS NOT DISTINCT FROM b.time_start
    AND regexp_full_match(
      substring(b.quote, b.char_end - b.quote_start + 1, c.char_start - b.char_end),
      ' [^0-9.;:()]{0,80}\b(registered|reported|received|filed|opened|begun|brought)\b[^0-9.;:()]{0,60}\band '
    )
    AND regexp_matches(
      substring(c.quote, c.char_end - c.quote_start + 1, 60),
      '^( cases| complaints| applications| proceedings)?( were| had been)? (completed|concluded|resolved|closed|decided)\b'
    )
  WHERE b.measure = 'count'
)
SELECT
  claim,
  document_id,
  expression,
  expected::VARCHAR AS expected,
  actual::VARCHAR AS actual,
  actual - expected AS difference,
  CASE WHEN actual < 2 * expected THEN 'holds' ELSE 'fails' END AS outcome,
  explanation,
  []::VARCHAR[] AS instruments,
  observations
FROM rates
UNION ALL
SELECT
  claim,
  document_id,
  concat(steps, ' changes of ', printed, '% make ', total, '% (', place, ')'),
  total,
  round(least(100 * (pow(factor, steps) - 1), 1e9), 1)::DECIMAL(18, 1)::VARCHAR,
  NULL,
  CASE WHEN pow(factor, steps) BETWEEN total_factor / 2 AND 2 * total_factor THEN 'holds' ELSE 'fails' END,
  concat(
    steps, ' ', spacing, ' changes of ', printed, '% (', place, ') one after the other make ', round(least(100 * (pow(factor, steps) - 1), 1e9), 1)::DECIMAL(18, 1),
    '%, and the change over the same time is ', total, '% (', total_place, ').'
  ),
  []::VARCHAR[],
  observations
FROM compounded
WHERE total_factor > 0 AND steps > 1
UNION ALL
SELECT
  concat_ws(':', claim, 'completed'),
  document_id,
  concat(done, ' <= ', begun, ' (', place, ')'),
  begun_value::BIGINT::VARCHAR,
  done_value::BIGINT::VARCHAR,
  (done_value - begun_value)::BIGINT,
  CASE WHEN done_value <= begun_value THEN 'holds' ELSE 'undetermined' END,
  concat(
    done, ' were completed of ', begun, ' begun (', place, ')',
    CASE WHEN done_value <= begun_value THEN '.' ELSE ': more than was begun, unless some were left over from before.' END
  ),
  []::VARCHAR[],
  observations
FROM completed;
