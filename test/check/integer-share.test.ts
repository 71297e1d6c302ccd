import { id, testKind } from "./kinds.ts"
import type { Figure } from "./kinds.ts"

const percent = { measure: "percent" } as const
const whole = id(1, 1)

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
