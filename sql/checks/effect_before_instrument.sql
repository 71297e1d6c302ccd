-- Claim: an instrument is not in force before it is made, acts on no instrument that is younger, and what it
-- created has no figures from before.
-- Inputs: dates of entry into force beside the dates on which the instrument was adopted, promulgated,
-- signed or published; and instruments that amend, repeal, regulate, implement, extend or complement
-- another, or are based on it, where both have such dates. Dates are compared as far as they are printed.
-- And figures of a period whose sentence points back to something ("through these hearings", "for that permit")
-- which the paragraph, or one of the two before it, says that a dated instrument creates ("Decree 5 provides for the
-- creation of ... hearings"), or which is one "under" the only instrument that the paragraph names.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per instrument with both dates, one per pair of instruments, and one per figure.
WITH
made AS (
  SELECT
    document_id,
    instrument_id,
    min_by(date, char_start) AS date,
    min(first_day_of(date)) AS earliest,
    max(last_day_of(date)) AS latest,
    place_of(min_by(paragraph, char_start), min_by(subparagraph, char_start), min_by(footnote, char_start)) AS place
  FROM instrument_dates
  WHERE kind IN ('adopted', 'promulgated', 'signed', 'published')
  GROUP BY ALL
),
pairs AS (
  SELECT
    m.document_id,
    m.instrument_id AS earlier_id,
    m.instrument_id AS later_id,
    m.date AS earlier_date,
    m.place AS earlier_place,
    d.date AS later_date,
    place_of(d.paragraph, d.subparagraph, d.footnote) AS later_place,
    m.earliest <= last_day_of(d.date) AS in_order,
    'is in force' AS effect
  FROM instrument_dates AS d
  JOIN made AS m ON m.document_id = d.document_id AND m.instrument_id = d.instrument_id
  WHERE d.kind = 'in_force'
  QUALIFY row_number() OVER (PARTITION BY d.document_id, d.instrument_id ORDER BY first_day_of(d.date), d.char_start) = 1
  UNION ALL
  SELECT
    r.document_id,
    o.instrument_id,
    s.instrument_id,
    o.date,
    o.place,
    s.date,
    s.place,
    o.earliest <= s.latest,
    replace(min(r.relation), '_', ' ')
  FROM instrument_relations AS r
  JOIN made AS s ON s.document_id = r.document_id AND s.instrument_id = r.subject
  JOIN made AS o ON o.document_id = r.document_id AND o.instrument_id = r.object
  WHERE
    r.relation IN ('amends', 'repeals', 'regulates', 'implements', 'extends', 'complements', 'based_on') AND NOT r.doubtful
  GROUP BY ALL
),
pointing AS (
  SELECT
    document_id,
    observation_id,
    paragraph,
    char_start,
    printed,
    place,
    time_start,
    -- The whole of what "from 2013", "from March 2013" names.
    CASE time_precision
      WHEN 'year' THEN time_start + INTERVAL 1 YEAR
      WHEN 'quarter' THEN time_start + INTERVAL 3 MONTH
      WHEN 'month' THEN time_start + INTERVAL 1 MONTH
      ELSE time_start + INTERVAL 1 DAY
    END::DATE AS started,
    unnest(
      list_distinct(regexp_extract_all(quote, '\b(?:these|those|this|that|such|above-mentioned|said) ([a-z]{5,})\b', 1))
    ) AS thing
  FROM figures
  WHERE time_kind = 'period' AND base_id IS NULL
),
-- Sentences that say what is created, or what rests on an instrument. "No." ends none.
founding AS (
  SELECT *
  FROM (
    SELECT
      document_id,
      paragraph_id,
      paragraph,
      unnest(regexp_split_to_array(regexp_replace(text, '[\s\x{00A0}]+|\bNo\. ', ' ', 'g'), '[.;]( |$)')) AS sentence
    FROM paragraphs
    WHERE
      paragraph IN (SELECT unnest([paragraph, paragraph - 1, paragraph - 2]) FROM pointing)
      AND regexp_matches(text, '\b(creat|establish|introduc|provid|under )')
  )
  WHERE regexp_matches(sentence, '\b(creat|establish|introduc|provid|under )')
),
named AS (
  SELECT
    f.document_id,
    f.paragraph,
    m.instrument_id,
    f.sentence,
    strpos(f.sentence, m.printed) AS named_at, -- 0: elsewhere in the paragraph
    count(DISTINCT m.instrument_id) OVER (PARTITION BY m.paragraph_id) AS instruments
  FROM founding AS f
  JOIN (
    SELECT paragraph_id, instrument_id, regexp_replace(printed, '[\s\x{00A0}]+|\bNo\. ', ' ', 'g') AS printed
    FROM instrument_mentions
    WHERE footnote IS NULL
  ) AS m ON m.paragraph_id = f.paragraph_id
),
effects AS (
  SELECT p.*, n.instrument_id, m.date, m.earliest, m.place AS made_place
  FROM pointing AS p
  JOIN named AS n
    ON n.document_id = p.document_id
    AND p.paragraph - n.paragraph BETWEEN 0 AND 2
    AND contains(n.sentence, p.thing)
  JOIN made AS m ON m.document_id = n.document_id AND m.instrument_id = n.instrument_id
  WHERE
    (
      n.named_at > 0
      -- "provides for the creation of special mobile ...": what is created follows, but for its adjectives.
      AND NOT regexp_matches(
        coalesce(nullif(regexp_extract(
          substring(n.sentence, n.named_at, strpos(n.sentence, p.thing) - n.named_at),
          '\b(?:creat|establish|introduc|provid)[a-z]*(?: inter alia| also)?(?: for)?(?: the (?:creation|establishment|introduction) of)?((?: [a-z-]+){0,6} )$',
          1
        ), ''), ' of '),
        ' (of|for|on|to|in|against|with|by|and|or) '
      )
    )
    OR (
      n.instruments = 1
      AND n.paragraph = p.paragraph
      AND regexp_matches(
        substring(n.sentence, strpos(n.sentence, p.thing) + length(p.thing)),
        '^ under (the terms of )?(article [0-9.]+ of )?(the|this|that) [A-Z]'
      )
    )
  QUALIFY row_number() OVER (
    PARTITION BY p.document_id, p.paragraph, p.thing, p.time_start
    ORDER BY p.paragraph - n.paragraph, n.named_at DESC, n.instrument_id, p.char_start
  ) = 1
)
SELECT
  concat_ws(':', p.document_id, p.earlier_id, nullif(p.later_id, p.earlier_id)) AS claim,
  p.document_id,
  concat(
    name_of(e.kind, e.number, e.title), ' of ', earlier_date, ' (', earlier_place, ') <= ',
    CASE WHEN later_id = earlier_id THEN 'in force' ELSE name_of(l.kind, l.number, l.title) || ' of' END, ' ', later_date, ' (', later_place,
    ')'
  ) AS expression,
  earlier_date AS expected,
  later_date AS actual,
  CASE
    WHEN length(earlier_date) = 10 AND length(later_date) = 10 THEN later_date::DATE - earlier_date::DATE
  END AS difference,
  CASE WHEN in_order THEN 'holds' ELSE 'fails' END AS outcome,
  concat(
    name_of(l.kind, l.number, l.title), ' ',
    CASE WHEN later_id = earlier_id THEN concat(effect, ' from ', later_date) ELSE concat('of ', later_date, ' ', effect, ' ', name_of(e.kind, e.number, e.title)) END,
    CASE WHEN in_order THEN ', which is of ' ELSE ', which is younger, of ' END, earlier_date, '.'
  ) AS explanation,
  CASE WHEN later_id = earlier_id THEN [earlier_id] ELSE [earlier_id, later_id] END AS instruments,
  []::VARCHAR[] AS observations
FROM pairs AS p
JOIN instruments AS e ON e.instrument_id = p.earlier_id
JOIN instruments AS l ON l.instrument_id = p.later_id
UNION ALL
SELECT
  concat_ws(':', e.observation_id, e.instrument_id),
  e.document_id,
  concat(name_of(i.kind, i.number, i.title), ' of ', e.date, ' (', made_place, ') <= from ', time_start, ' (', e.place, ')'),
  e.date,
  time_start::VARCHAR,
  CASE WHEN length(e.date) = 10 THEN time_start - e.date::DATE END,
  CASE WHEN started > earliest THEN 'holds' ELSE 'fails' END,
  concat(
    'The figure ', printed, ' (', e.place, ') counts ', thing, ' from ', time_start, ' on; their basis is ', name_of(i.kind, i.number, i.title),
    ' of ', e.date, CASE WHEN started > earliest THEN '.' ELSE ', which is younger.' END
  ),
  [e.instrument_id],
  [observation_id]
FROM effects AS e
JOIN instruments AS i ON i.instrument_id = e.instrument_id;
