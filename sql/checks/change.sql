-- Claim: a change in per cent is the change between two printed figures; where the earlier one is not
-- printed, it is a change from a whole number.
-- Inputs: a change that is no mean of changes, and two figures of one unit: those of its paragraph that
-- hold for the ends of its time (`complete` in one sentence with it, or where there are no others), or
-- those that it compares ("9 per cent more than the 640 of the year before"), or else the only two of a sentence with no other change, of which a rise makes the greater the later one. Without two, the
-- nearest count before it that holds for the end of its time and is restricted as it is (`complete` if
-- it is the only one, and the only change).
-- Method: interval arithmetic of statcheck (Nuijten et al. 2016); for one side the GRIM test (Brown and
-- Heathers 2017).
-- Returns: the terms of each claim.
WITH
changes AS (
  SELECT
    *,
    coalesce(
      direction,
      CASE
        WHEN regexp_matches(quote, '\b(increase|increased|rise|rose|risen|grew|grown|growth|more|higher)\b', 'i') THEN 'rise'
        WHEN regexp_matches(quote, '\b(decrease|decreased|fall|fell|fallen|drop|dropped|decline|declined|fewer|less|lower)\b', 'i')
          THEN 'fall'
      END
    ) AS way
  FROM figures
  WHERE
    measure = 'percent_change'
    AND regexp_matches(printed, '^[0-9]')
    AND NOT regexp_matches(substring(quote, greatest(1, char_start - quote_start - 80), 80), '\b(average|mean)\b', 'i')
),
pairs AS (
  SELECT
    c.document_id,
    c.observation_id AS change_id,
    c.way,
    c.companions AS changes,
    -- Of convictions, beside figures that count investigations: by the beginnings of their words.
    coalesce(
      NOT list_has_any(
        list_transform(regexp_extract_all(c.counted, '[a-z]{4,}'), lambda word: left(word, 5)),
        list_transform(regexp_extract_all(concat(l.counted, ' ', e.counted), '[a-z]{4,}'), lambda word: left(word, 5))
      ),
      false
    ) AS of_others,
    -- "and by a further 8 per cent": the figures lie more than one change apart.
    regexp_matches(c.quote, '\b(further|subsequently|then|again)\b', 'i') AS goes_on,
    c.char_start AS change_at,
    c.quote_start = l.quote_start AND c.quote_start = e.quote_start AS one_sentence,
    e.observation_id AS earlier_id,
    l.observation_id AS later_id,
    e.char_start AS earlier_at,
    l.char_start AS later_at,
    coalesce(
      l.time_end = c.time_end
      AND e.time_end < coalesce(l.time_start, l.time_end)
      AND (c.time_start IS NULL OR (c.time_start <= e.time_end AND coalesce(e.time_start, c.time_start) = c.time_start))
      -- A year is not compared with the half of another; months and halves of years differ by days.
      AND coalesce(abs((l.time_end - l.time_start) - (e.time_end - e.time_start)) <= 7, true),
      false
    ) AS timed,
    -- "9 per cent more than the 640 of the year before": 640 of what the later figure counts.
    l.char_end < c.char_start
    AND e.quote_start = c.quote_start
    AND regexp_full_match(
      substring(c.quote, c.char_end - c.quote_start + 1, greatest(0, e.char_start - c.char_end)),
      '( per cent|%) (more|fewer|less|higher|lower) than the '
    )
      AS compares,
    c.way = CASE WHEN l.value > e.value THEN 'rise' ELSE 'fall' END AS agrees
  FROM changes AS c
  JOIN figures AS l ON l.paragraph_id = c.paragraph_id AND l.measure IN ('count', 'amount')
  JOIN figures AS e
    ON e.paragraph_id = c.paragraph_id
    AND e.observation_id <> l.observation_id
    AND e.measure = l.measure
    AND e.sex = l.sex
    AND e.ref_area = l.ref_area
  WHERE c.way IS NOT NULL AND (e.unit = l.unit OR compares)
),
graded AS (
  SELECT
    *,
    count(*) FILTER (timed) OVER (PARTITION BY change_id) AS timed_pairs,
    count(*) FILTER (one_sentence) OVER (PARTITION BY change_id) AS sentence_pairs
  FROM pairs
),
chosen AS (
  SELECT
    *,
    CASE
      WHEN goes_on OR of_others THEN 'open'
      WHEN compares AND one_sentence AND changes = 1 THEN 'complete'
      WHEN timed AND (one_sentence OR timed_pairs = 1) THEN 'complete'
      -- Two figures make two pairs, one for each order.
      WHEN NOT timed AND timed_pairs = 0 AND sentence_pairs = 2 AND changes = 1 THEN 'complete'
      ELSE 'open'
    END AS grounds
  FROM graded
  -- Others of the paragraph can only speak for the change: a time may have been misread.
  WHERE timed OR agrees OR (one_sentence AND compares)
  QUALIFY row_number() OVER (
    PARTITION BY change_id
    ORDER BY timed DESC, compares DESC, abs(change_at - later_at) + abs(change_at - earlier_at), later_id, earlier_id
  ) <= 6
),
alone AS (
  SELECT
    c.document_id,
    c.observation_id AS change_id,
    c.way,
    l.observation_id AS later_id,
    CASE WHEN c.companions = 1 AND count(*) OVER (PARTITION BY c.observation_id) = 1 THEN 'complete' ELSE 'open' END
      AS grounds
  FROM changes AS c
  JOIN figures AS l
    ON l.paragraph_id = c.paragraph_id
    AND l.measure = 'count'
    AND l.char_start < c.char_start
    AND l.time_end IS NOT DISTINCT FROM c.time_end
    AND l.sex = c.sex
    AND l.nationality = c.nationality
    AND l.ref_area = c.ref_area
  ANTI JOIN chosen AS p ON p.change_id = c.observation_id
  WHERE c.way IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY c.observation_id ORDER BY l.char_start DESC) = 1
)
SELECT
  concat_ws(':', change_id, id_beside(earlier_id, change_id), id_beside(later_id, change_id)) AS claim,
  document_id,
  grounds,
  true AS exclusive,
  way AS subject,
  unnest(['change', 'earlier', 'later']) AS role,
  1 AS ordinal,
  unnest([change_id, earlier_id, later_id]) AS observation_id
FROM chosen
UNION ALL
SELECT change_id, document_id, grounds, true, way, unnest(['change', 'later']), 1, unnest([change_id, later_id])
FROM alone;
