import { spawnSync } from "node:child_process"

/** Runs a script under the same Node, from start to exit. Throws, with its messages, if it fails. */
export function timeCommand(script: ReadonlyArray<string>): { milliseconds: number; output: string } {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" })
  const milliseconds = performance.now() - start
  if (status !== 0) throw new Error(`${script.join(" ")} failed:\n${stdout}${stderr}`)
  return { milliseconds, output: stdout }
}

/** Seconds that each of several runs took, which are told their number. */
export function timeRuns(run: (index: number) => unknown, runs: number): Array<number> {
  return Array.from({ length: runs }, (_, index) => {
    const start = performance.now()
    run(index)
    return (performance.now() - start) / 1000
  })
}

/** Seconds of the run that was disturbed least. */
export const fastest = (run: () => unknown, runs: number): number => Math.min(...timeRuns(run, runs))

export function median(values: ReadonlyArray<number>): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
