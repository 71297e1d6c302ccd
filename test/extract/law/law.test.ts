import { assert, describe, it } from "@effect/vitest"
import { readLaw, readLawCases } from "./reading.ts"

describe("extractLaw", () => {
  describe("names instruments, by number, title, short form or description", () => {
    for (const { state, input, expected } of readLawCases("law-instruments")) {
      it(input, () => {
        const { facts, words } = readLaw(input, state)
        const found = facts.mentions.map((mention) => {
          const pinpoint = mention.pinpoint === null ? "" : `, ${mention.pinpoint}`
          return `${mention.instrument} ${mention.form} “${words(mention)}”${pinpoint}`
        })
        assert.deepStrictEqual(found, expected)
      })
    }
  })

  describe("describes instruments", () => {
    for (const { state, input, expected } of readLawCases("law-register")) {
      it(input, () => {
        const found = readLaw(input, state).facts.instruments.map(
          ({ id, number, year, issuer, jurisdiction, title, aliases }) =>
            [id, number, year, issuer, jurisdiction, title, aliases.join("|")]
              .map((part) => part ?? "-")
              .join("; ")
        )
        assert.deepStrictEqual(found, expected)
      })
    }
  })

  describe("dates instruments", () => {
    for (const { state, input, expected } of readLawCases("law-dates")) {
      it(input, () => {
        const { facts, words } = readLaw(input, state)
        const found = facts.dates.map(
          (dated) => `${dated.instrument} ${dated.kind} ${dated.date} “${words(dated)}”`
        )
        assert.deepStrictEqual(found, expected)
      })
    }
  })

  describe("relates instruments", () => {
    for (const { state, input, expected } of readLawCases("law-relations")) {
      it(input, () => {
        const { facts } = readLaw(input, state)
        const found = facts.relations.map(
          ({ subject, relation, object, doubtful }) =>
            `${subject} ${relation} ${object}${doubtful ? " ?" : ""}`
        )
        assert.deepStrictEqual(found, expected)
      })
    }
  })

  describe("resolves footnotes", () => {
    for (const { state, input, expected } of readLawCases("law-footnotes")) {
      it(input, () => {
        const { facts } = readLaw(input, state)
        const kinds = [...facts.footnoteKinds.values()]
        const cited = facts.citations.map(({ instrument, source, via, pinpoint, doubtful }) =>
          [instrument ?? source ?? "nothing", via, pinpoint, doubtful ? "doubtful" : null]
            .filter((part) => part !== null)
            .join(" ")
        )
        assert.deepStrictEqual([...kinds, ...cited], expected)
      })
    }
  })

  it("says what else bears a number, so that none is lost in silence", () => {
    const { facts, words } = readLaw(
      "Action No. 26 of Act No. 300, case No. 12-2020 and table No. 2 were cited.",
      "PER"
    )
    const found = facts.numbers.map(
      (number) => `${number.instrument ?? number.source ?? number.noun} “${words(number)}”`
    )
    assert.deepStrictEqual(found, ["Action “26”", "per:act:300 “300”", "case “12-2020”", "table “2”"])
  })
})
