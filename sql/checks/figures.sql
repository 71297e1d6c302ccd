-- The figures that checks compare: observations with their place in words and with what their
-- sentence says of the list that they stand in.
--
-- quote: with spaces for non-breaking ones, as patterns expect them.
-- companions: how many figures of this measure the sentence gives of the same base, with their sum.
-- lists_some: the sentence picks from a longer list ("the main nationalities were", "including").
-- lists_all: it says that the list is whole ("broken down as follows").
-- divides: it says that a whole is divided, so that nothing is in two parts ("distributed as follows").
-- bare_sex: nothing but sex restricts a share of what the sentence opens with ("Of the users, 57 per cent were
-- women and 43 per cent men").
-- rate_within: the figure is a share within a group ("60 per cent of women", "among girls (30 per cent)", "the rate for
-- nationals was 8 per cent"), no share of a whole.
-- selects: the sentence says that it is not all ("Only 86 were from nationals").
-- of_whole: the words around a share say that it is one of the whole ("Lima (93 per cent)", "93 per cent
-- were from Lima").
-- remainder: the figure counts what is left of a list ("31 per cent were of other nationalities").
CREATE OR REPLACE TEMP TABLE figures AS
SELECT
  o.observation_id,
  o.document_id,
  o.paragraph_id,
  o.paragraph,
  o.char_start,
  o.char_end,
  o.printed,
  o.value,
  o.measure,
  o.unit,
  o.indicator,
  lower(o.counted) AS counted,
  o.quote,
  o.quote_start,
  o.base_id,
  count(*) OVER companions_of AS companions,
  sum(o.value) OVER companions_of AS companions_sum,
  o.time_kind,
  o.time_start,
  o.time_end,
  o.time_precision,
  o.direction,
  o.sex,
  o.age_min,
  o.age_max,
  o.nationality,
  o.ref_area,
  o.counterpart_area,
  o.dimension,
  o.category,
  o.qualifier,
  o.organization_id,
  o.source_id,
  o.footnote_ref,
  d.state,
  o.time_start = d.period_start AND o.time_end = d.period_end AS whole_report,
  place_of(o.paragraph, o.subparagraph, o.footnote) AS place,
  regexp_matches(
    o.quote,
    '\b(main|mainly|mostly|most|chiefly|primarily|principal|principally|predominantly|largest|biggest|greatest|highest|leading|particularly|especially|notably|include|includes|including|included|such as|followed by|among other|among others|in particular|for example|for instance|and the balance)\b|\b(the (rest|remainder|others)) [^0-9]+$',
    'i'
  ) AS lists_some,
  regexp_matches(
    o.quote,
    '\b(broken down|breakdown|disaggregat(ed|es|ion)|distributed|namely|as follows|divided into|made up of|consisted of|composed of|the rest|the remainder|the remaining)\b',
    'i'
  ) AS lists_all,
  regexp_matches(o.quote, '\b(broken down|breakdown|disaggregat(ed|es|ion)|distributed|divided into|made up of|composed of)\b', 'i')
    AS divides,
  regexp_matches(o.quote, '^Of (all )?(the|these|those|them)\b')
  AND regexp_matches(
    substring(o.quote, o.char_end - o.quote_start + 1, 40),
    '^( per cent|%)( of them| of these)?( were| are| was| is)? (women|men|girls|boys|female|male|females|males)( and\b|[,.;)]|$)'
  ) AS bare_sex,
  regexp_matches(
    substring(o.quote, o.char_end - o.quote_start + 1, 50),
    '^( per cent|%) (of|among|for|in|in the case of|in that of) (all |the |these |those )?([a-z-]+ ){0,3}(women|men|girls|boys|females|males|nationals|foreigners)\b',
    'i'
  )
  OR regexp_matches(
    right(left(o.quote, o.char_start - o.quote_start), 50),
    '\b(among (the )?([a-z-]+ )?(women|men|girls|boys|females|males|nationals|foreigners) ?\(|(rate|proportion|percentage|figure) (for|among) ([A-Za-z-]+ ){1,3}(was|is|stood at) )$'
  ) AS rate_within,
  NOT regexp_matches(o.quote, '\b(rate|percentage|proportion)s? (was|is|were|are) (the )?(highest|lowest|higher|lower)\b', 'i')
  AND (regexp_matches(
    right(left(o.quote, o.char_start - o.quote_start), 24),
    '(\(|accounting for|accounted for|represented|comprised|made up) ?((about|approximately|around|some|nearly|almost) )?$'
  )
  OR regexp_matches(
    substring(o.quote, o.char_end - o.quote_start + 1, 30),
    '^( per cent|%)( of [a-z]+)? (were|are|was|is|came|come|involved|concerned|related|took place|occurred)\b'
  )) AS of_whole,
  regexp_matches(
    substring(o.quote, o.char_end - o.quote_start + 1, 60),
    '^( per cent|%)?[^0-9;.()]{0,30}\b(other|others)\b',
    'i'
  )
  OR regexp_matches(
    right(left(o.quote, o.char_start - o.quote_start), 40),
    '\b(others|the rest|the remainder|the remaining|other [a-z]+) ?\(?$',
    'i'
  ) AS remainder,
  regexp_matches(
    right(left(o.quote, o.char_start - o.quote_start), 16),
    '\b(only|just|merely) (about |some )?$',
    'i'
  ) AS selects
FROM (SELECT * REPLACE (replace(quote, chr(160), ' ') AS quote) FROM observations) AS o
JOIN documents AS d ON d.document_id = o.document_id
WINDOW companions_of AS (PARTITION BY o.document_id, o.quote_start, o.base_id, o.measure);
