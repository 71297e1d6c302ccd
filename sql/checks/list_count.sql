-- Claim: a list has as many items as the words before it say, and numbers them without a gap.
-- Inputs: a number in words or digits with its plural noun before a colon ("three areas of action: (i) ...",
-- "the following nine components:"), and the items after it: those that the text numbers (i), (ii) ..., (1),
-- (2) ... or (a), (b) ... in the paragraph or the footnote, its lettered sub-paragraphs, or a plain list of short
-- items to the end of the sentence ("three nationalities: Chilean, Cuban and Haitian"); a number with its noun
-- of events before a list in brackets of which each item has a year ("three rounds (the talks of 2015 and 2017 and the
-- visit of 2018)"); and runs of (i), (ii) ... that no number announces, for their order alone.
-- Method: agreement of a stated count with what is counted (validity rules of errorlocate, van der Loo and
-- de Jonge 2018).
-- Returns: one check per list, with its count where that is a figure.
WITH
texts AS (
  SELECT document_id, paragraph_id AS text_id, paragraph, subparagraph, paragraph_id, NULL AS footnote, replace(text, chr(160), ' ') AS text
  FROM paragraphs
  UNION ALL
  SELECT document_id, footnote_id, paragraph, subparagraph, paragraph_id, number, replace(text, chr(160), ' ')
  FROM footnotes
),
announced AS (
  SELECT
    * EXCLUDE (text),
    regexp_extract(
      text,
      '(?s)\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[1-9]|1[0-2])((?: [a-z-]+){0,2} [a-z-]+s(?: of(?: [a-z-]+){1,3})??)(?: of the (?:[a-z-]+ ){1,5}(?:is|are))?(?: (?:was|were|is|are|have been|has been) [a-z]+)?(?:(?: (?:that|which) [^.:;()0-9]{1,120})?,? (?:as follows|namely))?:\s*(\((?:i|1|a)\) .*$|[^.:;0-9()]+(?:\([0-9.]+ (?:per cent|%)\)[^.:;0-9()]*)*(?:\.|$)|$)',
      ['count', 'noun', 'items']
    ) AS found
  FROM texts
  -- What the long pattern begins with, for its cost.
  WHERE regexp_matches(text, '\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[1-9]|1[0-2]) [a-z][^.;:]*:')
),
years AS (
  SELECT
    t.* EXCLUDE (text, f),
    f['count'] AS printed,
    f['noun'] AS noun,
    len(regexp_extract_all(f['items'], '\b(?:19|20)[0-9]{2}\b')) AS items
  FROM (
    SELECT
      *,
      regexp_extract(
        text,
        '\b(two|three|four|five|six|seven|eight|nine|ten)((?: [a-z-]+){0,2} [a-z-]+s(?: (?:have|has|had) been held| were held| took place)) \(((?:the )?[^()0-9:;]*\bof (?:19|20)[0-9]{2}[^();:–-]*)\)',
        ['count', 'noun', 'items']
      ) AS f
    FROM texts
    WHERE regexp_matches(text, '\((?:the )?[^()0-9:;]*\bof (?:19|20)[0-9]{2}')
  ) AS t
  WHERE f['count'] <> ''
),
lettered AS (
  SELECT document_id, paragraph, count(DISTINCT subparagraph) AS items
  FROM paragraphs
  WHERE regexp_matches(subparagraph, '^[^a-z]*[a-z][^a-z]*$')
  GROUP BY ALL
),
numerals AS (
  SELECT
    unnest(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv']) AS roman,
    unnest(string_split('abcdefghijklmn', '')) AS letter,
    unnest(range(1, 15)) AS ordinal
),
-- As far as the items are numbered without a gap.
numbered AS (
  SELECT text_id, coalesce(min(ordinal) FILTER (NOT present) - 1, max(ordinal)) AS items
  FROM (
    SELECT
      text_id,
      ordinal,
      contains(
        -- Without "article 9 (iv)".
        regexp_replace(found['items'], '[0-9] \([a-z]{1,4}\)', '', 'g'),
        concat('(', CASE substring(found['items'], 2, 1) WHEN '1' THEN ordinal::VARCHAR WHEN 'a' THEN letter ELSE roman END, ')')
      ) AS present
    FROM announced
    CROSS JOIN numerals
    WHERE starts_with(found['items'], '(')
  )
  GROUP BY text_id
),
counted AS (
  SELECT
    a.* EXCLUDE (found),
    a.found['count'] AS printed,
    a.found['noun'] AS noun,
    coalesce(
      n.items,
      CASE
        -- Items of more than three words may have commas of their own.
        WHEN regexp_full_match(a.found['items'], '(?:[^, ]+(?: [^, ]+){0,2}(?: \([^()]*\))?(?:, | and )){1,12}[^, ]+(?: [^, ]+){0,2}(?: \([^()]*\))?\.?')
          AND len(regexp_extract_all(a.found['items'], ' and ')) = 1
          THEN 2 + len(regexp_extract_all(a.found['items'], ', '))
      END,
      CASE WHEN a.found['items'] = '' THEN l.items END
    ) AS items
  FROM announced AS a
  LEFT JOIN numbered AS n ON n.text_id = a.text_id
  LEFT JOIN lettered AS l
    ON l.document_id = a.document_id AND l.paragraph = a.paragraph AND a.subparagraph IS NULL AND a.footnote IS NULL
  WHERE a.found['count'] <> ''
  UNION ALL
  FROM years
),
stated AS (
  SELECT
    *,
    place_of(paragraph, subparagraph, footnote) AS place,
    coalesce(
      try_cast(printed AS INTEGER),
      1 + list_position(
        ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
        lower(printed)
      )
    ) AS stated
  FROM counted
  WHERE items IS NOT NULL
),
-- Lists that begin with (i) once: the ordinals of their numerals, in the order of the text.
runs AS (
  SELECT
    *,
    regexp_extract_all(text, '[^0-9] \((i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv)\) ', 1) AS printed_numerals
  FROM texts
  WHERE contains(text, '(i) ') AND contains(text, '(ii) ')
),
ordered AS (
  SELECT
    r.* EXCLUDE (text, printed_numerals),
    r.printed_numerals[-1] AS last_numeral,
    list_last(list_filter(
      ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'],
      lambda numeral: list_contains(r.printed_numerals, numeral)
    )) AS highest,
    len(r.printed_numerals) AS items,
    list_position(
      ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'],
      r.printed_numerals[-1]
    ) AS last_ordinal
  FROM runs AS r
  ANTI JOIN stated AS s ON s.text_id = r.text_id
  WHERE len(list_filter(r.printed_numerals, lambda numeral: numeral = 'i')) = 1 AND r.printed_numerals[1] = 'i'
)
SELECT
  c.text_id AS claim,
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
FROM stated AS c
LEFT JOIN figures AS f
  ON f.paragraph_id = c.paragraph_id
  AND c.footnote IS NULL
  AND f.printed = c.printed
  AND substring(f.quote, f.char_end - f.quote_start + 1, length(c.noun)) = c.noun
GROUP BY ALL
UNION ALL
SELECT
  concat_ws(':', text_id, 'order'),
  document_id,
  concat('item (', last_numeral, ') is item ', items, ' (', place_of(paragraph, subparagraph, footnote), ')'),
  items::VARCHAR,
  last_ordinal::VARCHAR,
  last_ordinal - items,
  CASE WHEN last_ordinal = items THEN 'holds' ELSE 'fails' END,
  concat(
    'The last item of the list (', place_of(paragraph, subparagraph, footnote), ') is numbered (', last_numeral, '), and the list has ', items,
    CASE WHEN last_ordinal = items THEN ' items.' ELSE ' items: a number is repeated or left out.' END
  ),
  []::VARCHAR[],
  []::VARCHAR[]
FROM ordered
-- A last number that is none of the highest, or lies farther off, is a reference to an item.
WHERE abs(last_ordinal - items) <= 1 AND last_numeral = highest;
