import { once } from "node:events"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { quipu, seeds, startQuipu, type Outcome } from "./quipu.ts"

const folder = mkdtempSync(join(tmpdir(), "quipu-commands-"))
const out = join(folder, "out")
const latest = join(out, "latest")
let published: Outcome

beforeAll(async () => {
  published = await quipu("publish", "--seeds", seeds, "--out", out)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe("quipu publish", () => {
  it("tells each stage in a line, and at the end what came of it", async () => {
    expect(published.errors).toMatch(/^read +1 document, [\d.]+ million characters +\(\d+ ms\)\nextract /)
    expect(published.code).toBe(0)
    for (const label of [
      "Documents",
      "Numerals",
      "Statistics",
      "Instruments",
      "Checks",
      "Findings",
      "Release"
    ]) {
      expect(published.output).toMatch(new RegExp(`^${label} `, "m"))
    }
    expect(published.output).toContain(readlinkSync(latest))
  })

  it("takes the folder of one report for that report", async () => {
    const one = await quipu(
      "publish",
      "--seeds",
      join(seeds, "cmw-c-cri-7"),
      "--out",
      out,
      "--log-level",
      "none"
    )
    expect(one).toMatchObject({ code: 0, errors: "" })
    expect(readdirSync(join(out, "releases"))).toHaveLength(1)
  })

  const bad = [
    {
      title: "no folder",
      files: null,
      expected: /^quipu: .*nowhere: There is no such file or folder\. .+\n$/
    },
    {
      title: "an empty source",
      files: { "source.txt": "" },
      expected: /^quipu: .*source\.txt: The file is empty\. .+\n$/
    },
    {
      title: "bytes that are not UTF-8",
      files: { "source.txt": Buffer.from([0x31, 0x2e, 0x09, 0xff, 0x0a]) },
      expected: /^quipu: .*source\.txt:1: The bytes are not UTF-8\. .+\n$/
    },
    {
      title: "metadata that are no JSON",
      files: { "document.json": "{" },
      expected: /^quipu: .*document\.json:?\d*: .+\n$/
    }
  ]
  for (const { title, files, expected } of bad) {
    it(`says in one line that there is ${title}, and keeps the last release`, async () => {
      const input = join(folder, "nowhere")
      rmSync(input, { recursive: true, force: true })
      if (files !== null) cpSync(join(seeds, "cmw-c-cri-7"), join(input, "report"), { recursive: true })
      for (const [name, content] of Object.entries(files ?? {}))
        writeFileSync(join(input, "report", name), content)
      const before = readlinkSync(latest)
      const { code, errors } = await quipu("publish", "--seeds", input, "--out", out)
      expect(errors).toMatch(expected)
      expect(code).toBe(1)
      expect(readlinkSync(latest)).toBe(before)
    })
  }

  const ends = [
    { signal: "SIGKILL", code: null, isLeft: true },
    { signal: "SIGINT", code: 130, isLeft: false }
  ] as const
  for (const { signal, code, isLeft } of ends) {
    it(`ended by ${signal}, leaves the last release in place, and the next run starts clean`, async () => {
      const other = join(folder, signal)
      await quipu("publish", "--seeds", seeds, "--out", other)
      const before = readdirSync(join(other, "releases"))
      const unfinished = join(other, "releases/.unfinished")
      const started = startQuipu("publish", "--seeds", seeds, "--out", other)
      while (!existsSync(join(unfinished, "quipu.duckdb"))) await setTimeout(2)
      started.kill(signal)
      const [exitCode] = await once(started, "exit")
      expect(exitCode).toBe(code)
      expect(existsSync(unfinished)).toBe(isLeft)
      expect((await quipu("verify", join(other, "latest"))).code).toBe(0)
      expect((await quipu("publish", "--seeds", seeds, "--out", other)).code).toBe(0)
      expect(readdirSync(join(other, "releases"))).toEqual(before)
    }, 30_000)
  }
})

describe("quipu verify", () => {
  it("says that a release verifies", async () => {
    expect(await quipu("verify", latest)).toMatchObject({ code: 0, errors: "" })
  })

  it("tells each failure in a line", async () => {
    const damaged = join(folder, "damaged")
    cpSync(latest, damaged, { recursive: true, dereference: true })
    writeFileSync(join(damaged, "README.md"), "nothing")
    const { code, output, errors } = await quipu("verify", damaged)
    expect(code).toBe(1)
    expect(output).toBe("README.md: The checksum is not the one in SHA256SUMS.\n")
    expect(errors).toMatch(/^quipu: .*damaged does not verify: 1 failure\.\n$/)
  })

  it("says that a folder is no release", async () => {
    mkdirSync(join(folder, "empty"))
    const { code, errors } = await quipu("verify", join(folder, "empty"))
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringMatching(/^quipu: .*This is not a release.*\n$/)
    })
  })
})

