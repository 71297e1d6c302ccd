-- Claim: the figures go the way that the words say.
-- Inputs: (course) "a gradual increase", "a steady fall": the counts of the paragraph, one after the other in time; (step) "had risen to 640": the figure and the last one before it
-- of its kind, for an earlier time; (order) "exceeded", "was greater than" between two figures; (rank) a list of
-- shares whose words are "followed by", each no more than the one before it; (majority) "most", "the majority" with the shares
-- that the sentence gives for it, which make more than half; a "vast" majority of less than two thirds is left undetermined.
-- Method: agreement of words with figures (validity rules of errorlocate, van der Loo and de Jonge 2018).
-- Returns: one check per statement, with its figures.
WITH
told AS (
  SELECT
    f.*,
    left(quote, char_start - quote_start) AS before_it,
    substring(quote, char_end - quote_start + 1, 160) AS after_it,
    CASE WHEN time_kind = 'period' THEN time_end - time_start END AS days,
    concat_ws(' ', f.document_id, sex, nationality, ref_area, counterpart_area, age_min, age_max) AS people
  FROM figures AS f
),
courses AS (
  SELECT paragraph_id, CASE WHEN regexp_matches(way, '^(inc|ris|gro)') THEN 1 ELSE -1 END AS way
  FROM (
    SELECT
      paragraph_id,
      regexp_extract(
        text,
        '\b(?:gradual|steady|continuous|constant|sustained|uninterrupted|year-on-year)(?:ly)? (increase|rise|growth|decrease|decline|fall|drop|reduction)d?\b',
        1
      ) AS way
    FROM paragraphs
  )
  WHERE way <> ''
),
-- The first figure of the paragraph, and those of its unit or of much the same indicator: "places" and "people who
-- were given places".
course_steps AS (
  SELECT
    *,
    sign(value - lag(value) OVER in_time) * way AS step,
    time_end > lag(time_end) OVER in_time AS later
  FROM (
    SELECT
      f.*,
      c.way,
      first_value(f.unit) OVER in_text AS first_unit,
      first_value(string_split(f.indicator, '-')) OVER in_text AS first_words
    FROM courses AS c
    JOIN told AS f ON f.paragraph_id = c.paragraph_id
    WHERE f.measure = 'count' AND f.time_end IS NOT NULL AND f.base_id IS NULL AND f.qualifier IS NULL
    WINDOW in_text AS (PARTITION BY f.paragraph_id ORDER BY f.char_start)
  )
  WHERE unit = first_unit OR len(list_intersect(string_split(indicator, '-'), first_words)) > 1
  WINDOW in_time AS (PARTITION BY paragraph_id ORDER BY time_end, char_start)
),
course AS (
  SELECT
    paragraph_id AS claim,
    document_id,
    'course' AS sort,
    concat(
      CASE way
        WHEN 1 THEN string_agg(printed, ' <= ' ORDER BY time_end, char_start)
        ELSE string_agg(printed, ' >= ' ORDER BY time_end, char_start)
      END,
      ' (', any_value(place), ')'
    ) AS expression,
    bool_and(coalesce(step >= 0, true)) AS agrees,
    concat(
      'The text says that the figures ', CASE way WHEN 1 THEN 'rise' ELSE 'fall' END, ' all the time, and they are ',
      string_agg(printed || ' (until ' || time_end || ')', ', ' ORDER BY time_end, char_start), '.'
    ) AS explanation,
    list(observation_id ORDER BY time_end, char_start) AS observations
  FROM course_steps
  GROUP BY document_id, paragraph_id, way
  HAVING count(*) > 2 AND bool_and(coalesce(later, true)) AND coalesce(max(days) - min(days) <= 10, true)
),
pairs AS (
  -- "had risen to 640".
  SELECT
    'step' AS sort,
    l.document_id,
    l.observation_id AS claim,
    CASE WHEN regexp_matches(l.before_it, '(?i)\b(rise|rises|risen|rose|increased?|increasing|grew|grown|climbed) to $') THEN 1 ELSE -1 END AS way,
    e.observation_id AS one_id,
    l.observation_id AS other_id
  FROM told AS l
  JOIN told AS e
    ON e.paragraph_id = l.paragraph_id
    AND e.measure = l.measure
    AND e.unit = l.unit
    AND e.people = l.people
    AND e.char_start < l.char_start
    AND e.time_end < l.time_end
    AND e.base_id IS NOT DISTINCT FROM l.base_id
    -- A year and half a year are not compared.
    AND coalesce(abs(e.days - l.days) <= 10, true)
  WHERE
    l.measure <> 'percent_change'
    AND regexp_matches(
      l.before_it,
      '(?i)\b(rise|rises|risen|rose|increased?|increasing|grew|grown|climbed|fall|falls|fallen|fell|decreased?|declined?|dropped|shrank) to $'
    )
  QUALIFY row_number() OVER (PARTITION BY l.observation_id ORDER BY e.char_start DESC) = 1
  UNION ALL
  -- "the number of men (640) far exceeded that of women (210)": the second stands for the lesser.
  SELECT
    'order',
    a.document_id,
    a.observation_id,
    CASE WHEN regexp_matches(left(a.after_it, z.char_start - a.char_end), 'exceed|greater|higher|larger|more|outnumber') THEN -1 ELSE 1 END,
    a.observation_id,
    z.observation_id
  FROM told AS a
  JOIN told AS z
    ON z.paragraph_id = a.paragraph_id
    AND z.quote_start = a.quote_start
    AND z.measure = a.measure
    AND z.unit = a.unit
    AND z.char_start BETWEEN a.char_end AND a.char_end + 120
  WHERE
    a.measure IN ('count', 'amount')
    AND regexp_full_match(
      left(a.after_it, z.char_start - a.char_end),
      '\) (far |greatly |clearly |slightly )?(exceeded|exceeds|outnumbered|outnumbers|(was|is|were|are) (far |much |slightly )?(greater|higher|larger|lower|smaller|less) than)\b[^0-9();:]*\('
    )
),
compared AS (
  SELECT
    concat_ws(':', p.claim, p.sort) AS claim,
    p.document_id,
    p.sort,
    concat(a.printed, CASE p.way WHEN 1 THEN ' < ' ELSE ' > ' END, z.printed, ' (', a.place, ')') AS expression,
    sign(z.value - a.value) = p.way AS agrees,
    concat(
      'The text says that ', CASE p.sort WHEN 'step' THEN 'a figure ' || CASE p.way WHEN 1 THEN 'rose' ELSE 'fell' END ELSE 'one figure is ' || CASE p.way WHEN 1 THEN 'less' ELSE 'more' END || ' than another' END,
      ', and they are ', a.printed, ' and ', z.printed, ' (', a.place, ').'
    ) AS explanation,
    [a.observation_id, z.observation_id] AS observations
  FROM pairs AS p
  JOIN told AS a ON a.observation_id = p.one_id
  JOIN told AS z ON z.observation_id = p.other_id
),
shares AS (
  SELECT *, bool_or(leads) OVER (PARTITION BY paragraph_id, quote_start, base_id ORDER BY char_start) AS ranked
  FROM (
    SELECT
      *,
      regexp_matches(after_it, '^[^0-9.;]*\bfollowed by\b') AS leads,
      -- In brackets, as a list goes on; another sentence part has words of its own.
      regexp_matches(before_it, '(^|[0-9])[^0-9;]*\($') AND NOT regexp_matches(before_it, '[0-9][^0-9]*\b(were|was|are|is|had|have)\b[^0-9]*$')
        AS goes_on,
      lag(value) OVER (PARTITION BY paragraph_id, quote_start, base_id ORDER BY char_start) AS value_before
    FROM told
    WHERE measure = 'percent'
  )
),
rank AS (
  SELECT
    concat_ws(':', min_by(observation_id, char_start), 'rank') AS claim,
    document_id,
    'rank' AS sort,
    concat(string_agg(printed, ' >= ' ORDER BY char_start), ' (', any_value(place), ')') AS expression,
    bool_and(leads OR value <= value_before OR value_before IS NULL) AS agrees,
    concat('The text ranks shares by "followed by", and they are ', string_agg(printed || '%', ', ' ORDER BY char_start), ' (', any_value(place), ').')
      AS explanation,
    list(observation_id ORDER BY char_start) AS observations
  FROM shares
  WHERE ranked AND (leads OR goes_on)
  GROUP BY document_id, paragraph_id, quote_start, base_id
  HAVING count(*) > 1
),
majority AS (
  SELECT
    concat_ws(':', min_by(observation_id, char_start), 'majority') AS claim,
    document_id,
    'majority' AS sort,
    concat(string_agg(printed, ' + ' ORDER BY char_start), ' > 50 (', any_value(place), ')') AS expression,
    CASE
      WHEN sum(value) > 50 AND bool_or(regexp_matches(before_it, '(?i)\b(vast|overwhelming|great|large) majority\b')) AND min_by(value, char_start) < 66
        THEN NULL
      ELSE sum(value) > 50
    END AS agrees,
    concat('The text says that it is the most, and the shares that it gives are ', string_agg(printed || '%', ', ' ORDER BY char_start), ' (', any_value(place), ').')
      AS explanation,
    list(observation_id ORDER BY char_start) AS observations
  FROM told
  WHERE
    measure = 'percent'
    AND regexp_matches(before_it, '(?i)(^|[^e]\s|[^h]e\s)(most (of |foreign|migrant|[a-z]+ )|(the|a) ([a-z]+ )?majority\b)')
    AND NOT regexp_matches(
      before_it,
      '(?i)\b((the|which|where|with|that|among|had|have|has|receiv[a-z]+) most|most ([a-z]+ly|often|common|frequent|recent|important|affected|numerous|vulnerable))\b'
    )
    -- "Nationals were the majority, and 24 (27 per cent) were foreigners": another part.
    AND NOT regexp_matches(before_it, '(?i)\b(most|majority)\b.*, (and|while|but|whereas) [\d,]+ ([a-z]+ )?\($')
    -- What is picked from the most need not be the most.
    AND NOT regexp_matches(before_it, '(?i)\b(most|majority)\b.*\b(chiefly|mainly|notably|particularly|especially|including|in particular|such as)\b')
  GROUP BY document_id, paragraph_id, quote_start, base_id
)
SELECT
  claim,
  document_id,
  expression,
  NULL::VARCHAR AS expected,
  NULL::VARCHAR AS actual,
  NULL::INTEGER AS difference,
  CASE WHEN agrees THEN 'holds' WHEN NOT agrees THEN 'fails' ELSE 'undetermined' END AS outcome,
  explanation,
  []::VARCHAR[] AS instruments,
  observations
FROM (FROM course UNION ALL FROM compared UNION ALL FROM rank UNION ALL FROM majority);
