import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { quipu, seeds } from "./quipu.ts"

describe("quipu diff", () => {
  const folder = mkdtempSync(join(tmpdir(), "quipu-diff-"))
  const [before, after] = ["before", "after"].map((name) => join(folder, name, "latest"))
  beforeAll(async () => {
    const changed = join(folder, "seeds")
    cpSync(seeds, changed, { recursive: true })
    const source = join(changed, "cmw-c-cri-7/source.txt")
    writeFileSync(source, readFileSync(source, "utf8").replace("1,460", "1,461"))
    await quipu("publish", "--seeds", seeds, "--out", join(folder, "before"))
    await quipu("publish", "--seeds", changed, "--out", join(folder, "after"))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it("counts what is different by table, column and cause", async () => {
    const { code, output } = await quipu("diff", before!, after!)
    expect(code).toBe(0)
    expect(output).toMatch(
      /^documents: 1 changed \(source\)\ndocuments\.source_sha256: 1 changed \(source\)\n/
    )
    expect(output).toMatch(/^observations\.value: 1 changed \(source\)$/m)
    expect(output).toMatch(/\n\d+ added, \d+ removed, \d+ changed\n$/)
  })

  it("prints each row with both values", async () => {
    const { output } = await quipu("diff", before!, after!, "--format", "json")
    const rows = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    const figure = rows.find(({ table, key }) => table === "observations" && key === "cmw-c-cri-7:3:2")
    expect(figure).toMatchObject({ kind: "changed", cause: "source" })
    expect(figure.columns).toContainEqual({ column: "value", before: "1460.0000", after: "1461.0000" })
  })

  it("finds no difference in one release", async () => {
    const same = {
      code: 0,
      output: "The two releases have the same tables with the same rows.\n",
      errors: ""
    }
    expect(await quipu("diff", before!, before!)).toEqual(same)
    expect(await quipu("diff", before!, before!, "--format", "json")).toMatchObject({ code: 0, output: "" })
  })

  it("says what is no release", async () => {
    const { code, errors } = await quipu("diff", before!, folder)
    expect(errors).toMatch(/^quipu: .*: This is not a release: it has no quipu\.duckdb\. .*\n$/)
    expect(code).toBe(1)
  })
})
