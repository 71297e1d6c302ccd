-- Claim: two numbers that differ by a slip are the numbers of two works.
-- Inputs: instruments of one kind and jurisdiction whose numbers differ by one character or two swapped
-- ones, where a common title, or a common day of numbers far apart, shows that they are one work after
-- all; instruments whose numbers differ by one year, named beside one name that stands nowhere else; sources of one day whose numbers begin with one serial number and year; sources whose number is
-- printed in two ways, by more than zeros before it; and numbers with a digit amid letters where such numbers have a
-- slash. Two long numbers of one institution and day that differ by two characters are left undetermined.
-- Method: distance of Damerau and Levenshtein on identifiers, with agreement of other fields (record
-- linkage, Fellegi and Sunter 1969).
-- Returns: one check per pair that other fields call one work.
WITH
days AS (
  SELECT document_id, instrument_id, list(DISTINCT date ORDER BY date) AS dates, min(char_start) AS char_start
  FROM instrument_dates
  WHERE length(date) = 10
  GROUP BY ALL
),
named AS (
  SELECT m.document_id, i.*, coalesce(d.dates, []) AS dates, try_cast(regexp_extract(i.number, '[0-9]+') AS INTEGER) AS serial
  FROM (SELECT DISTINCT document_id, instrument_id FROM instrument_mentions) AS m
  JOIN instruments AS i ON i.instrument_id = m.instrument_id AND i.number IS NOT NULL
  LEFT JOIN days AS d ON d.document_id = m.document_id AND d.instrument_id = m.instrument_id
),
issued AS (
  SELECT DISTINCT
    c.document_id,
    s.source_id,
    s.organization_id,
    s.number,
    s.date,
    regexp_extract(s.number, '0*([1-9][0-9]*-(19|20)[0-9]{2})-', 1) AS serial
  FROM sources AS s
  JOIN citations AS c ON c.source_id = s.source_id
  WHERE s.number IS NOT NULL AND length(s.date) = 10
),
variants AS (
  SELECT c.document_id, s.source_id, s.number, unnest(string_split(s.aliases, '|')) AS printed
  FROM sources AS s
  JOIN citations AS c ON c.source_id = s.source_id
  WHERE s.number IS NOT NULL AND s.aliases IS NOT NULL
  UNION ALL
  SELECT p.document_id, s.source_id, s.number, p.printed_number
  FROM printed_dates AS p
  JOIN sources AS s ON s.source_id = p.source_id
),
adjacent AS (
  SELECT a.document_id, a.instrument_id AS one_id, z.instrument_id AS other_id, a.number AS one, z.number AS other
  FROM named AS a
  JOIN named AS z
    ON z.document_id = a.document_id
    AND z.jurisdiction = a.jurisdiction
    AND z.kind = a.kind
    AND z.serial = a.serial
    AND z.year = a.year + 1
    AND replace(z.number, z.year::VARCHAR, a.year::VARCHAR) = a.number
),
-- Names of four words and more ("Young Farmers Insurance Plan") in the paragraphs of two such instruments.
subjects AS (
  SELECT DISTINCT a.*, unnest(list_intersect(regexp_extract_all(p.text, name), regexp_extract_all(q.text, name))) AS subject
  FROM adjacent AS a
  CROSS JOIN (SELECT '\b[A-Z][a-z]+(?: [A-Z][a-z]+){3,5}\b' AS name)
  JOIN instrument_mentions AS m ON m.document_id = a.document_id AND m.instrument_id = a.one_id
  JOIN instrument_mentions AS n ON n.document_id = a.document_id AND n.instrument_id = a.other_id
  JOIN paragraphs AS p ON p.paragraph_id = m.paragraph_id
  JOIN paragraphs AS q ON q.paragraph_id = n.paragraph_id AND q.paragraph_id <> p.paragraph_id
),
pairs AS (
  SELECT
    a.document_id,
    a.number AS one,
    z.number AS other,
    concat_ws(':', a.instrument_id, z.instrument_id) AS works,
    [a.instrument_id, z.instrument_id] AS instruments,
    CASE WHEN lower(a.title) = lower(z.title) THEN 'title' ELSE 'date' END AS common
  FROM named AS a
  JOIN named AS z
    ON z.document_id = a.document_id
    AND z.jurisdiction = a.jurisdiction
    AND z.kind = a.kind
    AND z.instrument_id > a.instrument_id
    AND length(a.number) > 3
    AND damerau_levenshtein(a.number, z.number) = 1
  WHERE lower(a.title) = lower(z.title) OR (list_has_any(a.dates, z.dates) AND abs(a.serial - z.serial) >= 20)
  UNION ALL
  SELECT DISTINCT s.document_id, one, other, concat_ws(':', one_id, other_id), [one_id, other_id], 'serial number and subject'
  FROM subjects AS s
  JOIN paragraphs AS p ON p.document_id = s.document_id AND contains(p.text, s.subject)
  GROUP BY s.document_id, one, other, one_id, other_id, subject
  HAVING count(*) = 2
  UNION ALL
  SELECT a.document_id, a.number, z.number, concat_ws(':', a.source_id, z.source_id), [], 'serial number and date'
  FROM issued AS a
  JOIN issued AS z
    ON z.document_id = a.document_id AND z.date = a.date AND z.serial = a.serial AND z.source_id > a.source_id
  WHERE a.serial <> ''
  UNION ALL
  SELECT DISTINCT document_id, number, printed, concat_ws(':', source_id, printed), [], 'serial number'
  FROM variants
  WHERE regexp_replace(printed, '(^|[^0-9])0+', '\1', 'g') <> regexp_replace(number, '(^|[^0-9])0+', '\1', 'g')
  UNION ALL
  SELECT a.document_id, a.number, z.number, concat_ws(':', a.source_id, z.source_id), [], NULL
  FROM issued AS a
  JOIN issued AS z
    ON z.document_id = a.document_id
    AND z.date = a.date
    AND z.organization_id = a.organization_id
    AND z.source_id > a.source_id
    AND length(a.number) > 12
    AND damerau_levenshtein(a.number, z.number) <= 2
  WHERE a.serial = ''
  UNION ALL
  SELECT document_id, number, regexp_replace(number, '([A-Z]{2})[0-9]([A-Z]{2})', '\1/\2'), source_id, [], 'slash'
  FROM issued
  WHERE regexp_matches(number, '[A-Z]{2}[0-9][A-Z]{2}')
),
-- With the first footnote that prints each number so.
placed AS (
  SELECT
    p.*,
    concat(any_value(p.one), ' (footnote ' || min(f.number) FILTER (contains(f.text, p.one)) || ')') AS one_at,
    concat(any_value(p.other), ' (footnote ' || min(f.number) FILTER (contains(f.text, p.other)) || ')') AS other_at
  FROM pairs AS p
  LEFT JOIN footnotes AS f ON f.document_id = p.document_id AND (contains(f.text, p.one) OR contains(f.text, p.other))
  GROUP BY ALL
)
SELECT
  concat_ws(':', document_id, works) AS claim,
  document_id,
  concat(one, ' <> ', other) AS expression,
  one AS expected,
  other AS actual,
  NULL::INTEGER AS difference,
  CASE WHEN common IS NULL THEN 'undetermined' ELSE 'fails' END AS outcome,
  CASE
    WHEN common IS NULL
      THEN concat('The numbers ', one_at, ' and ', other_at, ' of one institution and day differ by two characters: they may be two works, or one.')
    WHEN common = 'slash' THEN concat('The number ', one_at, ' has a digit amid letters, where ', other, ' may be meant.')
    ELSE concat('The numbers ', one_at, ' and ', other_at, ' differ by little, and the works have one ', common, ': one of them may be a slip.')
  END AS explanation,
  instruments,
  []::VARCHAR[] AS observations
FROM placed;
