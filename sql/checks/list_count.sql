-- Claim: a list has as many items as the words before it say.
-- Inputs: a number in words or digits with its plural noun right before a colon ("three areas of action: (i)
-- ...", "the following nine components:"), and the items that the text numbers after it: (i), (ii) ... or (1), (2)
-- ... in the paragraph, or its lettered sub-paragraphs. Lists that are not numbered are left alone: their commas
-- may be part of an item.
-- Method: agreement of a stated count with what is counted (validity rules of errorlocate, van der Loo and
-- de Jonge 2018).
-- Returns: one check per list, with its count where that is a figure.
WITH
announced AS (
  SELECT
    *,
    regexp_extract(
      replace(text, chr(160), ' '),
      '(?s)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9]|1[0-2])((?: [a-z-]+){0,2} [a-z-]+s(?: of [a-z-]+)?)(?:, as follows|, namely)?:\s*(\((?:i|1)\) .*)?$',
      ['count', 'noun', 'items']
    ) AS found
  FROM paragraphs
),
lettered AS (
  SELECT document_id, paragraph, count(DISTINCT subparagraph) AS items
  FROM paragraphs
  WHERE regexp_matches(subparagraph, '^[^a-z]*[a-z][^a-z]*$')
  GROUP BY ALL
),
-- As far as the items are numbered without a gap.
numbered AS (
  SELECT paragraph_id, coalesce(min(ordinal) FILTER (NOT present) - 1, max(ordinal)) AS items
  FROM (
    SELECT paragraph_id, ordinal, contains(found['items'], concat('(', CASE WHEN starts_with(found['items'], '(1)') THEN ordinal::VARCHAR ELSE numeral END, ')')) AS present
    FROM announced
    CROSS JOIN (
      SELECT
        unnest(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv']) AS numeral,
        unnest(range(1, 15)) AS ordinal
    )
    WHERE found['items'] <> ''
  )
  GROUP BY paragraph_id
),
counted AS (
  SELECT
    a.document_id,
    a.paragraph_id,
    a.found['count'] AS printed,
    a.found['noun'] AS noun,
    place_of(a.paragraph, a.subparagraph, NULL) AS place,
    coalesce(
      try_cast(a.found['count'] AS INTEGER),
      1 + list_position(
        ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
        a.found['count']
      )
    ) AS stated,
    coalesce(n.items, l.items) AS items
  FROM announced AS a
  LEFT JOIN numbered AS n ON n.paragraph_id = a.paragraph_id
  LEFT JOIN lettered AS l ON l.document_id = a.document_id AND l.paragraph = a.paragraph AND a.subparagraph IS NULL
  WHERE a.found['count'] <> ''
)
SELECT
  c.paragraph_id AS claim,
  c.document_id,
  concat(c.printed, c.noun, ' = ', c.items, ' items (', c.place, ')') AS expression,
  c.items::VARCHAR AS expected,
  c.stated::VARCHAR AS actual,
  c.stated - c.items AS difference,
  CASE WHEN c.stated = c.items THEN 'holds' ELSE 'fails' END AS outcome,
  concat(
    'The text announces ', c.printed, c.noun, ' (', c.place, '), and the list after it has ', c.items,
    CASE WHEN c.items = 1 THEN ' item.' ELSE ' items.' END
  ) AS explanation,
  []::VARCHAR[] AS instruments,
  coalesce(list(f.observation_id) FILTER (f.observation_id IS NOT NULL), []) AS observations
FROM counted AS c
LEFT JOIN figures AS f
  ON f.paragraph_id = c.paragraph_id
  AND f.printed = c.printed
  AND substring(f.quote, f.char_end - f.quote_start + 1, length(c.noun)) = c.noun
WHERE c.items IS NOT NULL
GROUP BY ALL;
