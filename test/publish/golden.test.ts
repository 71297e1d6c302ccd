import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { prepareDocuments } from "../../pipeline/publish/prepare.ts"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"

const golden = join(import.meta.dirname, "golden")
const services = Layer.mergeAll(NodeServices.layer, Progress.silent)

/**
 * The release of a small report that nobody wrote, table by table. After a change that is meant,
 * `vitest run test/publish/golden.test.ts -u` writes the tables anew; read what changed before you
 * commit it.
 */
describe("the release of an invented report", () => {
  const out = mkdtempSync(join(tmpdir(), "quipu-golden-"))
  const latest = join(out, "latest")
  beforeAll(() =>
    Effect.runPromise(
      publish(prepareDocuments(join(golden, "seeds")), { out, version: "0.0.0" }).pipe(
        Effect.provide(services)
      )
    )
  )
  afterAll(() => rmSync(out, { recursive: true }))

  const tables = readdirSync(join(import.meta.dirname, "../../sql/schema")).map((file) => file.slice(3, -4))
  for (const table of tables) {
    it(`has the ${table} that it had`, async () => {
      const csv = readFileSync(join(latest, "csv", `${table}.csv`), "utf8")
      await expect(csv.replaceAll("\r\n", "\n")).toMatchFileSnapshot(join(golden, "csv", `${table}.csv`))
    })
  }

  it("has the text byte for byte", () => {
    const source = readFileSync(join(golden, "seeds/cmw-c-cri-7/source.txt"))
    expect(readFileSync(join(latest, "text/cmw-c-cri-7.txt")).equals(source)).toBe(true)
  })

  it("tells what it is", async () => {
    const readme = readFileSync(join(latest, "README.md"), "utf8").replaceAll(
      /0\.0\.0\+[0-9a-f]{12}/g,
      "0.0.0+id"
    )
    await expect(readme).toMatchFileSnapshot(join(golden, "README.md"))
  })
})
