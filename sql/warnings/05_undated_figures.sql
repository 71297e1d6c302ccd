-- Some figures have no date. Where the text states no time, and none is inherited, `time_kind` is empty: don't take
-- the period of the report, or the year of its submission, for it.
SELECT count(*)::INTEGER AS rows FROM observations WHERE time_kind IS NULL;
