import { describe, expect, it } from "@effect/vitest"
import {
  change,
  document,
  hold,
  keyRows,
  lawRecords,
  makeReportRows,
  overrule,
  reviewFigures,
  reviewLaw
} from "./report.ts"

const find = (rows: ReturnType<typeof overrule>, printed: string) =>
  rows.observations.find((row) => row.printed === printed)

const share = (base: number | null) => find(overrule(reviewFigures(change("25", { base }))), "25")

describe("a review of figures", () => {
  it("that changes nothing marks what was read, and corrects nothing", () => {
    const rows = overrule(reviewFigures(keyRows))
    expect(rows.corrections).toEqual([])
    expect(rows.observations.map(({ review, method }) => [review, method])).toEqual(
      rows.observations.map(() => ["twice", "reader"])
    )
    expect(rows.numerals.every(({ review }) => review === "twice")).toBe(true)
    const before = makeReportRows()
    expect(rows.observations.map((row) => ({ ...row, review: null }))).toEqual(before.observations)
    expect(rows.indicators).toEqual(before.indicators)
  })

  it("says of what nobody has read that nobody has", () => {
    const rows = overrule(
      reviewFigures(
        keyRows.filter(({ printed }) => printed === "300"),
        1
      )
    )
    expect(rows.numerals.map(({ printed, review }) => [printed, review])).toContainEqual(["300", "once"])
    expect(find(rows, "25")).toMatchObject({ review: null, method: "reader" })
  })

  it("overrules columns, with a correction and its reason for each", () => {
    const rows = overrule(
      reviewFigures(change("300", { sex: "_T", age_min: 18, reason: "No sex is stated." }))
    )
    expect(find(rows, "300")).toMatchObject({ sex: "_T", age_min: 18, method: "reviewed", review: "twice" })
    const row = {
      document_id: document.id,
      table_name: "observations",
      row_id: `${document.id}:1:3`,
      readings: 2
    }
    expect(rows.corrections).toEqual([
      { ...row, column_name: "sex", read: "F", reviewed: "_T", reason: "No sex is stated." },
      { ...row, column_name: "age_min", read: null, reviewed: "18", reason: "No sex is stated." }
    ])
  })

  it("takes a description from one reader, whose words it has", () => {
    const rows = overrule(
      reviewFigures(change("300", { description: "Women hired as nurses", reason: "A test." }))
    )
    expect(rows.corrections).toMatchObject([
      {
        column_name: "description",
        reviewed: "Women hired as nurses",
        readings: 1,
        reason: "In the words of the first reader."
      }
    ])
  })

  it("lets the counts that a share allows follow its base", () => {
    const [part, whole] = ["300", "400"].map((printed) => keyRows.find((row) => row.printed === printed)!)
    expect(share(null)).toMatchObject({ base_id: null, implied_low: null, implied_high: null })
    expect(share(whole!.char_start)).toMatchObject({ implied_low: "98", implied_high: "102" })
    expect(share(part!.char_start)).toMatchObject({ implied_low: "74", implied_high: "76" })
  })

  it("adds a figure that the program did not take for one", () => {
    const rows = overrule(
      reviewFigures(
        change("77", {
          class: "statistic",
          measure: "count",
          unit: "person",
          counted: "nurses",
          description: "nurses named",
          reporter: "Ministry of Health"
        })
      )
    )
    expect(find(rows, "77")).toMatchObject({
      counted: "nurses",
      description: "nurses named",
      value: "77",
      sex: "_T",
      ref_area: "CRI",
      organization_id: "cri:ministry-of-health",
      method: "reviewed",
      rule: "review",
      quote: expect.stringMatching(/^Act No\. 77/)
    })
    expect(rows.numerals.find(({ printed }) => printed === "77")).toMatchObject({
      class: "statistic",
      observation_id: find(rows, "77")!.observation_id
    })
    expect(rows.organizations.map((row) => row.organization_id)).toContain("cri:ministry-of-health")
    expect(rows.corrections).toMatchObject([
      { table_name: "numerals", column_name: "class", read: "identifier", reviewed: "statistic" }
    ])
  })

  it("takes away a figure that is none, and its parts lose their base", () => {
    const starts = new Set(keyRows.filter(({ printed }) => printed === "400").map((row) => row.char_start))
    const rows = overrule(
      reviewFigures(
        change("400", { class: "other" }).map((row) =>
          starts.has(row.base ?? -1) ? Object.assign({}, row, { base: null }) : row
        )
      )
    )
    expect(find(rows, "400")).toBeUndefined()
    expect(rows.observations.every(({ base_id: base }) => base === null)).toBe(true)
    expect(rows.numerals.filter(({ printed }) => printed === "400")).toMatchObject([
      { class: "other", observation_id: null },
      { class: "other", observation_id: null }
    ])
  })

  it("says how right the program was, and how far the readers agreed", () => {
    const differences = [{ column: "sex", first: "F", second: "_T" }]
    const rows = overrule(reviewFigures(change("300", { sex: "_T", differences, reason: "No sex." })))
    const figures = keyRows.filter((row) => row.class === "statistic").length
    const right = (100 * (figures - 1)) / figures
    const metrics = new Map(
      rows.quality.map(({ metric, value, sample }) => [metric, [Number(value), sample]])
    )
    expect(metrics.get(`reader_sex:${document.id}`)).toEqual([Number(right.toFixed(2)), figures])
    expect(metrics.get(`reader_rows:${document.id}`)).toEqual([Number(right.toFixed(2)), figures])
    expect(metrics.get(`agreement_sex:${document.id}`)).toEqual([Number(right.toFixed(2)), figures])
    expect(metrics.get(`agreement_class:${document.id}`)).toEqual([100, keyRows.length])
  })
})

