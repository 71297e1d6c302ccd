import { documentId, sentence, testKind } from "./kinds.ts"

const until = (printed: string, time_end: string) => ({ printed, time_kind: "as_of", time_end }) as const
const share = (printed: string) => ({ printed, measure: "percent", base_id: "b" }) as const
const paragraph = (text: string) => ({
  document_id: documentId,
  paragraph_id: `${documentId}:1`,
  paragraph: 1,
  text
})

const course = "There was a steady increase in the number of boats."
const boats = (...printed: readonly [string, string, string]) =>
  printed.map((figure, index) => until(figure, `${2019 + index}-12-31`))

testKind("trend", [
  {
    title: "a steady increase",
    figures: boats("210", "340", "560"),
    given: { paragraphs: [paragraph(course)] },
    expected: ["holds: 210 <= 340 <= 560 (para. 1)"]
  },
  {
    title: "an increase that is none in the end",
    figures: boats("210", "340", "330"),
    given: { paragraphs: [paragraph(course)] },
    expected: ["fails: 210 <= 340 <= 330 (para. 1)"]
  },
  {
    title: "silent: an increase that nobody calls steady",
    figures: boats("210", "340", "330"),
    given: { paragraphs: [paragraph("There was an increase in boats.")] },
    expected: []
  },
  {
    title: "a figure that has risen",
    figures: sentence(
      "There were 210 in 2019; by 2020, that figure had risen to 340.",
      ...boats("210", "340", "1").slice(0, 2)
    ),
    expected: ["holds: 210 < 340 (para. 1)"]
  },
  {
    title: "a figure that is said to have risen",
    figures: sentence(
      "There were 340 in 2019; by 2020, that figure had risen to 210.",
      ...boats("340", "210", "1").slice(0, 2)
    ),
    expected: ["fails: 340 < 210 (para. 1)"]
  },
  {
    title: "silent: a year and half a year",
    figures: sentence(
      "There were 340 in 2019, and they rose to 210 in the first half of 2020.",
      { printed: "340", time_kind: "period", time_start: "2019-01-01", time_end: "2019-12-31" },
      { printed: "210", time_kind: "period", time_start: "2020-01-01", time_end: "2020-06-30" }
    ),
    expected: []
  },
  {
    title: "one group that outnumbers another",
    figures: sentence(
      "The number of men (640) far exceeded the number of women (810).",
      { printed: "640" },
      { printed: "810" }
    ),
    expected: ["fails: 640 > 810 (para. 1)"]
  },
  {
    title: "shares in the order of their rank",
    figures: sentence(
      "The first was Cuba (30 per cent), followed by Chile (15 per cent) and Haiti (12 per cent).",
      share("30"),
      share("15"),
      share("12")
    ),
    expected: ["holds: 30 >= 15 >= 12 (para. 1)"]
  },
  {
    title: "shares out of the order of their rank",
    figures: sentence(
      "The first was Cuba (30 per cent), followed by Chile (12 per cent) and Haiti (15 per cent).",
      share("30"),
      share("12"),
      share("15")
    ),
    expected: ["fails: 30 >= 12 >= 15 (para. 1)"]
  },
  {
    title: "a majority that is none",
    figures: sentence("Most of them (41 per cent) were fishermen.", share("41")),
    expected: ["fails: 41 > 50 (para. 1)"]
  },
  {
    title: "a vast majority that is not that vast",
    figures: sentence("The vast majority of them (58 per cent) were fishermen.", share("58")),
    expected: ["undetermined: 58 > 50 (para. 1)"]
  },
  {
    title: "a majority of several",
    figures: sentence(
      "The majority came from Cuba (41 per cent) and Chile (12 per cent).",
      share("41"),
      share("12")
    ),
    expected: ["holds: 41 + 12 > 50 (para. 1)"]
  },
  {
    title: "shares of something else after those that are ranked",
    figures: sentence(
      "The first was Cuba (30 per cent), followed by Chile (15 per cent); women were 60 per cent (of 70).",
      share("30"),
      share("15"),
      share("60")
    ),
    expected: ["holds: 30 >= 15 (para. 1)"]
  },
  {
    title: "silent: where most are",
    figures: sentence(
      "The ports in which most were seen are Cove (20 per cent) and Bay (15 per cent).",
      share("20"),
      share("15")
    ),
    expected: []
  },
  {
    title: "silent: a figure of another kind after a steady increase",
    figures: [
      ...boats("210", "340", "560").slice(0, 2),
      { ...until("35", "2022-12-31"), unit: "port", indicator: "ports" }
    ],
    given: { paragraphs: [paragraph(course)] },
    expected: []
  },
  {
    title: "silent: the most common, and what is picked from the most",
    figures: [
      ...sentence("The most common was cod (20 per cent).", share("20")),
      ...sentence("The port most frequently named was Vigo (18 per cent).", share("18")),
      ...sentence("Most came by sea, mainly from Cuba (15 per cent).", share("15")),
      ...sentence("Nationals were the majority, and 24 (27 per cent) were foreigners.", share("27"))
    ],
    expected: []
  }
])
