/**
 * Two figures: how long a release takes, as a multiple of the time that nothing can go below, and
 * how many megabytes of text one core reads in a second. The release goes into a temporary folder.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { measureExtraction } from "./extraction.ts"
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
} finally {
  rmSync(folder, { recursive: true, force: true })
}

for (const { copies, megabytes, speed } of await measureExtraction("seeds", [1, 100])) {
  const size = `${megabytes.toFixed(1)} MB of text on one core, read and extracted`
  print(`extraction, ${copies} × the text`, `${speed.toFixed(2)} MB/s`, size)
}

function print(name: string, figure: string, method: string): void {
  console.log(`${name.padEnd(34)}${figure.padStart(12)}  ${method}`)
}
