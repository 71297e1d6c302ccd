import { existsSync } from "node:fs"
import { join } from "node:path"

const folder = process.env["STANDARDS_DIR"] ?? join(import.meta.dirname, "../../../shared/standards")

/** A published profile of a standard, where this machine has it: no part of the project. */
export function findProfile(path: string): string | null {
  const file = join(folder, path)
  return existsSync(file) ? file : null
}

/** For the title of a test that a missing profile skips. */
export function tellSkipped(profile: string | null): string {
  return profile === null ? " (skipped: this machine has no profile, see STANDARDS_DIR)" : ""
}
