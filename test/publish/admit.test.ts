import { describe, expect, it } from "@effect/vitest"
import type { Rows } from "../../pipeline/model/rows.ts"
import { admitRows as admitInto } from "../../pipeline/publish/admit.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"

const admitRows = (input: Rows) => admitInto(input, text)

const [boats, share] = rows.observations
const id = boats!.observation_id

function withBoats(columns: object): Rows {
  return { ...rows, observations: [{ ...boats!, ...columns }, share!] }
}

describe("rows that the tables can't hold", () => {
  it("leaves others as they are", () => {
    expect(admitRows(rows)).toEqual({ rows, warnings: [] })
  })

  const noTime = { time_kind: null, time_start: null, time_end: null, time_precision: null }
  const noAge = { age_min: null, age_max: null }
  const cases = [
    { input: { age_min: 90, age_max: 10 }, expected: noAge, warning: `${id}: ages from 90 to 10; left out.` },
    { input: { age_max: 900 }, expected: noAge, warning: `${id}: ages from any to 900; left out.` },
    {
      input: { time_start: "2022-01-01" },
      expected: noTime,
      warning: `${id}: a time from 2022-01-01 to 2019-12-31; left out.`
    },
    {
      input: { time_end: "2020-02-31" },
      expected: noTime,
      warning: `${id}: a time from 2019-01-01 to 2020-02-31; left out.`
    }
  ]
  for (const { input, expected, warning } of cases) {
    it(`leaves out ${warning}`, () => {
      const { rows: admitted, warnings } = admitRows(withBoats(input))
      expect(admitted.observations[0]).toEqual({ ...boats, ...expected })
      expect(warnings).toEqual([warning])
    })
  }

  it("makes no statistic of a number beyond the tables, and no base", () => {
    const huge = "9".repeat(30)
    const numerals = rows.numerals.map((row) => (row.observation_id === id ? { ...row, value: huge } : row))
    const { rows: admitted, warnings } = admitRows({ ...withBoats({ value: huge }), numerals })
    expect(admitted.observations).toEqual([
      { ...share, base_id: null, implied_low: null, implied_high: null }
    ])
    const lost = admitted.numerals.find((row) => row.printed === "240")
    expect(lost).toMatchObject({ class: "other", value: null, observation_id: null })
    expect(warnings).toEqual([`${id}: ${huge} is beyond what the tables can hold; no statistic.`])
  })

  const dates = [
    { date: "2017", isKept: true },
    { date: "2017-05", isKept: true },
    { date: "2017-02-28", isKept: true },
    { date: "2017-02-29", isKept: false },
    { date: "2017-13", isKept: false },
    { date: "2017-00-10", isKept: false },
    { date: "17", isKept: false }
  ]
  for (const { date, isKept } of dates) {
    it(`${isKept ? "keeps" : "leaves out"} the date ${date} of an instrument and a source`, () => {
      const input = {
        ...rows,
        instrument_dates: [{ ...rows.instrument_dates[0]!, date }],
        sources: [{ ...rows.sources[0]!, date }]
      }
      const { rows: admitted, warnings } = admitRows(input)
      expect(admitted.instrument_dates).toHaveLength(isKept ? 1 : 0)
      expect(admitted.sources).toEqual([{ ...rows.sources[0]!, date: isKept ? date : null }])
      expect(warnings).toHaveLength(isKept ? 0 : 2)
    })
  }

  it("gives the name of an instrument as it stands, marks included", () => {
    const mention = { ...rows.instrument_mentions[0]!, char_start: 97, char_end: 118 }
    const { rows: admitted } = admitInto({ ...rows, instrument_mentions: [mention] }, text)
    expect(admitted.instrument_mentions[0]!.printed).toBe(text.slice(97, 118))
  })

  it("leaves out a footnote that is announced and missing", () => {
    const { rows: admitted } = admitRows(withBoats({ footnote_ref: 7 }))
    expect(admitted.observations[0]).toEqual({ ...boats, footnote_ref: null })
  })

  it("takes no number for one that a mark cuts in two", () => {
    const cut = text.replace("240", "2[bookmark: a]40").slice(0, text.length)
    const place = { char_start: boats!.char_start, char_end: boats!.char_start + 15 }
    const numerals = rows.numerals.map((row) =>
      row.observation_id === id ? Object.assign({}, row, place) : row
    )
    const { rows: admitted, warnings } = admitInto(
      { ...rows, numerals, observations: [{ ...boats!, ...place }] },
      cut
    )
    expect(admitted.observations).toEqual([])
    expect(
      admitted.numerals.find(({ rule, class: kind }) => rule === "digits" && kind === "other")
    ).toMatchObject({
      printed: "2",
      value: "2",
      observation_id: null
    })
    expect(warnings[0]).toBe(`${id}: 2[bookmark: a]4 is no number, with a mark inside; no statistic.`)
  })

  it("keeps a numeral that has no value", () => {
    const numerals = [{ ...rows.numerals[0]!, value: "1.23456" }]
    const { rows: admitted, warnings } = admitRows({ ...rows, numerals })
    expect(admitted.numerals).toEqual([{ ...rows.numerals[0]!, value: null }])
    expect(warnings).toEqual([`${documentId}:6: 2019 is beyond what the tables can hold; no value.`])
  })
})
