-- Not restricted is not total. `_T` in `sex` or `nationality`, and an empty age, say that the text names no such
-- group: the figure may still be of one that the text describes in other words (`counted`, `category`).
SELECT count(*)::INTEGER AS rows FROM observations WHERE sex = '_T' AND nationality = '_T' AND age_min IS NULL AND age_max IS NULL;
