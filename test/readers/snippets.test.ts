import { DuckDBInstance } from "@duckdb/node-api"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { join } from "node:path"
import { readers } from "../../pipeline/publish/readers.ts"
import { publishGolden } from "../publish/release.ts"
import { python, r, runTool, tellMissing } from "./tools.ts"

const snippets = [...readers.matchAll(/^### (.+)\n[^]*?(?:^```(\w+)\n([^]*?)^```\n|(?=^### ))/gm)].flatMap(
  ([, title, language, code]) => (code === undefined ? [] : [{ title: title!, language: language!, code }])
)
const find = (language: string) => snippets.find((snippet) => snippet.language === language)!

/** What the README of a release tells each kind of user to type. */
describe("the snippets of the README", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  beforeAll(async () => {
    release = await publishGolden()
  })
  afterAll(() => release.remove())

  it("have at most ten lines", () => {
    expect(snippets.map(({ language }) => language)).toEqual([
      "python",
      "r",
      "stata",
      "sql",
      "sql",
      "js",
      "sql"
    ])
    for (const { title, code } of snippets)
      expect(code.trim().split("\n").length, title).toBeLessThanOrEqual(10)
  })

  it.skipIf(python === null)(`run in Python${tellMissing(python, "pandas")}`, () => {
    expect(runTool(python!, ["-"], release.directory, find("python").code)).toMatch(/description/)
  })

  it.skipIf(r === null)(`run in R${tellMissing(r, "R with readr")}`, () => {
    expect(runTool(r!, ["-e", find("r").code], release.directory)).toMatch(/description/)
  })

  it("run in Node", () => {
    const printed = runTool(process.execPath, ["--input-type=module"], release.directory, find("js").code)
    expect(printed).toMatch(/^0\.0\.0\+[0-9a-f]{12} csv\/observations\.csv \d+ sha256:[0-9a-f]{64}$/m)
  })

  for (const { title, code } of snippets.filter(({ language }) => language === "sql")) {
    it(`run in SQL: ${title}`, async () => {
      const instance = await DuckDBInstance.create()
      const connection = await instance.connect()
      const statements = code.split(/;\s*/).filter((statement) => statement !== "")
      for (const statement of statements) {
        const sql = statement.replace("quipu.duckdb", join(release.directory, "quipu.duckdb"))
        const { columnCount } = await connection.runAndReadAll(sql)
        if (sql.startsWith("SELECT")) expect(columnCount).toBeGreaterThan(3)
      }
      connection.closeSync()
      instance.closeSync()
    })
  }
})
