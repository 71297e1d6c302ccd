import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Published schemas and shapes; they are no part of the project, and not everywhere where it is. */
const directory = process.env.STANDARDS_DIR ?? join(import.meta.dirname, "../../../../shared/standards")

/** The text of a schema; null, and a line that says so, where it is not at hand. */
export function readStandard(path: string): string | null {
  const file = join(directory, path)
  if (existsSync(file)) return readFileSync(file, "utf8")
  process.stderr.write(`Skipped: ${path} is not there (STANDARDS_DIR says where to look).\n`)
  return null
}
