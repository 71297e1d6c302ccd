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
    ["cases reported: Loja", "cases completed: Loja", "cases completed: Carchi"]
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
  ],
  [
    "Peru has signed 90 treaties on diplomas and is a party to 7 conventions on the matter.",
    ["treaties on diplomas (Peru has signed)", "conventions on the matter"]
  ],
  [
    "The Ministry of Labour referred 900 divers to the Harbour Authority so that they could be trained.",
    ["divers (the Ministry of Labour referred them to the Harbour Authority so that they could be trained)"]
  ],
  [
    "In 2022, 11 of the officials who participated were nurses.",
    ["officials who participated and were nurses, 2022"]
  ],
  [
    "In 2022, 3,400 sailors who were in distress received help through the harbour offices.",
    ["sailors who were in distress and received help through the harbour offices, 2022"]
  ],
  [
    "The Board held 40 training activities on the rights of sailors in 2022. A total of 900 people attended these courses, seminars and talks.",
    [
      "training activities on the rights of sailors, 2022",
      "people who attended these courses (training activities on the rights of sailors), 2022"
    ]
  ],
  [
    "In 2023, 900 contracts were registered. Of these contracts, 26 per cent related to nursing, 21 per cent to the transport, storage and mining sectors and 19 per cent to trade.",
    [
      "contracts that were registered, 2023",
      "share of contracts that were registered: related to nursing, 2023",
      "share of contracts that were registered: related to the transport, storage and mining sectors, 2023",
      "share of contracts that were registered: related to trade, 2023"
    ]
  ],
  [
    "In 2021, the 12 offices of the Ministry each organized three workshops.",
    [
      "offices of the Ministry each organized three workshops, 2021",
      "workshops (offices of the Ministry each organized), 2021"
    ]
  ],
  [
    "The Board has worked with 90 posts abroad to strengthen the aid provided to sailors.",
    ["posts abroad (the Board has worked with them to strengthen the aid provided to sailors)"]
  ],
  [
    "In 2023, 90 events on equal pay were organized, reaching 4,000 persons across the country.",
    [
      "events on equal pay that were organized, 2023",
      "persons across the country (90 events on equal pay were organized, reaching them), 2023"
    ]
  ],
  [
    "Help for sailors is planned: 70 courses are to be offered by 11 sectors and 4 agencies.",
    [
      "courses that are to be offered",
      "sectors (70 courses are to be offered by them)",
      "agencies (70 courses are to be offered by them)"
    ]
  ],
  [
    "The services of the civil registry office in Lima were automated. In 2023, 90 births in the area covered by that office were entered.",
    ["births in the area covered by the civil registry office in Lima that were entered, 2023"]
  ],
  [
    "The Harbour Authority reports that, in 2023, it held a total of 60 talks on hygiene, with the participation of 900 nurses, 70 cooks and 40 divers.",
    [
      "talks on hygiene (, it held), 2023",
      "nurses (the Harbour Authority held a total of 60 talks on hygiene, with the participation of them), 2023",
      "cooks (the Harbour Authority held a total of 60 talks on hygiene, with the participation of them), 2023",
      "divers (the Harbour Authority held a total of 60 talks on hygiene, with the participation of them), 2023"
    ]
  ],
  [
    "By 2023, action on schools, related to goal 1, had advanced by 71 per cent; on harbours, linked to goal 2, it had advanced by 90 per cent.",
    [
      "share: action on schools, related to goal 1, had advanced, as of 2023",
      "share: on harbours, linked to goal 2, action had advanced, as of 2023"
    ]
  ],
  [
    "Two decisions were issued, involving fines amounting to US$ 16,400 in total.",
    ["decisions that were issued", "fines"]
  ],
  [
    "In 2022, information was given on the number of complaints of piracy. A total of 90 complaints were received, 21 per cent of them in Loja.",
    [
      "complaints of piracy that were received, 2022",
      "share of complaints of piracy that were received: in Loja, 2022"
    ]
  ],
  [
    "In the case of the offence of piracy, 70 complaints were registered by the police.",
    ["complaints that were registered by the police (in the case of the offence of piracy)"]
  ],
  [
    "In 2023, 90 cases involving piracy were entered and 70 cases were completed. The districts were Loja (12 cases reported and 9 completed) and Carchi (4 cases reported and 3 completed).",
    [
      "cases involving piracy that were entered, 2023",
      "cases involving piracy that were completed, 2023",
      "cases involving piracy reported: Loja, 2023",
      "cases involving piracy completed: Loja, 2023",
      "cases involving piracy reported: Carchi, 2023",
      "cases involving piracy completed: Carchi, 2023"
    ]
  ],
  [
    "In 2022, nine talks were held to give advice on, and raise awareness of, the rights of sailors.",
    ["talks that were held to give advice on, and raise awareness of, the rights of sailors, 2022"]
  ],
  [
    "In 2022, the legal clinics gave advice to 340 persons, of whom 212 were women and 31 were foreign men.",
    [
      "persons (the legal clinics gave advice to them), 2022",
      "persons who were women (the legal clinics gave advice to them), 2022",
      "persons who were foreign men (the legal clinics gave advice to them), 2022"
    ]
  ],
  [
    "A total of 4,000 sailors were tested for fever, with 13 per cent of those persons testing positive.",
    ["sailors who were tested for fever", "share of sailors who were tested for fever: testing positive"]
  ],
  [
    "In 2022, 900 cases of piracy were processed. Of these, 700 were heard by mixed courts and 200 by higher courts. The percentage of cases closed by each court stands at 31 per cent for mixed courts and 39 per cent for higher courts.",
    [
      "cases of piracy that were processed, 2022",
      "cases of piracy that were heard by mixed courts, 2022",
      "cases of piracy heard by higher courts, 2022",
      "share of cases of piracy that were heard by mixed courts: cases closed by each court, for mixed courts, 2022",
      "share of cases of piracy heard by higher courts: cases closed by each court, for higher courts, 2022"
    ]
  ],
  [
    "A programme on the safety of sailors began. By 2023, 90 officials had developed their skills in this area.",
    ["officials who had developed their skills in this area (the safety of sailors), as of 2023"]
  ],
  [
    "In 2021, 700 pupils were enrolled at the secondary level. In 2022, the number of pupils at that educational level was 900.",
    ["pupils who were enrolled at the secondary level, 2021", "pupils at the secondary level, 2022"]
  ]
]

describe("descriptions", () => {
  it.each(cases)("%s", (text, expected) => {
    expect(extractFigures(readReport(text, "ECU"), codeLists).figures.map(describeFigure)).toEqual(expected)
  })
})
