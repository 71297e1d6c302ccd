-- Changes are not levels. A `percent_change` is always positive; `direction` says whether it is a rise or a fall.
SELECT count(*)::INTEGER AS rows FROM observations WHERE measure = 'percent_change';
