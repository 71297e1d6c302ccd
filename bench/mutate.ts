/**
 * How many slips the checks catch: invented reports that agree with themselves are read as they are,
 * and with one slip at a time that contradicts a figure printed elsewhere. Prints for each kind of
 * check the slips in passages of that kind and how many made a check fail, and how many checks of
 * the kind ran on untouched reports, and failed; exits with 1 below 95 per cent, or above 1 in 200.
 * Writes it to `seeds/mutation.csv`, from where releases take it. `--missed` shows the slips that no check saw.
 */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Kind } from "../pipeline/check/checks.ts"
import { judgeKinds, kinds } from "../pipeline/check/checks.ts"
import { readCodeLists } from "../pipeline/document/codelists.ts"
import { readText } from "../pipeline/document/reader.ts"
import { extractFacts } from "../pipeline/extract/facts.ts"
import type { CodeLists } from "../pipeline/model/codelists.ts"
import type { DocumentMetadata } from "../pipeline/model/document.ts"
import type { CheckRow, Rows } from "../pipeline/model/rows.ts"
import { makeRows } from "../pipeline/normalise/rows.ts"
import { makeLoader } from "../pipeline/warehouse/load.ts"
import { createTables } from "../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../pipeline/warehouse/warehouse.ts"
import { annotated } from "./accuracy.ts"
import { formatMutation } from "./mutation.ts"
import type { Passage } from "./mutate-reports.ts"
import { figuresOf, makePassages, withFigure, writeReport } from "./mutate-reports.ts"
import { makeRandom, pick, slipsOf } from "./mutate-slips.ts"

const untouched = 40
const touched = 6
const root = join(import.meta.dirname, "..")

const metadata: DocumentMetadata = {
  symbol: "CMW/C/ECU/9",
  title: "An invented report",
  state: "ECU",
  body: "CMW",
  kind: "State party report",
  language: "en",
  period_start: "2012-01-01",
  period_end: "2025-06-30",
  submitted: "2025",
  url: "https://example.org/invented",
  licence: "CC0: invented for tests",
  source_note: "Invented."
}

interface Report {
  readonly text: string
  readonly metadata: DocumentMetadata
  /** What was put into it: the kind of the passage, and the passage as it is now. */
  readonly slip: { readonly kind: Kind; readonly of: number; readonly text: string } | null
}

const reports: Array<Report> = []
for (let seed = 1; seed <= untouched; seed++) {
  const passages = makePassages(makeRandom(seed))
  reports.push({ text: writeReport(passages), metadata, slip: null })
}
for (let seed = 1; seed <= touched; seed++) {
  const random = makeRandom(1000 + seed)
  const passages = makePassages(makeRandom(seed))
  for (const [at, passage] of passages.entries()) {
    for (const slipped of slipPassage(passage, random)) {
      const text = writeReport(passages.with(at, slipped))
      const slip = { kind: passage.kind, of: seed - 1, text: slipped.paragraphs.join(" / ") }
      reports.push({ text, metadata, slip })
    }
  }
}
for (const slug of annotated()) {
  const file = (name: string) => readFileSync(join(root, "test", "quality", slug, name), "utf8")
  const own = JSON.parse(file("document.json")) as DocumentMetadata
  reports.push({ text: file("source.txt"), metadata: own, slip: null })
}

/** The passage with each slip that its other figures contradict. */
function slipPassage(passage: Passage, random: ReturnType<typeof makeRandom>): ReadonlyArray<Passage> {
  const printed = figuresOf(passage)
  if (!passage.agrees(printed)) throw new Error(`This does not agree: ${passage.paragraphs.join(" ")}`)
  return printed.flatMap((figure, at) => {
    const names = ["Labour", "Education", "Justice"]
    const slips = /[0-9]/.test(figure) ? slipsOf(figure, random) : [pick(random, names)]
    return slips
      .filter((slip) => !passage.agrees(printed.with(at, slip)))
      .map((slip) => withFigure(passage, at, slip))
  })
}

