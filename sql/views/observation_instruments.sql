CREATE VIEW observation_instruments AS
WITH named AS (
  SELECT
    observations.observation_id,
    mentions.instrument_id,
    CASE
      WHEN mentions.char_start < observations.quote_start + length(observations.quote)
        AND mentions.char_end > observations.quote_start THEN 'sentence'
      -- A paragraph has one mention of an instrument; its sentences may name it again.
      WHEN regexp_matches(observations.quote, '(^|\W)' || regexp_escape(mentions.printed) || '($|[^\w-])') THEN 'sentence'
      ELSE 'paragraph'
    END AS place,
    mentions.mention_id,
    mentions.pinpoint
  FROM observations
  JOIN instrument_mentions AS mentions USING (document_id, paragraph_id)
  WHERE observations.footnote IS NULL AND mentions.footnote IS NULL
  UNION ALL
  SELECT observations.observation_id, mentions.instrument_id, 'footnote', mentions.mention_id, mentions.pinpoint
  FROM observations
  JOIN instrument_mentions AS mentions
    ON mentions.document_id = observations.document_id
    AND mentions.footnote = coalesce(observations.footnote, observations.footnote_ref)
  UNION ALL
  SELECT observations.observation_id, citations.instrument_id, 'footnote', NULL, citations.pinpoint
  FROM observations
  JOIN footnotes
    ON footnotes.document_id = observations.document_id
    AND footnotes.number = coalesce(observations.footnote, observations.footnote_ref)
  JOIN citations USING (footnote_id)
  WHERE citations.instrument_id IS NOT NULL
)
SELECT
  named.observation_id,
  named.instrument_id,
  named.place,
  named.mention_id,
  named.pinpoint,
  instruments.kind,
  instruments.number,
  instruments.title,
  observations.description,
  observations.value,
  observations.unit
FROM named
JOIN observations USING (observation_id)
JOIN instruments USING (instrument_id)
QUALIFY row_number() OVER (
  PARTITION BY named.observation_id, named.instrument_id
  ORDER BY
    CASE named.place WHEN 'sentence' THEN 1 WHEN 'paragraph' THEN 2 ELSE 3 END,
    named.mention_id NULLS LAST,
    named.pinpoint
) = 1;

COMMENT ON VIEW observation_instruments IS 'Instruments that the text names with a figure: in its sentence, in its paragraph, or in the footnote that it stands in or rests on; one row per figure and instrument, with the nearest place.';
