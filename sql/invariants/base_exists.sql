-- A base is an observation of the same document.
SELECT part.observation_id, part.base_id
FROM observations AS part
LEFT JOIN observations AS base ON base.observation_id = part.base_id AND base.document_id = part.document_id
WHERE part.base_id IS NOT NULL AND base.observation_id IS NULL
ORDER BY ALL;