/** Reads a report as a release would; what documents share is its own, so that slips don't meet. */
function readReport({ text, metadata: own }: Report, index: number, codeLists: CodeLists): Rows {
  const document = readText(text, { ...own, symbol: `${own.symbol}/${index}` }, "0".repeat(64))
  const rows = makeRows(document, extractFacts(document, codeLists), codeLists)
  const name = ([column, value]: [string, unknown]) =>
    column.endsWith("_id") &&
    typeof value === "string" &&
    !value.startsWith(`${document.id}:`) &&
    column !== "document_id"
      ? [column, `${document.id}:${value}`]
      : [column, value]
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      list.map((row: object) => Object.fromEntries(Object.entries(row).map(name)))
    ])
  ) as unknown as Rows
}

const judgeReports = Effect.gen(function* () {
  const codeLists = yield* readCodeLists(join(root, "seeds"))
  yield* createTables
  const loader = yield* makeLoader
  const ids: Array<string> = []
  const batch: Array<Rows> = []
  for (const [index, report] of reports.entries()) {
    const rows = readReport(report, index, codeLists)
    ids.push(rows.documents[0]!.document_id)
    // No check reads these.
    batch.push({ ...rows, numerals: [], instrument_relations: [] })
  }
  const tables = Object.keys(batch[0]!) as Array<keyof Rows>
  const together = tables.map((table) => [table, batch.flatMap((rows): ReadonlyArray<object> => rows[table])])
  yield* loader.load(Object.fromEntries(together) as Rows)
  yield* loader.settle
  const found = new Map(ids.map((id): [string, Array<CheckRow>] => [id, []]))
  for (const { check } of yield* judgeKinds(kinds)) found.get(check.document_id)!.push(check)
  return ids.map((id) => found.get(id)!)
})

const checks = await Effect.runPromise(
  judgeReports.pipe(Effect.provide(Warehouse.layer), Effect.provide(NodeServices.layer), Effect.scoped)
)

const tallies = new Map(kinds.map((kind) => [kind, { kind, slips: 0, caught: 0, runs: 0, alarms: 0 }]))
const missed: Array<string> = []
const alarms: Array<string> = []
for (const [index, { slip }] of reports.entries()) {
  const failed = checks[index]!.filter(({ outcome }) => outcome === "fails")
  if (slip === null) {
    for (const { kind } of checks[index]!) tallies.get(kind as Kind)!.runs++
    for (const { kind } of failed) tallies.get(kind as Kind)!.alarms++
    alarms.push(...failed.map(({ kind, explanation }) => `${kind}: ${explanation}`))
    continue
  }
  const known = new Set(
    checks[slip.of]!.filter(({ outcome }) => outcome === "fails").map((check) => check.expression)
  )
  const tally = tallies.get(slip.kind)!
  tally.slips++
  if (failed.some(({ expression }) => !known.has(expression))) tally.caught++
  else missed.push(`${slip.kind}: ${slip.text}`)
}

const share = (caught: number, slips: number) => (slips === 0 ? "" : ((100 * caught) / slips).toFixed(1))
const all = { kind: "all", slips: 0, caught: 0, runs: 0, alarms: 0 }
for (const tally of tallies.values()) {
  for (const column of ["slips", "caught", "runs", "alarms"] as const) all[column] += tally[column]
}
print("kind of check", "slips", "caught", "per cent", "checks", "alarms")
for (const { kind, slips, caught, runs, alarms: failed } of [...tallies.values(), all])
  print(kind, String(slips), String(caught), share(caught, slips), String(runs), String(failed))

if (process.argv.includes("--missed")) {
  for (const line of missed) console.log(`missed  ${line}`)
  for (const line of new Set(alarms)) console.log(`alarm  ${line}`)
}
writeFileSync(join(root, "seeds", "mutation.csv"), formatMutation([...tallies.values(), all]))
if (all.caught < 0.95 * all.slips || all.alarms > all.runs / 200) process.exitCode = 1

function print(name: string, ...columns: ReadonlyArray<string>): void {
  console.log(name.padEnd(22) + columns.map((column) => column.padStart(10)).join(""))
}
