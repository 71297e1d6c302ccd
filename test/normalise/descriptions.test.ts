import { describe, expect, it } from "@effect/vitest"
import { extractFigures } from "../../pipeline/extract/figures/figures.ts"
import { describe as describeFigure } from "../../pipeline/normalise/descriptions.ts"
import { codeLists, readReport } from "../extract/law/reading.ts"

/** Sentences, and what is said of each of their figures where they are no longer read. */
const cases: ReadonlyArray<[string, ReadonlyArray<string>]> = [
  [
    "A course entitled “Law and Labour” was held in 2023. The course was attended by 90 officials.",
    ["officials (the course entitled “Law and Labour” was attended by them), 2023"]
  ],
  [
    "In 2023, 900 persons, including minors, were granted a permit. In 2022, 12 courses and seminars were held on labour.",
    ["persons who were granted a permit, 2023", "courses and seminars that were held on labour, 2022"]
  ],
  [
    "In 2023 the register was automated, which led to the entry of 14 births and 7 deaths.",
    [
      "births (the register was automated, which led to the entry of them), 2023",
      "deaths (the register was automated, which led to the entry of them), 2023"
    ]
  ],
  [
    "In 2023, nine events were held, reaching 842 people, and 12 records of children born abroad had been kept.",
    [
      "events that were held, 2023",
      "people (nine events were held, reaching them), 2023",
      "records of children born abroad that had been kept, 2023"
    ]
  ],
  [
    "The clinics offer antiviral treatment. In 2023, 90 nurses received such treatment.",
    ["nurses who received antiviral treatment, 2023"]
  ],
  [
    "The State grants “relative of a sailor” immigration status. In 2023, 90 applications for that status were filed.",
    ["applications for “relative of a sailor” immigration status that were filed, 2023"]
  ],
  [
    "In 2023, 90 nurses, including trainees under Act No. 4, were granted leave.",
    ["nurses who were granted leave, 2023"]
  ],
  ["In 2020, 40.", ["number of what is not named, 2020"]],
  [
    "In 2020, 900 nurses left the country, 40 per cent of them in May.",
    ["nurses who left the country, 2020", "share of nurses who left the country, May 2020"]
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
  ["The court imposed fines amounting to US$ 300 in total.", ["fines (the court imposed fines)"]],
  [
    "Between 2019 and 2022, a total of 860 permits were granted to sailors: 310 in 2019 and 550 in 2022.",
    [
      "permits that were granted to sailors, 2019 to 2022",
      "permits that were granted to sailors, 2019",
      "permits that were granted to sailors, 2022"
    ]
  ],
  [
    "In 2022, the missions received 90 complaints from sailors: 60 concerned pay and 30 the loss of passports.",
    [
      "complaints from sailors (the missions received), 2022",
      "complaints from sailors that concerned pay, 2022",
      "complaints from sailors that concerned the loss of passports, 2022"
    ]
  ],
  [
    "In 2023, 24 households were visited, 15 of which were headed by women.",
    ["households that were visited, 2023", "households that were headed by women, 2023"]
  ],
  [
    "The Board carried out 10 of the 24 recommendations made by the Committee in 2021.",
    ["recommendations made by the Committee, 2021", "recommendations made by the Committee, 2021"]
  ],
  [
    "In 2023, officers paid 27 visits to shelters and provided 900 kits.",
    ["visits to shelters (officers paid), 2023", "kits, 2023"]
  ],
  [
    "The Bank reports that money transfers by individuals totalled US$ 5.6 million in 2023.",
    ["money transfers by individuals, 2023"]
  ],
  [
    "In 2021, 400 nurses left the country. Women made up 40 per cent of them.",
    ["nurses who left the country, 2021", "share of nurses who left the country: women, 2021"]
  ],
  [
    "The number of pupils with a grant rose from 120 on 1 March 2020 to 300 on 1 March 2022.",
    ["pupils with a grant, as of 1 March 2020", "pupils with a grant, as of 1 March 2022"]
  ],
  [
    "In 2022, the time taken to recognize a diploma was 11 months on average.",
    ["average: the time taken to recognize a diploma, in months, 2022"]
  ],
  [
    "A total of 900 persons under 18 years of age live in the valley.",
    ["persons under 18 years of age who live in the valley"]
  ]
]

describe("descriptions", () => {
  it.each(cases)("%s", (text, expected) => {
    expect(extractFigures(readReport(text, "ECU"), codeLists).figures.map(describeFigure)).toEqual(expected)
  })
})
