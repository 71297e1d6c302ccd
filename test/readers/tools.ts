import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** A program of this machine that does what the tests want of it; null where there is none. */
export function findTool(name: string, probe: ReadonlyArray<string>): string | null {
  const files = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name))
  return (
    files.find((file) => existsSync(file) && spawnSync(file, probe, { timeout: 60_000 }).status === 0) ?? null
  )
}

/** For the title of a test that a missing program skips. */
export function tellMissing(tool: string | null, name: string): string {
  return tool === null ? ` (skipped: this machine has no ${name})` : ""
}

/** Runs a program to its end and gives what it printed; throws, with its complaint, where it fails. */
export function runTool(file: string, parameters: ReadonlyArray<string>, folder: string, input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(file, parameters, {
    cwd: folder,
    encoding: "utf8",
    input,
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000
  })
  if (status !== 0) throw new Error(`${file} failed: ${error?.message ?? ""}${stdout}${stderr}`)
  return stdout
}

export const python = findTool("python3", ["-c", "import pandas"])
export const r = findTool("Rscript", ["-e", "library(readr)"])
export const office = findTool("soffice", ["--version"])
