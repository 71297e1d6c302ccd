import { id, sentence, testKind } from "./kinds.ts"

const courts =
  "Of these, 6,120 were of district courts, 3,050 of regional courts and 245 of the supreme court."
const documents = "They had a passport (9,170) or a birth certificate (244)."
const total = { printed: "9,415", quote: "The courts heard 9,415 cases." }
const whole = id(1, 1)

testKind("sum", [
  {
    title: "silent: the remainder has no figure",
    figures: sentence(
      "Of the 104, 31 were Honduran, 24 Guatemalan and 14 Belizean, the remainder being of other nationalities.",
      { printed: "104" },
      { printed: "31", nationality: "HND", base_id: id(1, 1) },
      { printed: "24", nationality: "GTM", base_id: id(1, 1) },
      { printed: "14", nationality: "BLZ", base_id: id(1, 1) }
    ),
    expected: []
  },
  {
    title: "parts by court make the total",
    figures: [
      total,
      { printed: "6,120", base_id: whole, quote: courts, dimension: "court", category: "district" },
      { printed: "3,050", base_id: whole, quote: courts, dimension: "court", category: "regional" },
      { printed: "245", base_id: whole, quote: courts, dimension: "court", category: "supreme" }
    ],
    expected: ["holds: 6,120 + 3,050 + 245 = 9,415 (para. 1)"]
  },
  {
    title: "parts that no column tells apart make the total",
    figures: [
      total,
      { printed: "9,170", base_id: whole, quote: "Of these, 9,170 were closed and 245 were reopened." },
      { printed: "245", base_id: whole, quote: "Of these, 9,170 were closed and 245 were reopened." }
    ],
    expected: ["holds: 9,170 + 245 = 9,415 (para. 1)"]
  },
  {
    title: "a total that is printed after its parts, in another paragraph",
    figures: [
      { printed: "400", base_id: id(2, 3), ref_area: "XY-A" },
      { printed: "230", base_id: id(2, 3), ref_area: "XY-B" },
      { printed: "630", paragraph: 2 }
    ],
    expected: ["holds: 400 + 230 (para. 1) = 630 (para. 2)"]
  },
  {
    title: "amounts agree within the rounding of magnitudes",
    figures: [
      { printed: "1.1", value: "1100000", measure: "amount", unit: "USD" },
      { printed: "640,300", measure: "amount", unit: "USD", base_id: whole, ref_area: "XY-A" },
      { printed: "430,400", measure: "amount", unit: "USD", base_id: whole, ref_area: "XY-B" }
    ],
    expected: ["rounding: 640,300 + 430,400 = 1,100,000 (para. 1)"]
  },
  {
    title: "one digit is wrong in a list that nothing calls open",
    figures: [
      total,
      { printed: "6,120", base_id: whole, ref_area: "XY-A" },
      { printed: "3,090", base_id: whole, ref_area: "XY-B" },
      { printed: "245", base_id: whole, ref_area: "XY-C" }
    ],
    expected: ["fails: 6,120 + 3,090 + 245 = 9,415 (para. 1)"]
  },
  {
    title: "one is missing in a large total",
    figures: [
      total,
      { printed: "9,170", base_id: whole, quote: documents, dimension: "document", category: "passport" },
      {
        printed: "244",
        base_id: whole,
        quote: documents,
        dimension: "document",
        category: "birth certificate"
      }
    ],
    expected: ["fails: 9,170 + 244 = 9,415 (para. 1)"]
  },
  {
    title: "a list that calls itself a breakdown must be whole",
    figures: [
      total,
      {
        printed: "6,120",
        base_id: whole,
        ref_area: "XY-A",
        quote: "They are distributed as follows: 6,120, 1,877."
      },
      {
        printed: "1,877",
        base_id: whole,
        ref_area: "XY-B",
        quote: "They are distributed as follows: 6,120, 1,877."
      }
    ],
    expected: ["fails: 6,120 + 1,877 = 9,415 (para. 1)"]
  },
  {
    title: "silent: parts by place, and the others of another paragraph's list",
    figures: [
      total,
      {
        printed: "7,003",
        base_id: whole,
        ref_area: "XY-A",
        quote: "7,003 were heard in the north and 1,264 in the south."
      },
      {
        printed: "1,264",
        base_id: whole,
        ref_area: "XY-B",
        quote: "7,003 were heard in the north and 1,264 in the south."
      },
      { printed: "3,353", base_id: whole, paragraph: 2, quote: "And 3,353 concerned other countries." }
    ],
    expected: []
  },
  {
    title: "parts that exclude each other exceed their total, in a list of the main ones",
    figures: [
      total,
      {
        printed: "8,120",
        base_id: whole,
        ref_area: "XY-A",
        quote: "They were mainly in the north (8,120) and the south (4,877)."
      },
      {
        printed: "4,877",
        base_id: whole,
        ref_area: "XY-B",
        quote: "They were mainly in the north (8,120) and the south (4,877)."
      }
    ],
    expected: ["fails: 8,120 + 4,877 = 9,415 (para. 1)"]
  },
  {
    title: "a total that is at least so much is no contradiction of less, and proves nothing",
    figures: [
      { ...total, qualifier: "at_least" },
      { printed: "6,120", base_id: whole, ref_area: "XY-A" },
      { printed: "3,298", base_id: whole, ref_area: "XY-B" }
    ],
    expected: []
  },
  {
    title: "parts that do not say what they are parts of, in units of their own",
    figures: [
      total,
      { printed: "9,170", unit: "person" },
      { printed: "40", measure: "percent", base_id: id(1, 2) },
      { printed: "245", unit: "child" }
    ],
    expected: ["holds: 9,170 + 245 = 9,415 (para. 1)"]
  },
  {
    title: "such parts miss the total by one",
    figures: [
      total,
      { printed: "9,170", unit: "person", base_id: whole },
      { printed: "244", unit: "person" }
    ],
    expected: ["fails: 9,170 + 244 = 9,415 (para. 1)"]
  },
  {
    title: "a list after a colon is whole",
    figures: ["48", "21", "15", "11"].map((printed) => ({
      printed,
      quote: "There are 48 shelters: 21 are run by towns, 15 by charities and 11 by churches."
    })),
    expected: ["fails: 21 + 15 + 11 = 48 (para. 1)"]
  },
  {
    title: "one digit is wrong in a list that the text links with its total",
    figures: ["3,412", "1,204", "1,598", "640"].map((printed) => ({
      printed,
      quote: "It made 3,412 visits, of which 1,204 were to farms, 1,598 to mines and 640 to homes."
    })),
    expected: ["fails: 1,204 + 1,598 + 640 = 3,412 (para. 1)"]
  },
  {
    title: "one digit is wrong before what is in total",
    figures: sentence(
      "It trained 1,432 teachers, 780 nurses and 1,105 clerks, 3,717 people in total.",
      { printed: "1,432" },
      { printed: "780" },
      { printed: "1,105" },
      { printed: "3,717" }
    ),
    expected: ["fails: 1,432 + 780 + 1,105 = 3,717 (para. 1)"]
  },
  {
    title: "silent: these cases may be all cases, and not those at the end of the list",
    figures: [
      ...sentence(
        "Of 232 cases, 97 led to a conviction, 41 to an acquittal and 94 were pending.",
        { printed: "232" },
        { printed: "97", base_id: whole },
        { printed: "41", base_id: whole },
        { printed: "94", base_id: whole }
      ),
      ...sentence(
        "The north and the south heard 61 and 53 of these cases.",
        { printed: "61", base_id: id(1, 4), ref_area: "XY-A" },
        { printed: "53", base_id: id(1, 4), ref_area: "XY-B" }
      )
    ],
    expected: ["holds: 97 + 41 + 94 = 232 (para. 1)"]
  },
  {
    title: "one digit is wrong before a total",
    figures: [
      ...["1,432", "780", "1,105"].map((printed) => ({
        printed,
        quote: "First 1,432 came, then 780, then 1,105."
      })),
      { printed: "3,417", quote: "The total was 3,417." }
    ],
    expected: ["fails: 1,432 + 780 + 1,105 = 3,417 (para. 1)"]
  },
  {
    title: "silent: a list after a colon, of other things, and one that the text does not close",
    figures: [
      ...["48", "2,100", "1,150"].map((printed, index) => ({
        printed,
        unit: index === 0 ? "course" : "person",
        quote: "It held 48 courses: 2,100 persons attended, 1,150 of them women."
      })),
      ...["5,200", "1,204", "998"].map((printed) => ({
        printed,
        quote: "It made 5,200 visits, of which 1,204 were to farms and 998 to mines."
      }))
    ],
    expected: []
  },
  {
    title: "figures of two lists, which were taken for parts of the wrong one",
    figures: [
      { printed: "4,836", quote: "It cares for 4,836 children." },
      { printed: "2,514", quote: "Of them, 2,514 are girls and 2,322 are boys." },
      { printed: "2,322", quote: "Of them, 2,514 are girls and 2,322 are boys." },
      { printed: "612", age_max: 5, base_id: id(1, 2) },
      { printed: "1,980", age_min: 6, age_max: 13, base_id: id(1, 2) },
      { printed: "2,244" }
    ],
    expected: ["holds: 2,514 + 2,322 = 4,836 (para. 1)", "holds: 612 + 1,980 + 2,244 = 4,836 (para. 1)"]
  },
  {
    title: "silent: figures in a row that miss another by one digit have no other link with it",
    figures: [total, { printed: "9,170", unit: "person" }, { printed: "645", unit: "person" }],
    expected: []
  },
  {
    title: "silent: a partial list",
    figures: [
      total,
      { printed: "6,120", base_id: whole, ref_area: "XY-A" },
      { printed: "1,877", base_id: whole, ref_area: "XY-B" }
    ],
    expected: []
  },
  {
    title: "silent: the main ones, one short of the total",
    figures: [
      total,
      {
        printed: "9,170",
        base_id: whole,
        nationality: "COL",
        quote: "The main nationalities were two: 9,170, 244."
      },
      {
        printed: "244",
        base_id: whole,
        nationality: "BOL",
        quote: "The main nationalities were two: 9,170, 244."
      }
    ],
    expected: []
  },
  {
    title: "silent: parts that overlap",
    figures: [
      total,
      { printed: "9,170", base_id: whole, quote: "Of these, 9,170 were appealed and 5,000 were lost." },
      { printed: "5,000", base_id: whole, quote: "Of these, 9,170 were appealed and 5,000 were lost." }
    ],
    expected: []
  },
  {
    title: "silent: a total of another kind of thing",
    figures: [
      total,
      { printed: "6,120", unit: "person", base_id: whole, ref_area: "XY-A" },
      { printed: "1,877", unit: "person", base_id: whole, ref_area: "XY-B" }
    ],
    expected: []
  }
])
