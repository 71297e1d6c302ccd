import { escapeMarkdown } from "../publish/markdown.ts"
import { countRows, isEmpty, kinds, type Cause, type Difference } from "./difference.ts"
import type { ReleaseRecord } from "./record.ts"

/** An identifier that is gone. */
export interface Vanished {
  readonly table_name: string
  readonly identifier: string
  readonly reason: Cause
}

/** `CHANGES.md` of a release. */
export const changesFile = "CHANGES.md"

/** So many identifiers are listed; the table `retired` has them all. */
const shown = 50

const why: Record<Cause, string> = {
  source: "the document was changed",
  grammar: "the rules read it otherwise",
  correction: "decided by hand",
  code_list: "a code list was changed",
  measurement: "measured anew"
}

/** What is different from the release before, and why, for whoever has loaded that one. */
export function formatChanges(
  record: Pick<ReleaseRecord, "schema_version" | "data_version" | "previous">,
  difference: Difference,
  vanished: ReadonlyArray<Vanished>
): string {
  const { previous, data_version: data, schema_version: schema } = record
  if (previous === null) {
    return `# Changes\n\nData version ${data}, schema version ${schema}. No release before this one is known.\n`
  }
  const head = `Data version ${data}, schema version ${schema}; the release before is ${previous.version} (data version
${previous.data_version}). A first part of the data version that is higher means that identifiers are gone or that code
that reads the tables may have to be changed; a second part, that rows or columns were added; a third, that values
were changed.`
  const parts = [
    section(
      "Tables and columns",
      difference.schema.map(
        ({ table, what, weight }) => `- ${table}: ${what}${weight === "breaking" ? " (breaks readers)" : ""}`
      )
    ),
    section("Rows", [
      ...(difference.tables.length === 0 ? [] : ["| table | rows | | why |", "|---|---:|---|---|"]),
      ...difference.tables.flatMap(({ table, rows }) =>
        rows.map(({ kind, cause, rows: count }) => `| ${table} | ${count} | ${kind} | ${why[cause]} |`)
      )
    ]),
    section("Columns of the rows that were changed", [
      ...(countRows(difference.tables, "changed") === 0
        ? []
        : ["| table | column | rows | why |", "|---|---|---:|---|"]),
      ...difference.tables.flatMap(({ table, columns }) =>
        columns.map(({ column, cause, rows }) => `| ${table} | ${column} | ${rows} | ${why[cause]} |`)
      )
    ]),
    section("Identifiers that are gone", [
      ...vanished
        .slice(0, shown)
        .map(
          ({ table_name: table, identifier, reason }) =>
            `- ${table}: ${escapeMarkdown(identifier)} (${why[reason]})`
        ),
      ...(vanished.length > shown ? [`- and ${vanished.length - shown} more, in the table \`retired\``] : [])
    ])
  ]
  return `# Changes\n\n${[head, ...parts.filter((part) => part !== "")].join("\n\n")}\n`
}

function section(title: string, lines: ReadonlyArray<string>): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`
}

/** The same for a terminal, a line each. */
export function formatDifference(difference: Difference): string {
  if (isEmpty(difference)) return "The two releases have the same tables with the same rows.\n"
  const lines = [
    ...difference.schema.map(({ table, what, weight }) => `${table}: ${what} (${weight})`),
    ...difference.tables.flatMap(({ table, rows, columns }) => [
      ...rows.map(({ kind, cause, rows: count }) => `${table}: ${count} ${kind} (${cause})`),
      ...columns.map(({ column, cause, rows: count }) => `${table}.${column}: ${count} changed (${cause})`)
    ]),
    kinds.map((kind) => `${countRows(difference.tables, kind)} ${kind}`).join(", ")
  ]
  return `${lines.join("\n")}\n`
}
