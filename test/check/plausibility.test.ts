import { sentence, testKind } from "./kinds.ts"

const from = (printed: string, time_start: string, time_end: string) =>
  ({ printed, paragraph: 2, time_kind: "period", time_start, time_end, time_precision: "month" }) as const
const whole = { ...from("48,000", "2019-01-01", "2022-12-31"), paragraph: 1 }
const change = (printed: string) =>
  ({
    printed,
    measure: "percent_change",
    direction: "rise",
    time_kind: "period",
    time_start: "2020-01-01",
    time_end: "2022-12-31",
    time_precision: "year"
  }) as const

testKind("plausibility", [
  {
    title: "a part of a period with its share",
    figures: [whole, from("7,000", "2021-01-01", "2021-06-30")],
    expected: ["holds: 7,000 / 6 months < 2 x 48,000 / 48 months (para. 2, para. 1)"]
  },
  {
    title: "a part of a period with three times its share",
    figures: [whole, from("18,000", "2021-01-01", "2021-06-30")],
    expected: ["fails: 18,000 / 6 months < 2 x 48,000 / 48 months (para. 2, para. 1)"]
  },
  {
    title: "silent: a part that is told beside its whole",
    figures: [whole, { ...from("18,000", "2021-01-01", "2021-06-30"), paragraph: 1 }],
    expected: []
  },
  {
    title: "silent: another reporter, small figures, a month",
    figures: [
      { ...whole, organization_id: "ports" },
      { ...from("18,000", "2021-01-01", "2021-06-30"), organization_id: "navy" },
      from("900", "2021-01-01", "2021-06-30"),
      from("4,000", "2021-01-01", "2021-01-31")
    ],
    expected: []
  },
  {
    title: "more cases completed than registered",
    figures: sentence(
      "In 2021, 310 cases of theft were registered in the ports, and 340 cases were completed.",
      { printed: "310" },
      { printed: "340" }
    ),
    expected: ["undetermined: 340 <= 310 (para. 1)"]
  },
  {
    title: "fewer cases completed than reported",
    figures: sentence(
      "The port with the most had 31 cases reported and 24 completed.",
      { printed: "31" },
      { printed: "24" }
    ),
    expected: ["holds: 24 <= 31 (para. 1)"]
  },
  {
    title: "a mean change that compounds to the change of all",
    figures: sentence(
      "The average annual growth was 10 per cent, in all 21 per cent.",
      change("10"),
      change("21")
    ),
    expected: ["holds: 2 changes of 10% make 21% (para. 1)"]
  },
  {
    title: "a mean change that compounds to far more",
    figures: [
      ...sentence("The average monthly growth was 10 per cent.", change("10")),
      ...sentence("In all, they grew by 21 per cent.", change("21"))
    ],
    expected: ["fails: 24 changes of 10% make 21% (para. 1)"]
  }
])
