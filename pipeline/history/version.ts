/**
 * The rule of versions, after https://semver.org.
 *
 * The schema version is the program's (`version` in package.json). Its major part rises when code that reads
 * the tables can break: a table or a column is dropped, renamed or retyped, may be null and could not be,
 * or a key is another. Its minor part rises when a table or a column is added. Before 1.0.0 the minor part
 * stands for the major one, and additions ask for nothing.
 *
 * The data version is that of the rows. Its major part rises when an identifier that people cite vanishes,
 * or when the schema breaks; its minor part when rows are added, or the schema is added to; its patch part when
 * values of rows that stay are changed, or rows without an identifier of their own go.
 */
import { countRows, isEmpty, type Difference } from "./difference.ts"

export const versionPattern = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/

/** The data version of a release that has none before it. */
export const firstDataVersion = "1.0.0"

export type Part = "major" | "minor" | "patch"

/** The least schema version that may follow another after a difference. */
export function requireSchemaVersion(previous: string, { schema }: Difference): string {
  const isBroken = schema.some(({ weight }) => weight === "breaking")
  const isEarly = previous.startsWith("0.")
  if (isBroken) return raise(previous, isEarly ? "minor" : "major")
  return schema.length > 0 && !isEarly ? raise(previous, "minor") : previous
}

/** The least data version that may follow another after a difference in which so many identifiers vanish. */
export function requireDataVersion(previous: string, difference: Difference, vanished: number): string {
  const part = partOf(difference, vanished)
  return part === null ? previous : raise(previous, part)
}

function partOf(difference: Difference, vanished: number): Part | null {
  const { schema, tables } = difference
  if (isEmpty(difference)) return null
  if (vanished > 0 || schema.some(({ weight }) => weight === "breaking")) return "major"
  return schema.length > 0 || countRows(tables, "added") > 0 ? "minor" : "patch"
}

export function raise(version: string, part: Part): string {
  const [major = 0, minor = 0, patch = 0] = numbers(version)
  if (part === "major") return `${major + 1}.0.0`
  return part === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

export function isLower(version: string, other: string): boolean {
  const others = numbers(other)
  const at = numbers(version).findIndex((number, index) => number !== others[index])
  return at >= 0 && numbers(version)[at]! < others[at]!
}

function numbers(version: string): ReadonlyArray<number> {
  return (versionPattern.exec(version) ?? ["", 0, 0, 0]).slice(1).map(Number)
}
