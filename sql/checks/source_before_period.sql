-- Claim: the source of a figure is not older than the time that the figure is for.
-- Inputs: figures with a time, and the dated source that their footnote names (what "Ibid." leads to is
-- ibid_mismatch); no plans and forecasts. "In 2023" is written before 2023 is over; but where it was over when
-- the document was submitted, a source from more than two months before its end cannot know "between 2020 and
-- 2023", and is left undetermined for 2023 alone.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per source, footnote and time, with its figures.
WITH judged AS (
  SELECT
    c.document_id,
    footnote_ref,
    source_id,
    date,
    name,
    needed,
    min_by(place, char_start) AS place,
    string_agg(printed, ', ' ORDER BY char_start) AS printed,
    max(time_end) AS until,
    max(quote_start) AS last_sentence,
    list(observation_id ORDER BY char_start) AS observations,
    CASE
      WHEN last_day_of(date) < needed THEN 'fails'
      WHEN last_day_of(date) < max(time_end) - 60 AND max(time_end) < first_day_of(d.submitted)
        THEN CASE WHEN year(min(time_start)) < year(max(time_end)) THEN 'fails' ELSE 'undetermined' END
      ELSE 'holds'
    END AS outcome
  FROM cited AS c
  JOIN documents AS d ON d.document_id = c.document_id
  -- Projections are older than what they are for.
  WHERE via <> 'ibid' AND date IS NOT NULL AND needed IS NOT NULL AND NOT coalesce(regexp_matches(name, '(?i)\b(projection|forecast|outlook)s?\b'), false)
  GROUP BY c.document_id, footnote_ref, source_id, date, name, needed, d.submitted
)
SELECT
  concat_ws(':', document_id, footnote_ref, source_id, needed) AS claim,
  document_id,
  concat('source of ', date, ' (footnote ', footnote_ref, ') >= ', least_day, ' (', place, ')') AS expression,
  least_day::VARCHAR AS expected,
  date AS actual,
  last_day_of(date) - least_day AS difference,
  outcome,
  concat(
    'Footnote ', footnote_ref, ' cites ', name, ' of ', date, ' for ', printed,
    CASE outcome WHEN 'holds' THEN ', whose time it can know, until ' ELSE ', which hold for a time that ends later, ' END,
    until, '.'
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  observations
FROM (
  -- What the source is too old for: the last day, where it is from within the time.
  SELECT
    *,
    CASE WHEN outcome <> 'holds' AND last_day_of(date) >= needed THEN until ELSE needed END AS least_day
  FROM judged
  -- "1,964 were visited in 2024. The rate was 6.4 in 2023 (note)": what the work of 2023 cannot know stands in a sentence
  -- before that of the note, whose figures it can: the note is not for it.
  QUALIFY
    outcome = 'holds'
    OR last_sentence = max(last_sentence) OVER (PARTITION BY document_id, footnote_ref, source_id)
    OR NOT bool_or(outcome = 'holds') OVER (PARTITION BY document_id, footnote_ref, source_id)
);
