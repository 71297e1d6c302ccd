import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { strFromU8, unzipSync } from "fflate"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Rows } from "../../pipeline/model/rows.ts"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { verifyRelease } from "../../pipeline/publish/verify/verify.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)
const attacks = [
  '=HYPERLINK("https://example.org","x")',
  "+1 555",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "'=1",
  "\uFF1D1",
  "\u200B=1",
  "</t></si><f>1</f>",
  "'; DROP TABLE observations; --",
  "bell\u0007 and null\u0000",
  "_x003D_1",
  "\uD800",
  "```mermaid",
  "x".repeat(40_000)
]

/** The rows of the fixture, and every attack in each kind of place where a document's words go. */
const attacked: Rows = {
  ...rows,
  indicators: rows.indicators.map((row, index) =>
    Object.assign({}, row, {
      label: attacks[index],
      definition: attacks[index + 4],
      topic: attacks[index + 8]
    })
  ),
  organizations: [
    ...rows.organizations,
    ...attacks.map((words, index) => ({
      organization_id: `attack-${index}`,
      name: words,
      kind: words,
      aliases: words
    }))
  ],
  instruments: [
    ...rows.instruments,
    ...attacks.map((words, index) =>
      Object.assign({}, rows.instruments[0], {
        instrument_id: `ury:act:attack-${index}`,
        number: words,
        title: words
      })
    )
  ],
  observations: rows.observations.map((row, index) => {
    const words = (place: number) => attacks[(index * 8 + place) % attacks.length]!
    return Object.assign({}, row, {
      description: words(0),
      counted: words(1),
      dimension: words(2),
      category: words(3),
      organization_id: `attack-${index + 4}`
    })
  }),
  documents: rows.documents.map((row) => Object.assign({}, row, { title: attacks[0], licence: attacks[16] }))
}

function isRun(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)
}

describe("a release of what must not be run", () => {
  const out = mkdtempSync(join(tmpdir(), "quipu-hostile-"))
  const directory = join(out, "latest")
  beforeAll(() => {
    const release = publish(Stream.make({ id: documentId, text, rows: attacked }), { out, version: "0.0.0" })
    return Effect.runPromise(Effect.provide(release, services))
  })
  afterAll(() => rmSync(out, { recursive: true }))

  it("verifies", async () => {
    const { failures } = await Effect.runPromise(Effect.provide(verifyRelease(directory), services))
    expect(failures).toEqual([])
  })

  for (const folder of ["csv", "csv-excel", "sdmx", "hxl"]) {
    it(`has no cell in ${folder} that a spreadsheet runs`, () => {
      for (const file of readdirSync(join(directory, folder)).filter((name) => name.endsWith(".csv"))) {
        const rowsOfFile: Array<Array<string>> = parse(readFileSync(join(directory, folder, file)), {
          bom: true
        })
        const cells = rowsOfFile.flat()
        expect(cells.filter(isRun), file).toEqual([])
        if (folder === "csv-excel") expect(cells.filter((cell) => cell.length > 32_767)).toEqual([])
      }
    })
  }

  it("has a workbook without formulas, of characters that XML can hold", () => {
    const parts = Object.entries(unzipSync(readFileSync(join(directory, "xlsx/quipu.xlsx"))))
    for (const [name, bytes] of parts) {
      const xml = strFromU8(bytes)
      expect(xml, name).not.toMatch(/<f[ >]/)
      // oxlint-disable-next-line no-control-regex
      expect(xml, name).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/)
    }
  })

  it("has an SDMX structure with identifiers that SDMX allows", () => {
    const { data } = JSON.parse(readFileSync(join(directory, "sdmx/structure.json"), "utf8"))
    for (const { codes } of data.codelists)
      for (const { id } of codes) expect(id).toMatch(/^[A-Za-z0-9_@$-]+$/)
  })
})
