import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statfsSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { prepareDocuments } from "../../pipeline/publish/prepare.ts"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { quipu, seeds, startQuipu } from "../commands/quipu.ts"
import { makeRandom, roundsOf } from "../random.ts"

const folder = mkdtempSync(join(tmpdir(), "quipu-faults-"))
/** Seeds that differ in one figure, so that each publish after the other makes another release. */
const variants = [seeds, join(folder, "other-seeds")] as const

beforeAll(() => {
  cpSync(seeds, variants[1], { recursive: true })
  const source = join(variants[1], "cmw-c-cri-7/source.txt")
  writeFileSync(source, readFileSync(source, "utf8").replace("1,460", "1,461"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const publishTo = (out: string, from: string = seeds) =>
  quipu("publish", "--seeds", from, "--out", out, "--log-level", "none")

/** The release that is current verifies, and it is one of those that were finished. */
async function expectWhole(out: string): Promise<void> {
  const { code, output } = await quipu("verify", join(out, "latest"))
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/verifies/) })
}

describe("a publish that is killed", () => {
  const rounds = roundsOf(3, 100)
  it(`at ${rounds} moments leaves a whole release in place, and the next one goes on`, async () => {
    const out = join(folder, "killed")
    const { next } = makeRandom(6)
    const begun = performance.now()
    await once(startQuipu("publish", "--seeds", variants[1], "--out", out), "exit")
    const duration = performance.now() - begun
    const counts = { killed: 0, finished: 0 }
    for (let round = 0; round < rounds; round++) {
      const started = startQuipu("publish", "--seeds", variants[round % 2]!, "--out", out)
      const exit = once(started, "exit")
      // Evenly over the time that a publish takes, its end included.
      await Promise.race([exit, setTimeout(((round + next()) / rounds) * duration * 1.05)])
      started.kill("SIGKILL")
      counts[(await exit)[1] === "SIGKILL" ? "killed" : "finished"]++
      await expectWhole(out)
    }
    expect(counts.killed).toBeGreaterThan(0)
    expect((await publishTo(out)).code).toBe(0)
    await expectWhole(out)
    expect(readdirSync(out).toSorted()).toEqual([".lock", "latest", "releases"])
    expect(readdirSync(join(out, "releases"))).not.toContain(".unfinished")
  }, 600_000)
})

/** Mounting needs rights that not everybody has: without them, what needs a small disk is not tried. */
function mount(directory: string, options: string): boolean {
  try {
    mkdirSync(directory, { recursive: true })
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", directory], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

describe("a disk of its own", () => {
  const disk = join(folder, "disk")
  const out = join(disk, "out")
  let isMounted = false
  let before = ""
  beforeAll(async () => {
    isMounted = mount(disk, "size=24m")
    if (!isMounted) return
    expect((await publishTo(out)).code).toBe(0)
    before = readlinkSync(join(out, "latest"))
  }, 60_000)
  afterAll(() => {
    if (isMounted) execFileSync("umount", [disk])
  })

  const spaces = roundsOf(1, 6)
  const skipped = "mounting a tmpfs is not allowed here"
  it("that is full is told of, and the last release stays", async ({ skip }) => {
    if (!isMounted) skip(skipped)
    const { next } = makeRandom(7)
    for (const space of [0, ...Array.from({ length: spaces }, () => next() * 1.5e6)]) {
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(join(disk, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - space)))
      const { code, errors } = await publishTo(out, variants[1])
      expect({ code, errors }).toEqual({
        code: 1,
        errors: expect.stringMatching(
          /^quipu: .*: The disk is full\. Free space on the disk and run again.*\n$/
        )
      })
      expect(readlinkSync(join(out, "latest"))).toBe(before)
      expect(existsSync(join(out, "releases/.unfinished"))).toBe(false)
      rmSync(join(disk, "ballast"))
    }
    await expectWhole(out)
  }, 120_000)

  it("that can't be written to is told of, and its release is read all the same", async ({ skip }) => {
    if (!isMounted) skip(skipped)
    execFileSync("mount", ["-o", "remount,ro", disk])
    try {
      const { code, errors } = await publishTo(out, variants[1])
      expect({ code, errors }).toEqual({
        code: 1,
        errors: expect.stringMatching(/^quipu: .*: It can't be (?:written|made).*Give a folder to --out.*\n$/)
      })
      await expectWhole(out)
    } finally {
      execFileSync("mount", ["-o", "remount,rw", disk])
    }
    expect((await publishTo(out, variants[1])).code).toBe(0)
    expect(readlinkSync(join(out, "latest"))).not.toBe(before)
  }, 60_000)
})

describe("a folder without permissions", () => {
  it("is told of", async ({ skip }) => {
    if (process.getuid?.() === 0) skip("root may write everywhere")
    const out = join(folder, "closed")
    mkdirSync(out)
    chmodSync(out, 0o555)
    const { errors } = await publishTo(out)
    expect(errors).toMatch(/^quipu: .*: It can't be (?:written|made).*\n$/)
  })
})

describe("two publishes at once", () => {
  it("make one release each, or one waits for nothing and says so", async () => {
    const out = join(folder, "twice")
    const runs = variants.map(async (from) => {
      const started = startQuipu("publish", "--seeds", from, "--out", out, "--log-level", "none")
      let errors = ""
      started.stderr!.on("data", (chunk: Buffer) => (errors += chunk.toString()))
      const [code] = await once(started, "close")
      return { code, errors }
    })
    const outcomes = await Promise.all(runs)
    expect(outcomes.filter(({ code }) => code === 0).length).toBeGreaterThan(0)
    for (const { code, errors } of outcomes)
      if (code !== 0)
        expect(errors).toMatch(/^quipu: .*\.lock: Another publish is writing to this folder\. .*\n$/)
    await expectWhole(out)
  }, 60_000)
})

describe("seeds that change while they are read", () => {
  const services = Layer.merge(NodeServices.layer, Progress.silent)
  const changes = [
    { title: "a report", file: "cmw-c-cri-7/source.txt", text: "\n" },
    { title: "a new file", file: "cmw-c-cri-7/review.jsonl", text: "" }
  ]
  for (const { title, file, text } of changes.slice(0, roundsOf(1, changes.length))) {
    it(`make no release: ${title}`, async () => {
      const input = join(folder, `changing ${title}`)
      const out = join(folder, `changed ${title}`)
      cpSync(seeds, input, { recursive: true })
      const run = (change: () => void) =>
        Effect.runPromise(
          publish(prepareDocuments(input).pipe(Stream.tap(() => Effect.sync(change))), {
            out,
            version: "1.0.0"
          }).pipe(Effect.result, Effect.provide(services))
        )
      await run(() => {})
      const before = readlinkSync(join(out, "latest"))
      const failed = await run(() => writeFileSync(join(input, file), text, { flag: "a" }))
      expect(failed).toMatchObject({
        _tag: "Failure",
        failure: { reason: "changed_meanwhile", file: join(input, file) }
      })
      expect(readlinkSync(join(out, "latest"))).toBe(before)
      await expectWhole(out)
    }, 60_000)
  }
})
