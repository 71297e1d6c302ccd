-- Claim: the source of a figure is not older than the time that the figure is for.
-- Inputs: figures with a time, and the dated source that their footnote names (what "Ibid." leads to is
-- ibid_mismatch); no plans and forecasts.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per source, footnote and time, with its figures.
SELECT
  concat_ws(':', document_id, footnote_ref, source_id, needed) AS claim,
  document_id,
  concat('source of ', date, ' (footnote ', footnote_ref, ') >= ', needed, ' (', min_by(place, char_start), ')') AS expression,
  needed::VARCHAR AS expected,
  date AS actual,
  last_day_of(date) - needed AS difference,
  CASE WHEN last_day_of(date) < needed THEN 'fails' ELSE 'holds' END AS outcome,
  concat(
    'Footnote ', footnote_ref, ' cites ', name, ' of ', date, ' for ', string_agg(printed, ', ' ORDER BY char_start),
    CASE WHEN last_day_of(date) < needed THEN ', which hold for a time that ends later, ' ELSE ', whose time it can know, until ' END,
    max(time_end), '.'
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  list(observation_id ORDER BY char_start) AS observations
FROM cited
WHERE via <> 'ibid' AND date IS NOT NULL AND needed IS NOT NULL
GROUP BY document_id, footnote_ref, source_id, date, name, needed;
