import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { quipu } from "../commands/quipu.ts"

const root = join(import.meta.dirname, "../..")
const folder = mkdtempSync(join(tmpdir(), "quipu-same-"))

/** Builds the project's own release in a clean copy of it, as somebody else would on another machine. */
async function build(name: string, environment: Record<string, string>, flags: ReadonlyArray<string> = []) {
  const copy = join(folder, name)
  mkdirSync(copy)
  for (const part of ["pipeline", "sql", "seeds", "package.json", "package-lock.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
  const started = spawn(process.execPath, [...flags, "pipeline/main.ts", "publish"], {
    cwd: copy,
    env: { PATH: process.env["PATH"], HOME: copy, ...environment },
    stdio: "ignore"
  })
  expect(await once(started, "exit")).toEqual([0, null])
  return join(copy, "out/latest")
}

describe("two builds from clean copies", () => {
  let releases: ReadonlyArray<string> = []
  beforeAll(async () => {
    const clock = join(import.meta.dirname, "jumping-clock.ts")
    releases = await Promise.all([
      build("one", { TZ: "America/Lima", LANG: "es_PE.UTF-8" }),
      build("another", { TZ: "Pacific/Kiritimati", LANG: "C", NO_COLOR: "1" }, ["--import", clock])
    ])
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it("have the same checksums, whatever the place, the language and the clock", () => {
    const [one, another] = releases.map((release) => readFileSync(join(release, "SHA256SUMS"), "utf8"))
    expect(one).toBe(another)
    expect(one!.split("\n").length).toBeGreaterThan(60)
  })

  it("have the same tables and rows in their databases, whose bytes differ", async () => {
    const { output } = await quipu("diff", ...releases)
    expect(output).toBe("The two releases have the same tables with the same rows.\n")
    for (const release of releases) expect((await quipu("verify", release)).code).toBe(0)
  })

  it("name no place of the machine", () => {
    for (const release of releases)
      for (const file of ["README.md", "CHANGES.md", "datapackage.json", "release.json", "quipu.duckdb"])
        expect(readFileSync(join(release, file), "latin1")).not.toContain(folder)
  })
})
