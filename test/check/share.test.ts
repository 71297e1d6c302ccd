import { id, sentence, testKind } from "./kinds.ts"
import type { Figure } from "./kinds.ts"

const percent = { measure: "percent" } as const
const whole = id(1, 1)
const people = { printed: "50,000", unit: "person" }

const listed = "They used passports (61.2), identity cards (20.5) and others (18.1)."

testKind("share_sum", [
  {
    title: "women and men",
    figures: [
      people,
      { ...percent, printed: "52", sex: "F", base_id: whole },
      { ...percent, printed: "48", sex: "M", base_id: whole }
    ],
    expected: ["holds: 52% + 48% = 100% (para. 1)"]
  },
  {
    title: "women and men whose number is not printed",
    figures: [
      {
        ...percent,
        printed: "52.4",
        sex: "F",
        quote: "Of the users, 52.4 per cent were women and 47.55 per cent men."
      },
      {
        ...percent,
        printed: "47.55",
        sex: "M",
        quote: "Of the users, 52.4 per cent were women and 47.55 per cent men."
      }
    ],
    expected: ["rounding: 52.4% + 47.55% = 100% (para. 1)"]
  },
  {
    title: "a list that ends with the others, digits cut off",
    figures: [
      people,
      {
        ...percent,
        printed: "61.2",
        dimension: "document",
        category: "passport",
        base_id: whole,
        quote: listed
      },
      {
        ...percent,
        printed: "20.5",
        dimension: "document",
        category: "identity card",
        base_id: whole,
        quote: listed
      },
      { ...percent, printed: "18.1", dimension: "document", category: "other", base_id: whole, quote: listed }
    ],
    expected: ["truncation: 61.2% + 20.5% + 18.1% = 100% (para. 1)"]
  },
  {
    title: "women and men make less than everybody",
    figures: [
      people,
      { ...percent, printed: "52.4", sex: "F", base_id: whole },
      { ...percent, printed: "46.7", sex: "M", base_id: whole }
    ],
    expected: ["fails: 52.4% + 46.7% = 100% (para. 1)"]
  },
  {
    title: "main age groups that exclude each other make more than everybody",
    figures: [
      people,
      {
        ...percent,
        printed: "58",
        age_min: 30,
        age_max: 44,
        base_id: whole,
        quote: "Most (58 per cent) were aged 30 to 44."
      },
      { ...percent, printed: "27", age_max: 29, base_id: whole },
      { ...percent, printed: "26", age_min: 45, age_max: 59, base_id: whole }
    ],
    expected: ["fails: 58% + 27% + 26% = 100% (para. 1)"]
  },
  {
    title: "silent: the main nationalities",
    figures: [
      people,
      {
        ...percent,
        printed: "86.8",
        nationality: "VEN",
        base_id: whole,
        quote: "The main nationality was 86.8 per cent"
      },
      { ...percent, printed: "3.3", nationality: "COL", base_id: whole }
    ],
    expected: []
  },
  {
    title: "silent: features that a person can share",
    figures: [
      people,
      {
        ...percent,
        printed: "80",
        base_id: whole,
        quote: "Of these, 80 per cent had water and 75 per cent had power."
      },
      {
        ...percent,
        printed: "75",
        base_id: whole,
        quote: "Of these, 80 per cent had water and 75 per cent had power."
      }
    ],
    expected: []
  },
  {
    title: "silent: ages that overlap",
    figures: [
      people,
      { ...percent, printed: "80", age_min: 15, age_max: 64, base_id: whole },
      { ...percent, printed: "45", age_min: 20, age_max: 39, base_id: whole }
    ],
    expected: []
  },
  {
    title: "silent: shares within women and within men, with and without a base",
    figures: [
      people,
      ...sentence(
        "They found that 35 per cent of migrant women and 40 per cent of men had work.",
        { ...percent, printed: "35", sex: "F", base_id: whole },
        { ...percent, printed: "40", sex: "M", base_id: whole }
      ),
      ...sentence(
        "Unemployment among women was 21.2 per cent, compared with 12.4 per cent among men.",
        { ...percent, printed: "21.2", sex: "F" },
        { ...percent, printed: "12.4", sex: "M" }
      )
    ],
    expected: []
  },
  {
    title: "women, men and children",
    figures: sentence(
      "Of the users, 57.4 per cent were women, 31.1 per cent men and 11.5 per cent children.",
      { ...percent, printed: "57.4", sex: "F" },
      { ...percent, printed: "31.1", sex: "M" },
      { ...percent, printed: "11.5" }
    ),
    expected: ["holds: 57.4% + 31.1% + 11.5% = 100% (para. 1)"]
  },
  {
    title: "silent: women among adults and men among all",
    figures: [
      people,
      { ...percent, printed: "40", sex: "F", age_min: 18, base_id: whole },
      { ...percent, printed: "48", sex: "M", base_id: whole }
    ],
    expected: []
  },
  {
    title: "each sentence has a breakdown of its own",
    figures: [
      people,
      { ...percent, printed: "52", sex: "F", base_id: whole, quote: "By sex: 52 and 48." },
      { ...percent, printed: "48", sex: "M", base_id: whole, quote: "By sex: 52 and 48." },
      { ...percent, printed: "55", sex: "F", base_id: whole, quote: "Again: 55 and 45.", quote_start: 1700 },
      { ...percent, printed: "45", sex: "M", base_id: whole, quote: "Again: 55 and 45.", quote_start: 1700 }
    ],
    expected: ["holds: 52% + 48% = 100% (para. 1)", "holds: 55% + 45% = 100% (para. 1)"]
  }
])

