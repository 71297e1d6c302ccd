-- Observations and the numerals of class statistic answer to each other one to one, at the same place, with the
-- same printed form and value.
SELECT observations.observation_id, numerals.numeral_id, observations.printed, numerals.printed AS numeral_printed
FROM observations
FULL JOIN (SELECT * FROM numerals WHERE observation_id IS NOT NULL OR class = 'statistic') AS numerals
  ON numerals.observation_id = observations.observation_id
WHERE observations.observation_id IS NULL
  OR numerals.numeral_id IS NULL
  OR numerals.class <> 'statistic'
  OR numerals.document_id <> observations.document_id
  OR numerals.char_start <> observations.char_start
  OR numerals.char_end <> observations.char_end
  OR numerals.printed <> observations.printed
  OR numerals.value IS DISTINCT FROM observations.value
UNION ALL
SELECT observation_id, min(numeral_id), min(printed), max(printed)
FROM numerals
WHERE observation_id IS NOT NULL
GROUP BY observation_id
HAVING count(*) > 1
ORDER BY ALL;
