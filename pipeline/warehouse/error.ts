import * as Schema from "effect/Schema"

export const warehouseErrorReasons = [
  "cannot_open",
  "bad_sql",
  "bad_row",
  "constraint",
  "broken_invariant",
  "disk_full",
  "read_only",
  "out_of_memory",
  "failed"
] as const
export type WarehouseErrorReason = (typeof warehouseErrorReasons)[number]

/** Something the database refuses. Its message fits on one line. */
export class WarehouseError extends Schema.TaggedError<WarehouseError>()("WarehouseError", {
  reason: Schema.Literals(warehouseErrorReasons),
  /** The SQL file, the table or the database that it happened in. */
  file: Schema.String,
  /** From 1, in the SQL file; null where no line is known. */
  line: Schema.NullOr(Schema.Int),
  what: Schema.String,
  remedy: Schema.String
}) {
  override get message(): string {
    const place = this.line === null ? this.file : `${this.file}:${this.line}`
    return `${place}: ${this.what} ${this.remedy}`
  }
}

const remedies: Record<WarehouseErrorReason, string> = {
  cannot_open: "Check that the file exists, is a DuckDB database and is in use by nobody else.",
  bad_sql: "Correct the statement.",
  bad_row: "Correct the rule that made the row.",
  constraint: "Correct the rule that made the row, or the constraint in sql/schema.",
  broken_invariant: "Correct the rule that made these rows.",
  disk_full: "Free space on the disk and run again.",
  read_only: "Choose a folder that can be written to.",
  out_of_memory: "Close other programs, or publish fewer reports at once.",
  failed: "Run again with --log-level debug to see where."
}

export function warehouseError(
  reason: WarehouseErrorReason,
  file: string,
  what: string,
  line: number | null = null
): WarehouseError {
  return new WarehouseError({ reason, file, line, what: sentence(what), remedy: remedies[reason] })
}

/** DuckDB's own words, classed by the prefix that it gives them ("Constraint Error: ..."). */
export function fromDuckDB(cause: unknown, file: string): WarehouseError {
  const message = (cause instanceof Error ? cause.message : String(cause)).replace(
    "Failed to extract statements: ",
    ""
  )
  const reason = classify(message)
  const bad = csvError.exec(message)
  if (bad !== null) return warehouseError("bad_row", file, `In line ${bad[1]}: ${bad[2]}`)
  return warehouseError(reason, file, reason === "disk_full" ? "The disk is full." : message)
}

/** Of a CSV file, DuckDB gives the place first, then the line, and then what is wrong with it. */
const csvError =
  /^[\w ]+ Error: CSV Error on Line: (\d+)\n[^]*?^((?:Error when|Expected Number|Value with)[^\n]*)$/m

function classify(message: string): WarehouseErrorReason {
  if (/no space left|could not write all bytes|disk full/i.test(message)) return "disk_full"
  if (/read-only file system|permission denied/i.test(message)) return "read_only"
  if (message.startsWith("Constraint Error")) return "constraint"
  if (
    /^(?:Parser|Binder|Catalog|Conversion|Permission|Invalid Input|Syntax|Not implemented) Error/i.test(
      message
    )
  )
    return "bad_sql"
  if (message.startsWith("Out of Memory Error")) return "out_of_memory"
  if (message.startsWith("IO Error")) return "cannot_open"
  return "failed"
}

/** One line, one full stop. DuckDB adds hints and the statement itself on further lines. */
function sentence(text: string): string {
  const line = text.split("\n", 1)[0]!.trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}
