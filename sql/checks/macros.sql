-- What several checks say and compute alike: places in words, and the days that a date of partial
-- precision ("2021", "2021-03") may mean.
CREATE OR REPLACE TEMP MACRO place_of(paragraph, subparagraph, footnote) AS CASE
  WHEN footnote IS NOT NULL THEN 'footnote ' || footnote
  WHEN paragraph IS NULL THEN 'heading'
  ELSE 'para. ' || paragraph || coalesce(' (' || subparagraph || ')', '')
END;

CREATE OR REPLACE TEMP MACRO first_day_of(date) AS CASE length(date)
  WHEN 4 THEN date || '-01-01'
  WHEN 7 THEN date || '-01'
  ELSE date
END::DATE;

CREATE OR REPLACE TEMP MACRO last_day_of(date) AS CASE length(date)
  WHEN 4 THEN (date || '-12-31')::DATE
  WHEN 7 THEN last_day((date || '-01')::DATE)
  ELSE date::DATE
END;

-- Two dates agree if one is the other, printed less precisely.
CREATE OR REPLACE TEMP MACRO agree(one, other) AS starts_with(one, other) OR starts_with(other, one);

-- The day until which a source must know what it is cited for: the beginning of the year, quarter or month in
-- which the time of the figure ends. Null: no time, a plan, or the reporting period of the document as a whole.
CREATE OR REPLACE TEMP MACRO needed_day(time_kind, time_precision, time_end, whole_report) AS CASE
  WHEN time_kind IN ('period', 'as_of') AND NOT coalesce(whole_report, false)
    THEN CASE time_precision
      WHEN 'year' THEN date_trunc('year', time_end)
      WHEN 'quarter' THEN date_trunc('quarter', time_end)
      WHEN 'month' THEN date_trunc('month', time_end)
      ELSE time_end
    END
END::DATE;

-- "Supreme decree 007-2017-IN", "Communication 500-2024-GG"; the title of a work without a number.
CREATE OR REPLACE TEMP MACRO name_of(kind, number, title) AS CASE
  WHEN number IS NULL THEN coalesce(title, 'The ' || replace(kind, '_', ' '))
  ELSE upper(left(kind, 1)) || replace(substring(kind, 2), '_', ' ') || ' ' || number
END;

-- A figure as the name of a check writes it after another of its paragraph (its ordinal alone) or of another one.
CREATE OR REPLACE TEMP MACRO id_beside(observation_id, other_id) AS CASE
  WHEN split_part(observation_id, ':', -2) = split_part(other_id, ':', -2) THEN split_part(observation_id, ':', -1)
  ELSE split_part(observation_id, ':', -2) || ':' || split_part(observation_id, ':', -1)
END;
