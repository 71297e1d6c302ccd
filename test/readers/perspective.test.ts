import perspective from "@perspective-dev/client"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { DuckDBInstance } from "@duckdb/node-api"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { publishGolden } from "../publish/release.ts"

/** Perspective is an engine for dashboards that runs offline: it pivots what it reads from Arrow and from CSV. */
describe("Perspective", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  beforeAll(async () => {
    release = await publishGolden()
  })
  afterAll(() => release.remove())

  const files = [
    { file: "arrow/observations.arrow", read: (path: string) => new Uint8Array(readFileSync(path)).buffer },
    { file: "csv/observations_wide.csv", read: (path: string) => readFileSync(path, "utf8") }
  ]
  for (const { file, read } of files)
    it(`counts and adds up the figures of ${file} as DuckDB does`, async () => {
      const table = await perspective.table(read(join(release.directory, file)))
      const view = await table.view({
        group_by: ["measure", "unit"],
        columns: ["value", "observation_id"],
        aggregates: { value: "sum", observation_id: "count" }
      })
      const pivot = (await view.to_json()) as ReadonlyArray<{
        readonly __ROW_PATH__: ReadonlyArray<string>
        readonly value: number
        readonly observation_id: number
      }>
      await view.delete()
      await table.delete()
      const leaves = pivot
        .filter(({ __ROW_PATH__: path }) => path.length === 2)
        .map(({ __ROW_PATH__: path, value, observation_id: count }) =>
          path.concat([String(count), value.toFixed(6)])
        )
      const expected = await queryRelease(
        release.directory,
        "SELECT measure, unit, count(*)::INTEGER, sum(value)::DOUBLE FROM observations GROUP BY ALL ORDER BY ALL"
      )
      expect(leaves.length).toBeGreaterThan(1)
      expect(leaves).toEqual(
        expected.map((row) => [row[0], row[1], String(row[2]), Number(row[3]).toFixed(6)])
      )
    })
})

async function queryRelease(directory: string, sql: string) {
  const instance = await DuckDBInstance.create(join(directory, "quipu.duckdb"), { access_mode: "READ_ONLY" })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRows()
  connection.closeSync()
  instance.closeSync()
  return rows
}
