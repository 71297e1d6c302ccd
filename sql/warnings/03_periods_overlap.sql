-- Periods overlap. Figures of one `indicator` are given for a year, for several years and for months of them: a sum
-- over them counts the same days twice. Take those whose `time_start` and `time_end` follow on each other.
SELECT count(*)::INTEGER AS rows
FROM observations AS figure
SEMI JOIN observations AS other
  ON other.indicator = figure.indicator
  AND other.observation_id <> figure.observation_id
  AND other.time_kind = 'period'
  AND (other.time_start, other.time_end) <> (figure.time_start, figure.time_end)
  AND other.time_start <= figure.time_end
  AND other.time_end >= figure.time_start
WHERE figure.time_kind = 'period';
