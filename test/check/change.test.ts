import { documentId, id, sentence, testKind } from "./kinds.ts"

const year = (from: number, to = from) =>
  ({ time_kind: "period", time_start: `${from}-01-01`, time_end: `${to}-12-31` }) as const
const change = {
  measure: "percent_change",
  ...year(2019, 2022),
  quote: "This is a change of so many per cent."
} as const

testKind("change", [
  {
    title: "a rise, exactly",
    figures: [
      { printed: "400", ...year(2019) },
      { printed: "500", ...year(2022) },
      { ...change, printed: "25", direction: "rise" }
    ],
    expected: ["holds: (500 - 400) / 400 = 25% (para. 1)"]
  },
  {
    title: "a rise of amounts in millions, rounded",
    figures: [
      { printed: "1.094", value: "1094000000", measure: "amount", unit: "EUR", ...year(2022) },
      { printed: "572", value: "572000000", measure: "amount", unit: "EUR", ...year(2019) },
      { ...change, printed: "91.3", direction: "rise" }
    ],
    expected: ["rounding: (1,094,000,000 - 572,000,000) / 572,000,000 = 91.3% (para. 1)"]
  },
  {
    title: "a footnote's figure has the ordinal of one of the paragraph, and is another",
    figures: [
      { printed: "400", ...year(2019) },
      { printed: "500", ...year(2022) },
      { ...change, printed: "25", direction: "rise" },
      { printed: "612", ...year(2019), observation_id: `${documentId}:fn4:1` }
    ],
    expected: ["holds: (500 - 400) / 400 = 25% (para. 1)"]
  },
  {
    title: "a fall, cut off",
    figures: [
      { printed: "600", ...year(2019) },
      { printed: "505", ...year(2022) },
      { ...change, printed: "15.8", direction: "fall" }
    ],
    expected: ["rounding: (505 - 600) / 600 = -15.8% (para. 1)"]
  },
  {
    title: "contradicted",
    figures: [
      { printed: "400", ...year(2019) },
      { printed: "500", ...year(2022) },
      { ...change, printed: "20", direction: "rise" }
    ],
    expected: ["fails: (500 - 400) / 400 = 20% (para. 1)"]
  },
  {
    title: "the earlier figure is not printed, but is a whole number",
    figures: [
      { printed: "41", ...year(2022) },
      { ...change, ...year(2021, 2022), printed: "925", direction: "rise" }
    ],
    expected: ["holds: 41 is a whole number plus 925% (para. 1)"]
  },
  {
    title: "the earlier figure is not printed, and no whole number would do",
    figures: [
      { printed: "41", ...year(2022) },
      { ...change, ...year(2021, 2022), printed: "870", direction: "rise" }
    ],
    expected: ["fails: 41 is a whole number plus 870% (para. 1)"]
  },
  {
    title: "silent: the earlier figure may be many a number",
    figures: [
      { printed: "5,120", ...year(2022) },
      { ...change, ...year(2021, 2022), printed: "8", direction: "rise" }
    ],
    expected: []
  },
  {
    title: "silent: figures for other years",
    figures: [
      { printed: "400", ...year(2016) },
      { printed: "500", ...year(2018) },
      { ...change, printed: "20", direction: "rise" }
    ],
    expected: []
  },
  {
    title: "two figures without a time, and a change",
    figures: sentence(
      "It received 1,094, which is 91.3 per cent more than the 572 of the year before.",
      { printed: "1,094" },
      { printed: "91.3", measure: "percent_change", direction: "rise" },
      { printed: "572" }
    ),
    expected: ["rounding: (1,094 - 572) / 572 = 91.3% (para. 1)"]
  },
  {
    title: "a change that says what it compares, contradicted",
    figures: sentence(
      "It received 1,094, which is 81.3 per cent more than the 572 of the year before.",
      { printed: "1,094" },
      { printed: "81.3", measure: "percent_change", direction: "rise" },
      { printed: "572", unit: "year" }
    ),
    expected: ["fails: (1,094 - 572) / 572 = 81.3% (para. 1)"]
  },
  {
    title: "silent: two figures without a time, and two changes",
    figures: sentence(
      "From 320 it rose by 12.5 per cent, and by 8 per cent the year after, to 390.",
      { printed: "320" },
      { printed: "12.5", measure: "percent_change", direction: "rise" },
      { printed: "8", measure: "percent_change", direction: "rise" },
      { printed: "390" }
    ),
    expected: []
  },
  {
    title: "silent: a change that another follows",
    figures: [
      { printed: "320", ...year(2019) },
      { printed: "390", ...year(2022) },
      {
        ...change,
        printed: "12.5",
        direction: "rise",
        quote: "It rose by 12.5 per cent, and by a further 8."
      }
    ],
    expected: []
  },
  {
    title: "a rise before a fall: the pair that agrees is the one that is meant",
    figures: sentence(
      "They rose from 9,400 in 2019 to 16,450 in 2022, by 75 per cent, before falling to 12,044 in 2023.",
      { printed: "9,400", ...year(2019) },
      { printed: "16,450", ...year(2022) },
      { printed: "75", measure: "percent_change", direction: "rise", ...year(2019, 2023) },
      { printed: "12,044", ...year(2023) }
    ),
    expected: ["holds: (16,450 - 9,400) / 9,400 = 75% (para. 1)"]
  },
  {
    title: "silent: doubled, in words",
    figures: sentence(
      "The number has doubled: 8,222 live with relatives and 3,198 with others.",
      { printed: "doubled", value: "100", measure: "percent_change", direction: "rise" },
      { printed: "8,222" },
      { printed: "3,198" }
    ),
    expected: []
  },
  {
    title: "silent: a mean of changes",
    figures: [
      { printed: "400", ...year(2019) },
      { printed: "500", ...year(2022) },
      { ...change, printed: "6.3", direction: "rise", quote: "The average annual change was 6.3 per cent." }
    ],
    expected: []
  }
])

