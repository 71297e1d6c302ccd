-- A part and its whole are rows of the same table. Adding up `value` over rows counts the same twice; `base_id` says
-- of which figure another is a part or a share.
SELECT count(*)::INTEGER AS rows FROM observations WHERE base_id IS NOT NULL;
