/** The definition of the database as a file of the release: it can be run elsewhere, and compared. */
export const definitionFile = "schema.sql"

const head = "-- The tables and views of quipu.duckdb, with their comments, in DuckDB's dialect.\n"

export function formatDefinition(statements: ReadonlyArray<string>): string {
  return `${head}${statements.map((statement) => `${statement}\n`).join("")}`
}

export function parseDefinition(text: string): ReadonlyArray<string> {
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("--"))
}

/**
 * What one definition has and the other has not, by the first words of each statement. DuckDB nests the
 * parts of a union anew when it opens a file, so that brackets in a view do not count.
 */
export function subtractDefinition(
  statements: ReadonlyArray<string>,
  others: ReadonlyArray<string>
): ReadonlyArray<string> {
  const known = new Set(others.map(comparable))
  return statements.filter((statement) => !known.has(comparable(statement))).map(nameStatement)
}

function comparable(statement: string): string {
  return statement.startsWith("CREATE VIEW") ? statement.replaceAll(/[()\s]/g, "") : statement
}

function nameStatement(statement: string): string {
  return (
    /^(?:CREATE (?:TABLE|VIEW) [^\s(]+|COMMENT ON \w+ \S+)/.exec(statement)?.[0] ?? statement.slice(0, 60)
  )
}