describe("quipu show", () => {
  const cases = [
    { id: "cmw-c-cri-7:3:2", expected: /carried out >>1,460<< visits/ },
    { id: "cri:act:9431", expected: /named +cmw-c-cri-7 paragraph 2/ }
  ]
  for (const { id, expected } of cases) {
    it(`shows ${id}`, async () => {
      const { code, output } = await quipu("show", id, "--out", out)
      expect(output).toMatch(expected)
      expect(code).toBe(0)
    })
  }

  it("names what is near an identifier that does not exist", async () => {
    const { code, errors } = await quipu("show", "cmw-c-cri-7:3:20", "--out", out)
    expect(errors).toMatch(/^quipu: cmw-c-cri-7:3:20: The release has no .* Near it: .*cmw-c-cri-7:3:2.*\n$/)
    expect(code).toBe(1)
  })
})

describe("quipu sql", () => {
  const cases = [
    { words: ["SELECT 1.50 AS a, NULL AS b"], code: 0, output: "a    b\n1.5\n", errors: "" },
    { words: ["SELECT 'x,y' AS a", "--format", "csv"], code: 0, output: 'a\n"x,y"\n', errors: "" },
    {
      words: ["SELECT DATE '2020-02-01' AS a, [1, 2] AS b", "--format", "json"],
      code: 0,
      output: '{"a":"2020-02-01","b":[1,2]}\n',
      errors: ""
    },
    {
      words: ["SELECT chr(8238) || chr(155) || chr(27) AS a", "--format", "json"],
      code: 0,
      output: '{"a":"\\u202e\\u009b\\u001b"}\n',
      errors: ""
    },
    { words: ["SELECT chr(27) || '[31m' AS a"], code: 0, output: "a\n\\u{1b}[31m\n", errors: "" },
    { words: ["SELECT 1 WHERE false"], code: 0, output: "no rows\n", errors: "" }
  ]
  for (const { words, ...expected } of cases) {
    it(`answers ${words.join(" ")}`, async () => {
      expect(await quipu("sql", ...words, "--out", out)).toEqual(expected)
    })
  }

  const refused = [
    { statement: "SELEC 1", expected: /^quipu: statement: Parser Error: .*\n$/ },
    { statement: "DELETE FROM units", expected: /^quipu: statement: .*read-only.*\n$/ },
    { statement: "FROM read_text('/etc/hostname')", expected: /^quipu: statement: Permission Error: .*\n$/ },
    { statement: "COPY units TO '/tmp/units.csv'", expected: /^quipu: statement: Permission Error: .*\n$/ },
    { statement: "SET enable_external_access = true", expected: /^quipu: statement: .*locked.*\n$/ }
  ]
  for (const { statement, expected } of refused) {
    it(`refuses ${statement}`, async () => {
      const { code, errors } = await quipu("sql", statement, "--out", out)
      expect(errors).toMatch(expected)
      expect(code).toBe(1)
    })
  }
})

describe("quipu", () => {
  it("ends with the code of its outcome, and writes errors to standard error", async () => {
    const started = startQuipu("verify", join(folder, "nowhere"))
    const errors: Array<Buffer> = []
    started.stderr!.on("data", (chunk: Buffer) => errors.push(chunk))
    expect(await once(started, "close")).toEqual([1, null])
    expect(Buffer.concat(errors).toString()).toMatch(/^quipu: .*nowhere: This is not a release.*\n$/)
  })

  it("tells a wrong invocation in one line", async () => {
    expect(await quipu("publish", "--sedes", "x")).toMatchObject({
      code: 1,
      output: "",
      errors: expect.stringMatching(/^quipu: Unrecognized flag: --sedes .*See `quipu publish --help`\.\n$/)
    })
  })

  it("shows where a failure arose only when asked", async () => {
    const { errors } = await quipu("sql", "SELEC 1", "--out", out, "--log-level", "debug")
    expect(errors).toMatch(/^quipu: statement: .*\nWarehouseError: [^]*\n +at /)
  })

  it("has help and completions", async () => {
    expect((await quipu("--help")).output).toMatch(/publish[^]*verify[^]*show[^]*sql/)
    expect((await quipu("--completions", "bash")).output).toContain("quipu")
  })
})
