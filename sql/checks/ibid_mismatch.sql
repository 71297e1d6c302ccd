-- Claim: what "Ibid." leads to can be the source of the figure: it is not older than the time that the
-- figure is for.
-- Inputs: figures with a time whose footnote says "Ibid.", and the dated source that it resolves to.
-- Method: order of dates (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per footnote and time, with its figures.
SELECT
  concat_ws(':', document_id, footnote_ref, source_id, needed) AS claim,
  document_id,
  concat('"Ibid." of ', date, ' (footnote ', footnote_ref, ') >= ', needed, ' (', min_by(place, char_start), ')') AS expression,
  needed::VARCHAR AS expected,
  date AS actual,
  last_day_of(date) - needed AS difference,
  CASE WHEN last_day_of(date) < needed THEN 'fails' ELSE 'holds' END AS outcome,
  concat(
    '"Ibid." in footnote ', footnote_ref, ' leads to ', name, ' of ', date,
    CASE WHEN last_day_of(date) < needed THEN ', which cannot be the source of ' ELSE ', which can be the source of ' END,
    string_agg(printed, ', ' ORDER BY char_start), ', for a time until ', max(time_end), '.'
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  list(observation_id ORDER BY char_start) AS observations
FROM cited
WHERE via = 'ibid' AND date IS NOT NULL AND needed IS NOT NULL
GROUP BY document_id, footnote_ref, source_id, date, name, needed;
