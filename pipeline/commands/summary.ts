import type { Release } from "../publish/publish.ts"
import { countFindings } from "../publish/summary.ts"
import { countOf, flatten, formatCount, styleOf, wrap } from "./terminal.ts"

const labelWidth = 14
const shownFindings = 5

/** What came of a publish, for a person to read. */
export function formatSummary({ directory, version, summary }: Release): string {
  const style = styleOf(process.stdout)
  const rows = (table: string) => formatCount(summary.rowsByTable.get(table) ?? 0)
  const line = (label: string, text: string) =>
    wrap(flatten(text), style.width - labelWidth).map(
      (part, index) => `${style.bold((index === 0 ? label : "").padEnd(labelWidth))}${part}`
    )
  const documents = summary.documents.map(({ symbol, state }) => `${symbol} (${state})`)
  const shown = documents.length > 8 ? [...documents.slice(0, 8), "..."] : documents
  const found = countFindings(summary)
  const findings = summary.findings
    .slice(0, shownFindings)
    .flatMap(({ document_id: id, kind, explanation }) => line("", `- ${id}, ${kind}: ${explanation}`))
  return `${[
    "",
    ...line("Documents", `${formatCount(documents.length)}: ${shown.join(", ")}`),
    ...line("Numerals", `${rows("numerals")}: ${list(summary.numeralsByClass)}`),
    ...line(
      "Statistics",
      `${rows("observations")}, ${summary.reviewed === 0 ? "none" : formatCount(summary.reviewed)} read in a review: ${countOf(summary.rowsByTable.get("corrections") ?? 0, "correction")}`
    ),
    ...line(
      "Instruments",
      `${rows("instruments")}, named in ${countOf(summary.rowsByTable.get("instrument_mentions") ?? 0, "place")}`
    ),
    ...line(
      "Checks",
      summary.checksByOutcome.size === 0 ? "0" : `${rows("checks")}: ${list(summary.checksByOutcome)}`
    ),
    ...line("Findings", found === 0 ? "none" : formatCount(found)),
    ...findings,
    ...(found > shownFindings ? line("", `- and ${found - shownFindings} more, in the table checks`) : []),
    ...line("Release", `${directory} (version ${version})`)
  ].join("\n")}\n`
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${formatCount(count)} ${name}`).join(", ")
}