const course = { printed: "1,850", quote: "It had 1,850 students." }
const passed = (printed: string, share: string) => {
  const quote = `Of these, ${printed} (${share} per cent) passed.`
  return [
    { printed, base_id: whole, quote },
    { ...percent, printed: share, base_id: whole, quote }
  ]
}

testKind("share_of_count", [
  {
    title: "exactly",
    figures: [course, ...passed("925", "50")],
    expected: ["holds: 925 / 1,850 = 50% (para. 1)"]
  },
  {
    title: "rounded",
    figures: [course, ...passed("1,033", "55.8")],
    expected: ["rounding: 1,033 / 1,850 = 55.8% (para. 1)"]
  },
  {
    title: "cut off",
    figures: [course, ...passed("1,034", "55.8")],
    expected: ["truncation: 1,034 / 1,850 = 55.8% (para. 1)"]
  },
  {
    title: "contradicted",
    figures: [course, ...passed("1,033", "58.8")],
    expected: ["fails: 1,033 / 1,850 = 58.8% (para. 1)"]
  },
  {
    title: "the share before the count",
    figures: [
      course,
      { printed: "1,036", base_id: whole, quote: "Fully 56 per cent (1,036 students) passed." },
      { ...percent, printed: "56", base_id: whole, quote: "Fully 56 per cent (1,036 students) passed." }
    ],
    expected: ["holds: 1,036 / 1,850 = 56% (para. 1)"]
  },
  {
    title: "about that share",
    figures: [
      course,
      { printed: "1,036", base_id: whole, quote: "In all, 1,036 (about 60 per cent) passed." },
      {
        ...percent,
        printed: "60",
        base_id: whole,
        qualifier: "approx",
        quote: "In all, 1,036 (about 60 per cent) passed."
      }
    ],
    expected: ["undetermined: 1,036 / 1,850 = 60% (para. 1)"]
  },
  {
    title: "silent: a base that is another part of the list",
    figures: ["420", "35", "510", "42.5"].map((printed, index) => ({
      printed,
      measure: index % 2 === 0 ? ("count" as const) : ("percent" as const),
      base_id: index > 1 ? whole : null,
      quote: "It trained 420 judges (35 per cent) and 510 prosecutors (42.5 per cent)."
    })),
    expected: []
  },
  {
    title: "silent: a share of the students beside a count of other students",
    figures: [
      course,
      { printed: "1,036", base_id: whole, quote: "Of these, 1,036 passed, and 40 per cent were women." },
      {
        ...percent,
        printed: "40",
        sex: "F",
        base_id: whole,
        quote: "Of these, 1,036 passed, and 40 per cent were women."
      }
    ],
    expected: []
  },
  {
    title: "silent: the women who passed, and the women",
    figures: [
      course,
      { printed: "700", sex: "F", base_id: whole },
      { ...percent, printed: "61", sex: "F", base_id: whole }
    ],
    expected: []
  }
])

const group = (printed: string, share: string): Array<Figure> => [
  { printed },
  { ...percent, printed: share, base_id: whole }
]

testKind("integer_share", [
  {
    title: "exactly",
    figures: group("48", "25"),
    expected: ["holds: 25% of 48 is a whole number (para. 1)"]
  },
  {
    title: "rounded",
    figures: group("44", "43"),
    expected: ["rounding: 43% of 44 is a whole number (para. 1)"]
  },
  {
    title: "cut off",
    figures: group("44", "31"),
    expected: ["truncation: 31% of 44 is a whole number (para. 1)"]
  },
  {
    title: "impossible",
    figures: group("27", "46"),
    expected: ["fails: 46% of 27 is a whole number (para. 1)"]
  },
  {
    title: "the digits that are printed count",
    figures: group("48", "25.00"),
    expected: ["holds: 25.00% of 48 is a whole number (para. 1)"]
  },
  {
    title: "impossible by its decimals",
    figures: group("420", "31.3"),
    expected: ["fails: 31.3% of 420 is a whole number (para. 1)"]
  },
  {
    title: "silent: the base is so large that every share is possible",
    figures: group("100", "46"),
    expected: []
  },
  {
    title: "silent: about that share",
    figures: [{ printed: "27" }, { ...percent, printed: "46", qualifier: "approx", base_id: whole }],
    expected: []
  },
  {
    title: "silent: more than that base",
    figures: [
      { printed: "27", qualifier: "more_than" },
      { ...percent, printed: "46", base_id: whole }
    ],
    expected: []
  },
  {
    title: "silent: half of them, in words",
    figures: [{ printed: "27" }, { ...percent, printed: "half", value: "50", base_id: whole }],
    expected: []
  }
])

const plan = (share: string, quote: string): Array<Figure> => [
  { printed: "640", time_kind: "projected", quote: "It planned 640 visits." },
  { printed: "755", quote },
  { ...percent, printed: share, base_id: whole, quote }
]

testKind("ratio", [
  {
    title: "a target exceeded, rounded",
    figures: plan("118", "It made 755 visits, 118 per cent of the target."),
    expected: ["rounding: 755 / 640 = 118% (para. 1)"]
  },
  {
    title: "a target exceeded by another rate",
    figures: plan("112.5", "It made 755 visits, 112.5 per cent of the target."),
    expected: ["fails: 755 / 640 = 112.5% (para. 1)"]
  },
  {
    title: "silent: a rate in another sentence that may be of another count",
    figures: [
      { printed: "640", time_kind: "projected" },
      { printed: "755" },
      { ...percent, printed: "112.5", base_id: whole }
    ],
    expected: []
  }
])