const total = { printed: "218,400", unit: "person", ...year(2010, 2022) }
const average = (printed: string, words: string) =>
  ({ printed, measure: "average", unit: "person", quote: `That is ${words} average of ${printed}.` }) as const

testKind("average", [
  {
    title: "exactly",
    figures: [total, average("16,800", "an annual")],
    expected: ["holds: 218,400 / 13 = 16,800 (para. 1)"]
  },
  {
    title: "silent: what each of those counted got",
    figures: sentence(
      "In 2010, 1.12 million was paid to 328 persons, an average of 284 a month.",
      { printed: "1.12", value: "1120000", measure: "amount", unit: "EUR", ...year(2010) },
      { printed: "328", ...year(2010) },
      { printed: "284", measure: "average", unit: "EUR", ...year(2010) }
    ),
    expected: []
  },
  {
    title: "by month, rounded",
    figures: [{ ...total, printed: "218,500", ...year(2021, 2022) }, average("9,104", "a monthly")],
    expected: ["rounding: 218,500 / 24 = 9,104 (para. 1)"]
  },
  {
    title: "cut off",
    figures: [{ ...total, printed: "218,412" }, average("16,800", "an annual")],
    expected: ["truncation: 218,412 / 13 = 16,800 (para. 1)"]
  },
  {
    title: "contradicted in one sentence",
    figures: [
      { ...total, quote: "In all, 218,400 returned, an annual average of 18,200." },
      { ...average("18,200", "an annual"), quote: "In all, 218,400 returned, an annual average of 18,200." }
    ],
    expected: ["fails: 218,400 / 13 = 18,200 (para. 1)"]
  },
  { title: "silent: of other things", figures: [total, average("12", "a household")], expected: [] },
  {
    title: "silent: of another total, in another sentence",
    figures: [total, average("18,200", "an annual")],
    expected: []
  },
  {
    title: "silent: a period of years and months",
    figures: [{ ...total, time_end: "2022-06-30" }, average("18,200", "an annual")],
    expected: []
  }
])

testKind("containment", [
  {
    title: "a part within its whole",
    figures: [{ printed: "300" }, { printed: "299", base_id: id(1, 1) }],
    expected: ["holds: 299 <= 300 (para. 1)"]
  },
  {
    title: "a part above its whole",
    figures: ["300", "1,299"].map((printed, index) => ({
      printed,
      base_id: index === 0 ? null : id(1, 1),
      quote: "It held 300 meetings, of which 1,299 were public."
    })),
    expected: ["fails: 1,299 <= 300 (para. 1)"]
  },
  {
    title: "a part above what the whole is at least",
    figures: [
      { printed: "300", qualifier: "at_least" },
      { printed: "399", base_id: id(1, 1) }
    ],
    expected: ["undetermined: 399 <= 300 (para. 1)"]
  },
  {
    title: "a period above the longer one that contains it",
    figures: [
      { printed: "810", ...year(2020) },
      { printed: "790", ...year(2019, 2021) }
    ],
    expected: ["fails: 810 <= 790 (para. 1)"]
  },
  {
    title: "more than all women",
    figures: [{ printed: "300" }, { measure: "percent", printed: "103", sex: "F", base_id: id(1, 1) }],
    expected: ["fails: 103% <= 100% (para. 1)"]
  },
  {
    title: "silent: more than what it is taken for a part of, without a word that says so",
    figures: [{ printed: "300" }, { printed: "1,299", base_id: id(1, 1) }],
    expected: []
  },
  {
    title: "silent: a part of another kind of thing",
    figures: [{ printed: "300" }, { printed: "1,299", unit: "person", base_id: id(1, 1) }],
    expected: []
  },
  {
    title: "silent: a target exceeded",
    figures: [
      { printed: "300", time_kind: "projected" },
      { measure: "percent", printed: "103", base_id: id(1, 1) }
    ],
    expected: []
  },
  {
    title: "silent: periods that only overlap",
    figures: [
      { printed: "810", ...year(2018, 2020) },
      { printed: "790", ...year(2019, 2022) }
    ],
    expected: []
  }
])
