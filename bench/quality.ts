/**
 * How often the grammar is right on the annotated reports: prints a column for each report and one
 * for all, and writes the latter to `seeds/accuracy.csv`, from where releases take it.
 */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readCodeLists } from "../pipeline/document/codelists.ts"
import { annotated, measureReport } from "./accuracy.ts"
import { scoresOf } from "../pipeline/normalise/review/accuracy.ts"
import { formatAccuracy, poolAccuracy } from "./pooled.ts"

const seeds = join(import.meta.dirname, "..", "seeds")
const codeLists = await Effect.runPromise(readCodeLists(seeds).pipe(Effect.provide(NodeServices.layer)))
const reports = annotated().map((slug) => measureReport(slug, codeLists))

const lines = [...reports, poolAccuracy(reports, "all")]
const scores = lines.map(scoresOf)
const head = ["per cent right", ...lines.map(({ slug }) => slug), "cases"]
const body = scores[0]!.map(({ metric }, at) =>
  [metric].concat(
    scores.map((list) => list[at]!.value.toFixed(2)),
    String(scores.at(-1)![at]!.sample)
  )
)
const cells = [head, ...body]
const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)))
for (const row of cells) {
  const padded = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
  console.log(padded.join("  "))
}

writeFileSync(join(seeds, "accuracy.csv"), formatAccuracy(reports))
