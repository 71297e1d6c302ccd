import { readFileSync } from "node:fs"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readCodeLists } from "/work/main/pipeline/document/codelists.ts"
import { readText } from "/work/main/pipeline/document/reader.ts"
import { extractFigures } from "/work/main/pipeline/extract/figures/figures.ts"
import { makeObservation } from "/work/main/pipeline/normalise/observations.ts"
import { judgeDocuments } from "/work/main/pipeline/check/checks.ts"
import { Warehouse } from "/work/main/pipeline/warehouse/warehouse.ts"
const [dir = "/work/main/seeds/cmw-c-per-2", ...flags] = process.argv.slice(2)
const text = readFileSync(dir + "/source.txt", "utf8")
const meta = JSON.parse(readFileSync(dir + "/document.json", "utf8"))
await Effect.runPromise(
  Effect.gen(function* () {
    const lists = yield* readCodeLists("/work/main/seeds")
    const document = readText(text, meta, "0".repeat(64))
    const facts = extractFigures(document, lists)
    const cp = (o: number) => [...text.slice(0, o)].length
    const rows = facts.figures.map((f) => makeObservation(document, f, cp))
    const w = yield* Warehouse
    yield* w.run(
      `CREATE TABLE documents AS SELECT '${document.id}' AS document_id, '${meta.state}' AS state;` +
        readFileSync("/work/main/sql/schema/12_observations.sql", "utf8")
          .replace(/REFERENCES \w+ \(\w+\)/g, "")
          .replace(/^COMMENT.*$/gm, "")
    )
    yield* w.append("observations", rows)
    for (let i = 0; i < 2; i++) {
      const t = performance.now()
      yield* judgeDocuments
      console.log(performance.now() - t, "ms")
    }
    const { checks } = yield* judgeDocuments
    if (flags.includes("rows"))
      for (const r of rows)
        console.log(
          r.observation_id.replace(document.id + ":", ""),
          r.printed,
          r.measure,
          r.unit,
          "|",
          r.counted,
          "|b",
          r.base_id?.replace(document.id + ":", ""),
          "|",
          r.time_kind,
          r.time_start,
          r.time_end,
          "|",
          r.sex,
          r.age_min,
          r.age_max,
          r.nationality,
          r.ref_area,
          r.counterpart_area,
          r.dimension,
          r.category,
          r.qualifier,
          "|",
          r.indicator
        )
    const tally: any = {}
    for (const c of checks) {
      tally[`${c.kind} ${c.outcome}`] = (tally[`${c.kind} ${c.outcome}`] ?? 0) + 1
      if (c.kind !== "containment" || c.outcome !== "holds")
        console.log(c.outcome.padEnd(10), c.check_id.replaceAll(document.id + ":", ""), "|", c.explanation)
    }
    console.log(tally, rows.length)
  }).pipe(Effect.provide(Layer.mergeAll(Warehouse.layer, NodeFileSystem.layer, NodePath.layer)))
)
