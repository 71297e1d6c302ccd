-- One unit counts many things. Persons may be counted once or at each occasion, and cases, files and persons are
-- not the same: `counted` has the document's own noun. Compare figures of one `indicator`, not of one unit.
SELECT count(*)::INTEGER AS rows
FROM observations AS figure
SEMI JOIN observations AS other ON other.unit = figure.unit AND other.indicator <> figure.indicator
WHERE figure.measure = 'count';
