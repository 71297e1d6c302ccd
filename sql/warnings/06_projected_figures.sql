-- Projected figures have not happened. What a State plans or expects has the `time_kind` `projected`.
SELECT count(*)::INTEGER AS rows FROM observations WHERE time_kind = 'projected';
