-- No character belongs to two numerals.
SELECT numeral_id, char_start, previous_end
FROM (
  SELECT
    numeral_id,
    char_start,
    max(char_end) OVER (
      PARTITION BY document_id ORDER BY char_start, char_end ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS previous_end
  FROM numerals
)
WHERE char_start < previous_end
ORDER BY ALL;
