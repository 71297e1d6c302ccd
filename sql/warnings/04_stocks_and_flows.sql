-- Stocks are not flows. An `as_of` figure holds on one day and cannot be added to that of another day; a period
-- figure is what happened within it.
SELECT count(*)::INTEGER AS rows FROM observations WHERE time_kind = 'as_of';
