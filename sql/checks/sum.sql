-- Claim: parts that are printed with their total add up to it.
-- Inputs: siblings that are counts or amounts with a common base and do not cover it by logic alone
-- (those are dimension_partition): by court, document, area, nationality, activity ... And, for parts
-- that do not say what they are parts of, two to six counts in a row beside a figure of their paragraph (or after it, if they make it exactly):
-- all those of a sentence that the text links with it ("48 shelters: 21 ..., 15 ... and 12 ..." is
-- `complete`; "of which", "in total" are `open`), or some that make it, or miss it by a slip that chance
-- would hardly imitate (`near`).
-- Method: Calculations 1.1 (XBRL International, 2023): sums of the intervals that printed digits allow.
-- Returns: the terms of each claim.
WITH
parts AS (
  SELECT *, concat_ws(':', base_id, subject, id_beside(first_id, base_id)) AS claim
  FROM siblings
  WHERE measure IN ('count', 'amount') AND NOT covers
),
counts AS (
  SELECT
    observation_id,
    document_id,
    paragraph_id,
    quote_start,
    value,
    unit,
    lists_some,
    row_number() OVER in_paragraph AS place_in_row,
    sum(value) OVER in_paragraph AS running,
    row_number() OVER in_sentence AS place_in_sentence,
    count(*) OVER (PARTITION BY paragraph_id, quote_start) AS sentence_counts,
    left(quote, char_start - quote_start) AS before_it,
    substring(quote, char_end - quote_start + 1, 60) AS after_it
  FROM figures
  WHERE measure = 'count' AND qualifier IS NULL
  WINDOW
    in_paragraph AS (PARTITION BY paragraph_id ORDER BY char_start),
    in_sentence AS (PARTITION BY paragraph_id, quote_start ORDER BY char_start)
),
runs AS (
  SELECT
    t.observation_id AS total_id,
    t.document_id,
    t.paragraph_id,
    t.value AS total,
    a.observation_id AS first_id,
    a.place_in_row AS first_place,
    z.place_in_row AS last_place,
    z.running - a.running + a.value AS made,
    NOT a.lists_some AND NOT t.lists_some AS whole_list,
    a.quote_start = z.quote_start AS one_sentence,
    t.place_in_sentence = 1 AS total_first,
    -- Whole sentences, as far as they stand after the total.
    z.place_in_sentence = z.sentence_counts AND (a.place_in_sentence = 1 OR t.quote_start = a.quote_start) AS unbroken,
    a.unit = t.unit AND z.unit = t.unit AS one_unit,
    CASE
      -- The total, then all counts of its sentence or of the next.
      WHEN t.place_in_row < a.place_in_row AND z.place_in_sentence = z.sentence_counts
        THEN CASE
          WHEN t.quote_start <> a.quote_start THEN regexp_extract(a.before_it, '^Of (these|those|them|that|which)\b')
          WHEN regexp_matches(t.before_it, '(^|\b)Of (the |these |those |its )?$') THEN 'Of'
          -- "1,187 left (2023: 1,109; 2019: 642)": the same of other years, which period_partition judges.
          ELSE regexp_extract(
            regexp_replace(substring(a.before_it, length(t.before_it) + 1), '\((?:19|20)[0-9]{2}: ?$', ''),
            ':|, of (which|whom|these|them)\b|, comprising\b|, consisting of\b|, made up of\b'
          )
        END
      -- All counts of a sentence, then the total.
      WHEN t.place_in_row > z.place_in_row AND a.place_in_sentence = 1
        THEN coalesce(
          nullif(
            regexp_extract(
              CASE WHEN t.quote_start = a.quote_start THEN substring(t.before_it, length(z.before_it) + 1) ELSE t.before_it END,
              '(?i)\b(in total|total|altogether|in all|therefore|overall|combined)\b'
            ),
            ''
          ),
          -- "1,204 people in total".
          regexp_extract(t.after_it, '^[^0-9.,;:()]{0,30} (in total|altogether|in all)\b')
        )
    END AS link
  FROM counts AS a
  JOIN counts AS z ON z.paragraph_id = a.paragraph_id AND z.place_in_row - a.place_in_row BETWEEN 1 AND 5
  JOIN counts AS t
    ON t.paragraph_id = a.paragraph_id
    AND (
      t.place_in_row IN (a.place_in_row - 1, z.place_in_row + 1)
      OR (
        t.place_in_row BETWEEN a.place_in_row - 8 AND a.place_in_row - 2
        AND t.value >= 1000
        AND t.value = z.running - a.running + a.value
      )
    )
),
graded AS (
  SELECT
    *,
    CASE
      WHEN whole_list AND one_sentence AND one_unit AND total_first AND link = ':' THEN 'complete'
      WHEN whole_list AND one_sentence AND link <> '' THEN 'open'
      WHEN total >= 100 AND made = total THEN 'near'
      WHEN
        total >= 1000
        AND whole_list
        AND unbroken
        AND (
          abs(made - total) = 1
          OR regexp_full_match((abs(made - total) / 9)::DECIMAL(18, 2)::VARCHAR, '[1-8]0*\.00')
        )
        THEN 'near'
    END AS grounds
  FROM runs
),
rows_of_parts AS (
  SELECT *, concat_ws(':', total_id, 'run', id_beside(first_id, total_id), last_place - first_place + 1) AS claim
  FROM graded
  WHERE grounds IS NOT NULL
  -- A list that makes the total says that the others beside it do not mean to.
  QUALIFY made = total OR NOT bool_or(made = total) OVER (PARTITION BY total_id)
)
SELECT claim, document_id, grounds, exclusive, subject, 'part' AS role, ordinal, observation_id
FROM parts
UNION ALL
SELECT DISTINCT claim, document_id, grounds, exclusive, subject, 'total', 1, base_id
FROM parts
UNION ALL
SELECT r.claim, r.document_id, r.grounds, false, 'feature', 'part', c.place_in_row - r.first_place + 1, c.observation_id
FROM rows_of_parts AS r
JOIN counts AS c ON c.paragraph_id = r.paragraph_id AND c.place_in_row BETWEEN r.first_place AND r.last_place
UNION ALL
SELECT claim, document_id, grounds, false, 'feature', 'total', 1, total_id
FROM rows_of_parts;
