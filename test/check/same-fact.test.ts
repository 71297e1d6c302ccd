import { id, testKind } from "./kinds.ts"

const fact = {
  indicator: "returns",
  counted: "returnees",
  time_kind: "period",
  time_start: "2019-01-01",
  time_end: "2019-12-31"
} as const

testKind("same_fact", [
  {
    title: "printed twice",
    figures: [
      { ...fact, printed: "4,120" },
      { ...fact, printed: "4,120", paragraph: 5 }
    ],
    expected: ["holds: 4,120 = 4,120 (para. 1, para. 5)"]
  },
  {
    title: "printed in full and in millions",
    figures: [
      { ...fact, printed: "2,318,054" },
      { ...fact, printed: "2.32", value: "2320000", paragraph: 5 }
    ],
    expected: ["rounding: 2,318,054 = 2,320,000 (para. 1, para. 5)"]
  },
  {
    title: "with two digits swapped",
    figures: [
      { ...fact, printed: "4,120" },
      { ...fact, printed: "4,210", paragraph: 5 }
    ],
    expected: ["fails: 4,120 = 4,210 (para. 1, para. 5)"]
  },
  {
    title: "silent: so different that they are two facts; another year; a part",
    figures: [
      { ...fact, printed: "4,120" },
      { ...fact, printed: "7,645" },
      { ...fact, printed: "4,121", time_end: "2020-12-31" },
      { ...fact, printed: "4,119", base_id: id(1, 1) }
    ],
    expected: []
  }
])
