import { assert, describe, it } from "@effect/vitest"
import {
  findInstitutions,
  findInstitutionsInContext,
  makeInstitutionLexicon
} from "../../pipeline/extract/institutions.ts"
import { codeLists, readLawCases } from "./law/reading.ts"

describe("findInstitutions", () => {
  for (const { state, input, expected } of readLawCases("institutions")) {
    it(input, () => {
      const lexicon = makeInstitutionLexicon(codeLists, state, input)
      const found = findInstitutions(input, lexicon).map(
        ({ organizationId, start, end }) => `${organizationId} “${input.slice(start, end)}”`
      )
      assert.deepStrictEqual(found, expected)
    })
  }
})

describe("findInstitutionsInContext", () => {
  const lexicon = makeInstitutionLexicon(codeLists, "PER")

  it("takes a short form for the institution last named with that noun", () => {
    const before = findInstitutions("The Ministry of Health and the National Water Authority met.", lexicon)
    const text =
      "The Ministry treated 5 people; the Ministry of Labour, 6. The Ministry and the Authority agreed."
    const found = findInstitutionsInContext(text, lexicon, before)
    assert.deepStrictEqual(
      found.map(({ name }) => name),
      ["Ministry of Health", "Ministry of Labour", "Ministry of Labour", "National Water Authority"]
    )
  })

  it("leaves a short form alone that nothing was named for", () => {
    assert.deepStrictEqual(findInstitutionsInContext("The Registry has 16 offices.", lexicon, []), [])
  })
})
