import { assert, describe, it } from "@effect/vitest"
import { compileLaw, titleKey } from "../../../pipeline/extract/law/lexicon.ts"
import { codeLists } from "./reading.ts"

describe("the code lists of law", () => {
  const orders = new Set([
    "International",
    ...codeLists.jurisdictions.map(({ jurisdiction }) => jurisdiction)
  ])

  it("place every treaty and issuer in a known legal order", () => {
    const unknown = [...codeLists.treaties, ...codeLists.issuers].filter(
      ({ jurisdiction }) => !orders.has(jurisdiction)
    )
    assert.deepStrictEqual(unknown, [])
  })

  it("give every legal order a prefix of its own", () => {
    const prefixes = codeLists.jurisdictions.map(({ prefix }) => prefix)
    assert.strictEqual(new Set(prefixes).size, prefixes.length)
  })

  it("use one word for one kind", () => {
    const terms = [...codeLists.instrument_kinds, ...codeLists.source_kinds].map(({ term }) => term)
    assert.strictEqual(new Set(terms).size, terms.length)
  })

  it("tell treaties apart by their titles", () => {
    const titles = codeLists.treaties.map(({ title }) => titleKey(title))
    assert.strictEqual(new Set(titles).size, titles.length)
  })

  it("know the kinds of treaties as kinds of instruments", () => {
    const kinds = new Set(codeLists.instrument_kinds.map(({ kind }) => kind))
    assert.deepStrictEqual(
      codeLists.treaties.filter(({ kind }) => !kinds.has(kind)),
      []
    )
  })

  it("serve a State that they do not list", () => {
    assert.deepStrictEqual(compileLaw(codeLists, "FJI", "").state, { jurisdiction: "FJI", prefix: "fji" })
  })
})
