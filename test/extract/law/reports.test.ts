import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { readText } from "../../../pipeline/document/reader.ts"
import { extractLaw } from "../../../pipeline/extract/law/law.ts"
import { makeLawRows } from "../../../pipeline/normalise/law.ts"
import { codeLists } from "./reading.ts"

/** `expected.json` beside an invented report: what a reader finds in it, one line each. */
type Register = Record<
  "instruments" | "sources" | "mentions" | "dates" | "relations" | "footnotes",
  Array<string>
>

interface Placed {
  readonly paragraph: number | null
  readonly subparagraph: string | null
  readonly footnote: number | null
}

const place = ({ paragraph, subparagraph, footnote }: Placed) =>
  footnote === null ? `${paragraph}${subparagraph ?? ""}` : `fn ${footnote}`

function readRegister(folder: string): Register {
  const metadata = JSON.parse(readFileSync(`${folder}/document.json`, "utf8"))
  const document = readText(readFileSync(`${folder}/source.txt`, "utf8"), metadata, "")
  const rows = makeLawRows(document, extractLaw(document, codeLists), codeLists)
  const cites = Map.groupBy(rows.citations, ({ footnote_id }) => footnote_id)
  return {
    instruments: rows.instruments.map((row) => row.instrument_id),
    sources: rows.sources.map((row) => row.source_id),
    mentions: rows.instrument_mentions.map((row) => `${place(row)} ${row.instrument_id}`),
    dates: rows.instrument_dates.map((row) => `${place(row)} ${row.instrument_id} ${row.kind} ${row.date}`),
    relations: rows.instrument_relations.map(
      (row) => `${place(row)} ${row.subject} ${row.relation} ${row.object}`
    ),
    footnotes: [...rows.footnoteKinds].map(([id, kind]) => {
      const works = (cites.get(id) ?? []).map(({ instrument_id, source_id, pinpoint, via }) => {
        const way = via === "direct" ? "" : ` (${via})`
        return `${instrument_id ?? source_id}${pinpoint === null ? "" : `, ${pinpoint}`}${way}`
      })
      return [id.slice(id.lastIndexOf(":") + 1), kind, ...works].join("; ")
    })
  }
}

/** Precision and recall of what was found. */
function measure(found: ReadonlyArray<string>, expected: ReadonlyArray<string>) {
  const right = found.filter((line) => expected.includes(line)).length
  const share = (whole: number) => (whole === 0 ? 1 : right / whole)
  return { precision: share(found.length), recall: share(expected.length) }
}

const floors: Readonly<Record<keyof Register, number>> = {
  instruments: 0.95,
  sources: 0.95,
  mentions: 0.95,
  dates: 0.95,
  relations: 0.95,
  footnotes: 0.97
}

describe("the register of a report that nobody has seen", () => {
  const reports = readdirSync("test/reports", { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of reports) {
    const folder = `test/reports/${name}`
    const expected: Register = JSON.parse(readFileSync(`${folder}/expected.json`, "utf8"))
    const found = readRegister(folder)
    for (const [table, floor] of Object.entries(floors) as Array<[keyof Register, number]>) {
      it(`${name}: ${table}`, () => {
        const { precision, recall } = measure(found[table], expected[table])
        const missing = expected[table].filter((line) => !found[table].includes(line))
        const wrong = found[table].filter((line) => !expected[table].includes(line))
        assert.isAtLeast(precision, floor, `not in the report: ${wrong.join("\n")}`)
        assert.isAtLeast(recall, floor, `not found: ${missing.join("\n")}`)
      })
    }
  }
})
