/**
 * How long a release takes, as a multiple of the time that nothing can go below; what each of its formats
 * costs in time and bytes; how many megabytes of text one core reads in a second, whether that holds for long and for hostile texts; and how a
 * well-known recogniser of numbers does on the same texts. The release goes into a temporary folder.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { measureAdversarial, measureDensest } from "./adversarial.ts"
import { measureExtraction, readSubject, type Speed } from "./extraction.ts"
import { extractFigures } from "../pipeline/extract/figures/figures.ts"
import { measureFormats } from "./formats.ts"
import { compareRecognizers } from "./recognizers.ts"
import { median, timeCommand } from "./timing.ts"

const runs = 5
const folder = mkdtempSync(join(tmpdir(), "quipu-bench-"))
try {
  const release = join(folder, "out")
  const publish = ["pipeline/main.ts", "publish", "--seeds", "seeds", "--out", release]
  timeCommand(publish)
  const publishing = Array.from({ length: runs }, () => timeCommand(publish).milliseconds)

  const written = join(folder, "floor")
  const floor = ["bench/floor.ts", join(release, "latest"), written]
  timeCommand(floor)
  const flooring = Array.from({ length: runs }, () => {
    rmSync(written, { recursive: true, force: true })
    const { milliseconds, output } = timeCommand(floor)
    return milliseconds - Number(output)
  })

  const tables = readdirSync(join(release, "latest", "parquet")).length
  const whole = median(publishing)
  const least = median(flooring)
  print("make publish, without installing", `${whole.toFixed(0)} ms`, `median of ${runs} runs`)
  print("floor", `${least.toFixed(0)} ms`, `start Node, load effect and DuckDB, write ${tables} tables`)
  print("publish / floor", `${(whole / least).toFixed(2)} ×`, "")
  for (const { format, milliseconds, bytes, files } of await measureFormats(
    join(release, "latest"),
    folder,
    runs
  )) {
    const size =
      files === 0 ? "" : `${(bytes / 1000).toFixed(0)} kB in ${files} ${files === 1 ? "file" : "files"}`
    print(`format ${format}`, milliseconds === 0 ? "" : `${milliseconds.toFixed(0)} ms`, size)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const subject = await readSubject("seeds")
for (const [extractor, what] of [
  ["statistics", "read, and its statistics extracted"],
  ["law", "read, and its law and sources extracted"]
] as const) {
  const [one, many] = measureExtraction(subject, extractor, 100)
  printSpeed(extractor, what, one, many)
}
const [once, often] = measureExtraction(subject, "both", 100)
printSpeed("both", "read, and both extracted", once, often)

const costs = measureAdversarial(subject, 1 / once.speed / 1e6)
for (const { shape, multiple: of, longer } of costs) {
  print(
    `a byte of ${shape}`,
    multiple(of),
    `of a byte of the report; ${multiple(longer)} in a text ten times as long`
  )
}
const worst = costs.reduce((a, b) =>
  Math.max(b.multiple, b.longer) > Math.max(a.multiple, a.longer) ? b : a
)
print("worst of them", multiple(Math.max(worst.multiple, worst.longer)), worst.shape)

const { figures } = extractFigures(subject.document, subject.codeLists)
print(
  "a figure of the densest prose",
  multiple(measureDensest(subject, once.seconds / figures.length)),
  "of a figure of the report, with all its prose"
)

const { quipu, recognizers } = compareRecognizers(subject.codeLists)
for (const [name, { speed, f1 }, note] of [
  ["Quipu", quipu, ", in reports it was developed with"],
  ["Recognizers-Text", recognizers, ", leniently counted"]
] as const) {
  print(
    `${name}, annotated reports`,
    `${speed.toFixed(3)} MB/s`,
    `F1 of finding statistics ${f1.toFixed(2)} %${note}`
  )
}
print(
  "Quipu / Recognizers-Text",
  multiple(quipu.speed / recognizers.speed),
  `F1: ${multiple(quipu.f1 / recognizers.f1)}`
)

function printSpeed(name: string, what: string, one: Speed, many: Speed): void {
  for (const { copies, megabytes, speed, extraction } of [one, many]) {
    const size = `${megabytes.toFixed(1)} MB of text on one core, ${what}; extraction alone ${extraction.toFixed(2)} MB/s`
    print(`${name}, ${copies} × the text`, `${speed.toFixed(2)} MB/s`, size)
  }
  const size = many.megabytes / one.megabytes
  print(
    `${name}, time of ${many.copies} × the text`,
    multiple(many.seconds / one.seconds),
    `${multiple(size)} would be linear`
  )
}

function multiple(value: number): string {
  return Number.isFinite(value) ? `${value.toFixed(2)} ×` : "fails"
}

function print(name: string, figure: string, method: string): void {
  console.log(`${name.padEnd(42)}${figure.padStart(12)}  ${method}`)
}
