-- A reference area is a code of areas, or several subdivisions joined by + in code order.
SELECT observation_id, ref_area
FROM observations
WHERE list_sort(list_distinct(string_split(ref_area, '+'))) <> string_split(ref_area, '+')
UNION
SELECT observation_id, ref_area
FROM (SELECT observation_id, ref_area, unnest(string_split(ref_area, '+')) AS code FROM observations)
WHERE code NOT IN (SELECT code FROM areas) OR (code <> ref_area AND code NOT LIKE '__-%')
ORDER BY ALL;
