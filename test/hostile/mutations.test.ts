import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { runChecks } from "../../pipeline/check/checks.ts"
import { readCodeLists } from "../../pipeline/document/codelists.ts"
import { SeedError } from "../../pipeline/document/error.ts"
import { readDocument } from "../../pipeline/document/seeds.ts"
import { extractFacts } from "../../pipeline/extract/facts.ts"
import { makeRows } from "../../pipeline/normalise/rows.ts"
import { admitRows } from "../../pipeline/publish/admit.ts"
import { makeLoader } from "../../pipeline/warehouse/load.ts"
import { createTables, requireInvariants } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"
import { quipu } from "../commands/quipu.ts"
import { makeRandom, roundsOf } from "../random.ts"
import { mutate } from "./mutate.ts"

const root = join(import.meta.dirname, "../..")
const reports = globSync("test/{publish/golden/seeds,reports}/*/source.txt", { cwd: root })
  .toSorted()
  .map((file) => ({
    source: readFileSync(join(root, file)),
    metadata: JSON.parse(readFileSync(join(root, dirname(file), "document.json"), "utf8")) as object
  }))

const folder = mkdtempSync(join(tmpdir(), "quipu-hostile-"))
afterAll(() => rmSync(folder, { recursive: true }))

const random = makeRandom(2026)
let number = 0

/** Writes a mutated report as seeds. */
function writeMutant(directory: string): string {
  const { source, metadata } = random.pick(reports)
  const mutant = join(directory, `${++number}`)
  mkdirSync(mutant, { recursive: true })
  writeFileSync(join(mutant, "source.txt"), mutate(source, random))
  writeFileSync(join(mutant, "document.json"), JSON.stringify({ ...metadata, symbol: `CMW/C/XYZ/${number}` }))
  return mutant
}

/** Longer than any such report takes, on a machine that is busy: a bound on what would be a hang. */
const longest = 5_000

/** So many go into one database: keys and constraints, checks and invariants are over all of them. */
const perDatabase = 200

describe("mutated reports", () => {
  const total = roundsOf(200, 10_000)
  it(`give rows that the tables hold, or an error that says what is wrong (${total} of them)`, async () => {
    const outcomes = { loaded: 0, refused: 0 }
    const slowest = { milliseconds: 0, mutant: "" }
    const batch = Effect.gen(function* () {
      const codeLists = yield* readCodeLists(join(root, "seeds"))
      yield* createTables
      const loader = yield* makeLoader
      for (let left = perDatabase; left > 0; left--) {
        const mutant = writeMutant(folder)
        const begun = performance.now()
        const read = yield* Effect.result(readDocument(mutant))
        if (read._tag === "Failure") {
          expect(read.failure).toBeInstanceOf(SeedError)
          expect(read.failure.message).not.toMatch(/\n/)
          outcomes.refused++
        } else {
          const document = read.success
          const rows = makeRows(document, extractFacts(document, codeLists), codeLists)
          yield* loader.load(admitRows(rows, document.text).rows)
          outcomes.loaded++
        }
        const milliseconds = performance.now() - begun
        if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, mutant })
      }
      yield* loader.settle
      yield* runChecks
      yield* requireInvariants
    })
    for (let left = total; left > 0; left -= perDatabase) {
      await Effect.runPromise(
        Effect.scoped(batch).pipe(Effect.provide(Warehouse.layer), Effect.provide(NodeServices.layer))
      )
    }
    expect(outcomes.loaded).toBeGreaterThan(total / 2)
    expect(outcomes.refused).toBeGreaterThan(0)
    expect(slowest.milliseconds, slowest.mutant).toBeLessThan(longest)
  }, 3_600_000)

  const published = roundsOf(2, 100)
  it(`make whole releases that verify, or none (${published} of them)`, async () => {
    for (let left = published; left > 0; left--) {
      const mutant = writeMutant(join(folder, "published"))
      const out = `${mutant}-out`
      const { code, errors } = await quipu("publish", "--seeds", mutant, "--out", out, "--log-level", "none")
      if (code === 0) {
        expect(await quipu("verify", join(out, "latest"))).toMatchObject({ code: 0, errors: "" })
      } else {
        expect(errors).toMatch(/^quipu: .*\n$/)
        expect(await quipu("verify", join(out, "latest"))).toMatchObject({ code: 1 })
      }
    }
  }, 3_600_000)
})
