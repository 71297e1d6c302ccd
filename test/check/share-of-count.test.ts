import { id, sentence, testKind } from "./kinds.ts"
import type { Figure } from "./kinds.ts"

const percent = { measure: "percent" } as const
const whole = id(1, 1)

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
    title: "the total that the count is said to be of, whatever the base of the share",
    figures: sentence(
      "In 2022, 249 of the 338 agencies (74 per cent) had a plan.",
      { printed: "249" },
      { printed: "338" },
      { ...percent, printed: "74", base_id: id(1, 1) }
    ),
    expected: ["rounding: 249 / 338 = 74% (para. 1)"]
  },
  {
    title: "silent: half of another group, in words",
    figures: [
      course,
      ...sentence(
        "Of the latter, 560, or half, passed.",
        { printed: "560", base_id: whole },
        { ...percent, printed: "half", value: "50", base_id: whole }
      )
    ],
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
