import { readFileSync } from "node:fs"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { judgeDocuments } from "/work/main/pipeline/check/checks.ts"
import { checked, observe } from "/work/main/test/check/kinds.ts"
const text = readFileSync("/work/main/seeds/cmw-c-per-2/source.txt", "utf8")
const gold = readFileSync("/work/shared/score/gold.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((l) => JSON.parse(l))
  .filter((g) => g.class === "statistic")
const ids = new Map(gold.map((g, i) => [g.char_start, `cmw:${g.paragraph}${g.subparagraph ?? ""}:${i + 1}`]))
const chars = [...text]
function sentence(at: number) {
  let s = at
  while (
    s > 0 &&
    chars[s - 1] !== "\n" &&
    !(/[.\]]/.test(chars[s - 2]!) && chars[s - 1] === " " && !/\d/.test(chars[s]!))
  )
    s--
  let e = at
  while (e < chars.length && chars[e] !== "\n" && !(chars[e] === "." && /[ \[]/.test(chars[e + 1]!))) e++
  return { quote: chars.slice(s, e + 1).join(""), quote_start: s }
}
layer(checked)("gold", (it) => {
  it.effect("x", () =>
    Effect.gen(function* () {
      yield* observe(
        gold.map(
          (g: any) =>
            ({
              ...Object.fromEntries(
                Object.entries(g).filter(([k]) =>
                  [
                    "printed",
                    "measure",
                    "counted",
                    "time_kind",
                    "time_start",
                    "time_end",
                    "sex",
                    "age_min",
                    "age_max",
                    "nationality",
                    "ref_area",
                    "counterpart_area",
                    "qualifier",
                    "char_start",
                    "char_end",
                    "paragraph",
                    "subparagraph"
                  ].includes(k)
                )
              ),
              value: String(g.value),
              base_id: g.base ? (ids.get(g.base) ?? null) : null,
              observation_id: ids.get(g.char_start),
              document_id: "cmw-c-xyz-1",
              paragraph_id: `${g.paragraph}${g.subparagraph ?? ""}`,
              indicator: g.counted ?? "x",
              ...sentence(g.char_start)
            }) as any
        )
      )
      const w = yield* (yield* Effect.promise(() => import("/work/main/pipeline/warehouse/warehouse.ts")))
        .Warehouse
      yield* w.run("UPDATE documents SET state='PER'")
      for (const pragma of [
        "SELECT 1",
        "SET threads TO 1",
        "PRAGMA disable_optimizer",
        "SET disabled_optimizers=''; PRAGMA enable_optimizer"
      ]) {
        yield* w.run(pragma)
        for (let r = 0; r < 3; r++) {
          const t0 = performance.now()
          yield* judgeDocuments
          console.log(pragma, performance.now() - t0)
        }
      }
      const scripts = yield* (yield* Effect.promise(
        () => import("/work/main/pipeline/warehouse/scripts.ts")
      )).readScripts("checks")
      const by = new Map(scripts.map((x: any) => [x.name, x]))
      for (const n of ["figures", "breakdowns", "siblings"]) {
        const t = performance.now()
        yield* w.run(by.get(n)!.sql)
        console.log(n, performance.now() - t)
      }
      for (const x of scripts)
        if (!["figures", "breakdowns", "siblings"].includes(x.name)) {
          const q = x.sql.trimEnd().replace(/;$/, "")
          let t = performance.now()
          yield* w.query(`explain select * from (${q}) t`)
          const e = performance.now() - t
          t = performance.now()
          const r = yield* w.query(q)
          console.log(x.name, r.length, "explain", e, "all", performance.now() - t)
        }
      const t0 = performance.now()
      const { checks } = yield* judgeDocuments
      console.log(performance.now() - t0, "ms")
      for (const c of checks)
        console.log(c.outcome.padEnd(10), c.check_id, "|", c.expression, "|", c.explanation)
    })
  )
})
