-- Dimension of the star schema: where, for ref_area and counterpart_area of fact_observation.
-- Several subdivisions that one figure is about are one member, with their names joined.
CREATE VIEW dim_area AS
WITH used AS (
  SELECT ref_area AS area FROM observations
  UNION
  SELECT coalesce(counterpart_area, '_Z') FROM observations
  UNION
  SELECT state FROM documents
),
parts AS (
  SELECT area, unnest(string_split(area, '+')) AS code FROM used
)
SELECT
  parts.area,
  string_agg(coalesce(areas.name, parts.code), ' + ' ORDER BY parts.code) AS area_name,
  CASE
    WHEN parts.area = '_Z' THEN 'not stated'
    WHEN count(*) > 1 THEN 'several'
    ELSE any_value(coalesce(areas.kind, 'country'))
  END AS area_kind
FROM parts
LEFT JOIN areas USING (code)
WHERE parts.area <> '_Z'
GROUP BY parts.area
UNION ALL
SELECT area, 'None', 'none' FROM used WHERE area = '_Z';

COMMENT ON VIEW dim_area IS 'Star schema: places, for ref_area and counterpart_area of fact_observation.';
COMMENT ON COLUMN dim_area.area IS 'A code of areas, or several ISO 3166-2 codes joined by +; _Z where the figure has no such place.';
COMMENT ON COLUMN dim_area.area_name IS 'Name in English; the names of several areas are joined by +.';
COMMENT ON COLUMN dim_area.area_kind IS 'Kind of area: country, subdivision, abroad; several where a figure is about more than one; none.';
