import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { createHash } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { prepareDocuments } from "../../../pipeline/publish/prepare.ts"
import { Progress } from "../../../pipeline/publish/progress.ts"
import { publish } from "../../../pipeline/publish/publish.ts"

/** A release of all invented reports, and whether its files are what its descriptions say of them. */
describe("the descriptions of a release of many reports", () => {
  const out = mkdtempSync(join(tmpdir(), "quipu-agreement-"))
  const read = (path: string) => readFileSync(join(out, "latest", path), "utf8")
  const readRows = (path: string): ReadonlyArray<Record<string, string>> =>
    parse(read(path), { columns: true })
  beforeAll(() =>
    Effect.runPromise(
      publish(prepareDocuments(join(import.meta.dirname, "../../reports")), { out, version: "0.0.0" }).pipe(
        Effect.provide(Layer.mergeAll(NodeServices.layer, Progress.silent))
      )
    )
  )
  afterAll(() => rmSync(out, { recursive: true }))

  it("have the size and the checksum of every file", () => {
    for (const { path, bytes, hash } of JSON.parse(read("datapackage.json")).resources) {
      const content = readFileSync(join(out, "latest", path))
      expect(bytes, path).toBe(content.length)
      expect(hash, path).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`)
    }
  })

  it("hold for every field of every row (Data Package)", () => {
    const broken: Array<string> = []
    for (const { type, path, schema } of JSON.parse(read("datapackage.json")).resources) {
      if (type !== "table") continue
      for (const [index, row] of readRows(path).entries()) {
        for (const field of schema.fields) {
          const reason = contradict(field, row[field.name]!)
          if (reason !== null) broken.push(`${path} row ${index + 1}: ${field.name} ${reason}`)
        }
      }
    }
    expect(broken).toEqual([])
  })

  it("lead from every annotation to its words and to its record", () => {
    const observations = readRows("csv/observations.csv")
    for (const file of readdirSync(join(out, "latest/annotations"))) {
      const text = [...read(`text/${file.replace(/jsonld$/, "txt")}`)]
      for (const { id, body, target } of JSON.parse(read(`annotations/${file}`)).first.items) {
        const [quote, position] = target.selector
        expect(text.slice(position.start, position.end).join("")).toBe(quote.exact)
        // RFC 7111 counts the header as the first row.
        const row = observations[Number(body[1].selector.value.replace("row=", "")) - 2]!
        expect(id).toBe(`${file}#${row["observation_id"]}`)
      }
    }
  })
})

/** What a value has against what is said of its field; null where it agrees. */
function contradict(field: any, value: string): string | null {
  const { type, constraints = {}, categories } = field
  if (value === "") return constraints.required ? "is empty" : null
  const forms: Record<string, RegExp> = {
    integer: /^-?\d+$/,
    number: /^-?\d+(?:\.\d+)?$/,
    date: /^\d{4}-\d\d-\d\d$/,
    boolean: /^(?:true|false)$/
  }
  if (!(forms[type]?.test(value) ?? type === "string")) return `is no ${type}`
  if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(value)) {
    return "is not of the pattern"
  }
  if (Number(value) < constraints.minimum || Number(value) > constraints.maximum) return "is out of bounds"
  const known = categories?.map((one: string | { value: string }) =>
    typeof one === "string" ? one : one.value
  )
  return known === undefined || known.includes(value) ? null : "is no category"
}
