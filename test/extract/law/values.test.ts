import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { readDate } from "../../../pipeline/extract/law/day.ts"
import { titleKey } from "../../../pipeline/extract/law/lexicon.ts"
import {
  issuerCodes,
  leadsWithYear,
  numberKey,
  readNumber,
  yearOfNumber
} from "../../../pipeline/extract/law/number.ts"
import { findPinpoint } from "../../../pipeline/extract/law/pinpoint.ts"
import { findAddresses } from "../../../pipeline/extract/law/web.ts"

describe("readNumber", () => {
  for (const [text, number] of [
    ["010-2020-IN, published", "010-2020-IN"],
    ["D000057‑2023-IN-VSP.", "D000057‑2023-IN-VSP"],
    ["RE (VMR) 2-10-A/21 of", "RE (VMR) 2-10-A/21"],
    ["2280-2023-EF/13.01 of", "2280-2023-EF/13.01"],
    ["21.325, article", "21.325"],
    ["13,445/2017", "13,445/2017"],
    ["28950, 30251", "28950"],
    ["3/No. 22", "3"],
    ["5.The next", "5"]
  ] as const) {
    it(text, () => assert.strictEqual(readNumber(text, 0)?.printed, number))
  }

  it("reads no word", () => assert.isUndefined(readNumber("MIGRACIONES", 0)))
})

describe("numberKey", () => {
  for (const printings of [
    ["000996-2023-GG-XY", "996-2023-GG-XY", "D000996-2023-GG-XY", "996-2023/GG/XY", "996‑2023‑GG‑XY"],
    ["RE (VMR) 2-10-A/21", "RE(VMR) 2-10-A/21", "RE(VMR)2-10-A-21"],
    ["21.325", "21,325", "21325"]
  ]) {
    it(printings.join(" = "), () => assert.strictEqual(new Set(printings.map(numberKey)).size, 1))
  }

  it.prop(
    "does not change with leading zeros or separators",
    [Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 99_999 })), Schema.Literals(["-", "/", "‑"])],
    ([value, separator]) => {
      assert.strictEqual(numberKey(`000${value}${separator}2021-AB`), numberKey(`${value}-2021-AB`))
    }
  )
})

describe("yearOfNumber", () => {
  for (const [number, year] of [
    ["010-2020-IN", 2020],
    ["0037/RE-2017", 2017],
    ["014-92-TR", 1992],
    ["OC-21/14", 2014],
    ["31047", null],
    ["97-17", null],
    ["RE (VMR) 2-10-A/21", null]
  ] as const) {
    it(number, () => assert.strictEqual(yearOfNumber(number), year))
  }
})

describe("numbers of two digits on either side", () => {
  it("have the year that the document gives them", () => {
    assert.strictEqual(yearOfNumber("97-17", 1997), 1997)
    assert.strictEqual(yearOfNumber("27-14", 2016), null)
  })

  it("are read as most of those whose year is known", () => {
    const known = [
      { printed: "71-10", year: 1971 },
      { printed: "05-06", year: 2005 },
      { printed: "12-2019", year: 2019 }
    ]
    assert.isTrue(leadsWithYear(known))
    assert.isFalse(leadsWithYear([{ printed: "02-03", year: 2003 }]))
    assert.isNull(leadsWithYear([]))
    assert.strictEqual(yearOfNumber("97-17", null, true), 1997)
    assert.strictEqual(yearOfNumber("27-14", null, false), 2014)
  })
})

describe("issuerCodes", () => {
  it("tries the last two codes of a number together, then each", () => {
    assert.deepStrictEqual(issuerCodes("2291-2019-MP-FN"), ["MP-FN", "FN", "MP"])
  })
})

describe("findPinpoint", () => {
  for (const [text, pinpoint] of [
    [", arts. 6 and 7", "arts. 6 and 7"],
    ["Article 63.1 of", "art. 63.1"],
    ["articles 10, 45, 61 and 63 of", "arts. 10, 45, 61 and 63"],
    [", pp. 3–6", "pp. 3–6"],
    [", art. 15 (a)", "art. 15 (a)"],
    [", chap. II, sect. 3", "chap. II, sect. 3"],
    ["Sole article of", "sole article"],
    ["preliminary title, art. V", "preliminary title, art. V"],
    ["article 411 bis of", "art. 411 bis"]
  ] as const) {
    it(text, () => assert.strictEqual(findPinpoint(text, 0, text.length)?.pinpoint, pinpoint))
  }

  it("takes no article for one of clothing", () => {
    assert.isUndefined(findPinpoint("articles of clothing and a title of honour", 0, 41))
  })
})

describe("readDate", () => {
  for (const [text, date] of [
    ["7 January 2017.", "2017-01-07"],
    ["January 2017", "2017-01"],
    ["January 7, 2017", "2017-01-07"],
    ["1st of May 2020", "2020-05-01"],
    ["2017,", "2017"]
  ] as const) {
    it(text, () => assert.strictEqual(readDate(text, 0)?.date, date))
  }

  for (const text of ["2017–2021", "20170", "Mayor 2017", "2017-IN"]) {
    it(`no date: ${text}`, () => assert.isUndefined(readDate(text, 0)))
  }
})

describe("titleKey", () => {
  for (const [one, other] of [
    ["Migration Act", "Act on Migration"],
    ["Organic Act on Elections", "Elections Act"],
    ["National Plan on Water 2017–2021", "National Plan on Water"],
    ["Code of Criminal Procedure", "Criminal Procedure Code"]
  ] as const) {
    it(`${one} = ${other}`, () => assert.strictEqual(titleKey(one), titleKey(other)))
  }
})

describe("findAddresses", () => {
  it("joins an address that a line break cuts, and leaves the full stop of the sentence", () => {
    const text = "Available at https://example.org/a/\nb.pdf. See www.example.org/c_ d.pdf."
    assert.deepStrictEqual(
      findAddresses(text).map(({ url }) => url),
      ["https://example.org/a/b.pdf", "www.example.org/c_d.pdf"]
    )
  })
})
