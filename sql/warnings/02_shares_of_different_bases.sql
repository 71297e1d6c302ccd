-- Shares are of different bases. Two percentages can be compared, and added, only where they have the same
-- `base_id`; where `base_id` is empty, the document does not print the whole, and `quote` is all that says what the
-- share is of.
SELECT count(*)::INTEGER AS rows FROM observations WHERE measure = 'percent';
