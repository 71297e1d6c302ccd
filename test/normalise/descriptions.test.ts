import { describe, expect, it } from "@effect/vitest"
import { extractFigures } from "../../pipeline/extract/figures/figures.ts"
import { describe as describeFigure } from "../../pipeline/normalise/descriptions.ts"
import { codeLists, readReport } from "../extract/law/reading.ts"

/** Sentences, and what is said of each of their figures where they are no longer read. */
const cases: ReadonlyArray<[string, ReadonlyArray<string>]> = [
  ["In 2020, 40.", ["number of what is not named, 2020"]],
  [
    "In 2020, 900 nurses left the country, 40 per cent of them in May.",
    ["nurses who left the country, 2020", "share of nurses who left the country: in May, 2020"]
  ],
  [
    "In 2021, 60 complaints of abuse and neglect were filed.",
    ["complaints of abuse and neglect that were filed, 2021"]
  ],
  [
    "In 2021, 31 places in hostels were allocated to nurses.",
    ["places in hostels that were allocated to nurses, 2021"]
  ],
  [
    "In addition, in 2020 the Harbour Authority carried out 14 visits and trained 80 divers, 7 pilots and 5 cooks.",
    [
      "visits (the Harbour Authority carried out), 2020",
      "divers (the Harbour Authority carried out 14 visits and trained), 2020",
      "pilots (the Harbour Authority carried out 14 visits and trained), 2020",
      "cooks (the Harbour Authority carried out 14 visits and trained), 2020"
    ]
  ],
  [
    "The districts were Loja (12 cases reported and 9 completed) and Carchi (4 completed).",
    ["cases reported: Loja", "cases completed: Loja", "cases completed"]
  ],
  ["The court imposed fines amounting to US$ 300 in total.", ["fines (the court imposed fines amounting)"]]
]

describe("descriptions", () => {
  it.each(cases)("%s", (text, expected) => {
    expect(extractFigures(readReport(text, "ECU"), codeLists).figures.map(describeFigure)).toEqual(expected)
  })
})
