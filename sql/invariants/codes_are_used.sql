-- The code lists hold only codes that observations (or indicators) use.
SELECT 'areas' AS code_list, code
FROM areas
WHERE code NOT IN (
  SELECT unnest(string_split(ref_area, '+')) FROM observations
  UNION
  SELECT counterpart_area FROM observations WHERE counterpart_area IS NOT NULL
)
UNION ALL
SELECT 'nationalities', code FROM nationalities WHERE code NOT IN (SELECT nationality FROM observations)
UNION ALL
SELECT 'units', code
FROM units
WHERE code NOT IN (SELECT unit FROM observations UNION SELECT unit FROM indicators)
UNION ALL
SELECT 'indicators', indicator FROM indicators WHERE indicator NOT IN (SELECT indicator FROM observations)
ORDER BY ALL;
