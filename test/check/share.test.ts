import { id, sentence, testKind } from "./kinds.ts"

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
    title: "silent: shares within places",
    figures: [
      people,
      ...sentence(
        "In the north, 80 per cent had water; in the south, 75 per cent did.",
        { ...percent, printed: "80", ref_area: "XY-A", base_id: whole },
        { ...percent, printed: "75", ref_area: "XY-B", base_id: whole }
      )
    ],
    expected: []
  },
  {
    title: "places that share a whole make more than it",
    figures: [
      people,
      ...sentence(
        "They live in the north (80 per cent) and in the south (75 per cent).",
        { ...percent, printed: "80", ref_area: "XY-A", base_id: whole },
        { ...percent, printed: "75", ref_area: "XY-B", base_id: whole }
      )
    ],
    expected: ["fails: 80% + 75% = 100% (para. 1)"]
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
    title: "women and men of users whose number is not printed, contradicted",
    figures: sentence(
      "Of the users, 67.4 per cent were women and 23.6 per cent were men.",
      { ...percent, printed: "67.4", sex: "F" },
      { ...percent, printed: "23.6", sex: "M" }
    ),
    expected: ["fails: 67.4% + 23.6% = 100% (para. 1)"]
  },
  {
    title: "silent: some women and some men of users whose number is not printed",
    figures: sentence(
      "Of the users, 37.4 per cent were women with a disability and 23.6 per cent were men.",
      { ...percent, printed: "37.4", sex: "F" },
      { ...percent, printed: "23.6", sex: "M" }
    ),
    expected: []
  },
  {
    title: "a distribution with others must be whole, whatever it is by",
    figures: [
      people,
      ...sentence(
        "They are distributed as follows: 51.2 per cent came by land, 29.5 by air and 9.3 by other means.",
        { ...percent, printed: "51.2", category: "by land", base_id: whole },
        { ...percent, printed: "29.5", category: "by air", base_id: whole },
        { ...percent, printed: "9.3", category: "by other means", base_id: whole }
      )
    ],
    expected: ["fails: 51.2% + 29.5% + 9.3% = 100% (para. 1)"]
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
