-- Some figures are not exact. `qualifier` says where the text has "about", "at least", "more than" or "less than";
-- `value` is then a bound or a round number.
SELECT count(*)::INTEGER AS rows FROM observations WHERE qualifier IS NOT NULL;