describe("a review of the law", () => {
  it("that changes nothing corrects nothing", () => {
    const rows = overrule(reviewLaw(lawRecords))
    const before = makeReportRows()
    expect(rows.corrections).toEqual([])
    for (const table of [
      "instruments",
      "sources",
      "instrument_mentions",
      "instrument_dates",
      "instrument_relations",
      "citations"
    ] as const)
      expect(rows[table]).toEqual(before[table])
  })

  it("leaves out what the text does not say, and adds what the program missed", () => {
    const relation = lawRecords.find((row) => row.record === "relation")!
    const records = lawRecords.map((row) =>
      row === relation
        ? {
            ...relation,
            relation: "repeals" as const,
            printed: "was amended by Act No. 81",
            reason: "A test."
          }
        : row
    )
    expect(hold(reviewLaw(records))).toEqual([])
    const rows = overrule(reviewLaw(records))
    expect(rows.instrument_relations).toMatchObject([
      { relation: "repeals", quote: "was amended by Act No. 81", paragraph: 2 }
    ])
    const [stated] = rows.instrument_relations
    expect([...document.text].slice(stated!.char_start, stated!.char_end).join("")).toBe(
      "was amended by Act No. 81"
    )
    expect(rows.corrections).toMatchObject([
      {
        table_name: "instrument_relations",
        column_name: "relation",
        read: null,
        reviewed: "repeals",
        reason: "A test."
      },
      { table_name: "instrument_relations", column_name: "relation", read: "amends", reviewed: null }
    ])
  })

  it("overrules columns of an instrument and a source", () => {
    const records = lawRecords.map((row) =>
      row.record === "instrument" && row.number === "77"
        ? Object.assign({}, row, { issuer: "Legislative Assembly" })
        : row.record === "source"
          ? Object.assign({}, row, { date: "2020" })
          : row
    )
    const rows = overrule(reviewLaw(records))
    expect(rows.instruments.find(({ number }) => number === "77")!.issuer).toBe("Legislative Assembly")
    expect(
      rows.corrections.map(({ table_name: table, column_name: column, reviewed }) => [
        table,
        column,
        reviewed
      ])
    ).toEqual([
      ["instruments", "issuer", "Legislative Assembly"],
      ["sources", "date", "2020"]
    ])
  })
})
