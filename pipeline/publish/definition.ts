/** The definition of the database as a file of the release: it can be run elsewhere, and compared. */
export const definitionFile = "schema.sql"

const head = "-- The macros, tables and views of quipu.duckdb, with their comments, in DuckDB's dialect.\n"

export function formatDefinition(statements: ReadonlyArray<string>): string {
  return `${head}${statements.map((statement) => `${statement}\n`).join("")}`
}

export function parseDefinition(text: string): ReadonlyArray<string> {
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("--"))
}

/**
 * What one definition has and the other has not, by the first words of each statement. DuckDB nests the
 * parts of a union anew when it opens a file, and quotes fewer names, so that brackets and quotes in a
 * view or a macro do not count.
 */
export function subtractDefinition(
  statements: ReadonlyArray<string>,
  others: ReadonlyArray<string>
): ReadonlyArray<string> {
  const known = new Set(others.map(comparable))
  const missing = statements.filter((statement) => !known.has(comparable(statement)))
  const relations = new Set(missing.map((statement) => /^CREATE \w+ ([^\s(]+)/.exec(statement)?.[1]))
  // What is gone has lost its comments too: once is enough.
  return missing
    .filter((statement) => {
      const commented = /^COMMENT ON \w+ ([^\s.]+)/.exec(statement)?.[1]
      return commented === undefined || !relations.has(commented)
    })
    .map(nameStatement)
}

function comparable(statement: string): string {
  return /^CREATE (?:VIEW|MACRO)/.test(statement) ? statement.replaceAll(/[()"\s]/g, "") : statement
}

function nameStatement(statement: string): string {
  return (
    /^(?:CREATE (?:MACRO|TABLE|VIEW) [^\s(]+|COMMENT ON \w+ \S+)/.exec(statement)?.[0] ??
    statement.slice(0, 60)
  )
}
