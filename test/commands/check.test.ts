import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { quipu, seeds } from "./quipu.ts"

const report = `1.	In 2020, a total of 3,120 \u202Eboats were inspected: 1,040 in January, 1,110 in February and 960 in March.
`

describe("quipu check", () => {
  const folder = mkdtempSync(join(tmpdir(), "quipu-check-"))
  const out = join(folder, "out")
  beforeAll(async () => {
    const directory = join(folder, "seeds/cmw-c-cri-7")
    mkdirSync(directory, { recursive: true })
    copyFileSync(join(seeds, "cmw-c-cri-7/document.json"), join(directory, "document.json"))
    writeFileSync(join(directory, "source.txt"), report)
    await quipu("publish", "--seeds", join(folder, "seeds"), "--out", out)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it("prints the findings of the last release as Markdown, as findings.md has them", async () => {
    const { code, output } = await quipu("check", "--out", out)
    expect(code).toBe(0)
    expect(output).toMatch(/^# Findings\n/)
    expect(output).toContain("1,040 + 1,110 + 960 = 3,120 (para. 1)")
    expect(output).not.toContain("\u202E")
    expect(output).toBe(readFileSync(join(out, "latest/findings.md"), "utf8"))
  })

  it("prints them as JSON", async () => {
    const { output } = await quipu("check", "--format", "json", "--out", out)
    const findings = JSON.parse(output)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ kind: "sum", severity: "contradiction", difference: "10" })
    expect(output).not.toContain("\u202E")
  })

  it("says where there is no release", async () => {
    const { code, errors } = await quipu("check", "--out", join(folder, "nothing"))
    expect(code).not.toBe(0)
    expect(errors).toMatch(/nothing/)
  })
})
