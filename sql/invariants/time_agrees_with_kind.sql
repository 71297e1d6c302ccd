-- A time has a kind and a precision; as_of has no first day, a period has a first or a last one.
SELECT observation_id, time_kind, time_start, time_end, time_precision
FROM observations
WHERE (time_kind IS NULL) <> (time_precision IS NULL)
  OR (time_kind IS NULL AND (time_start IS NOT NULL OR time_end IS NOT NULL))
  OR (time_kind IS NOT NULL AND time_start IS NULL AND time_end IS NULL)
  OR (time_kind = 'as_of' AND (time_start IS NOT NULL OR time_end IS NULL))
ORDER BY ALL;
