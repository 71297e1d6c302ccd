import { severities } from "../../check/severity.ts"
import { about, cite } from "../metadata/about.ts"
import type { Description, Warning } from "../metadata/description.ts"
import {
  code,
  grid,
  heading,
  link,
  list,
  paragraph,
  quotation,
  readCodes,
  type Block,
  type Page
} from "./page.ts"

/** What to know before using the figures, what is known to be odd in them, and how to cite them. */
export function makeUsage(description: Description): Page {
  const { version, documents } = description
  return {
    title: "Using the data",
    path: "docs/usage",
    blocks: [
      heading(2, "Before you add up or compare", "warnings"),
      ...describeWarnings(description),
      heading(2, "Known findings", "findings"),
      ...describeFindings(description),
      heading(2, "How to cite", "citation"),
      paragraph("Cite the release with its version:"),
      quotation(cite(version)),
      paragraph(
        "Cite a figure by its document and its identifier as well: ",
        code("observation_id"),
        ", paragraph and symbol of the document. It is the statement of the State that submitted the document, not a finding of the United Nations or of those who made the tables."
      ),
      list(documents.map(({ symbol, title, url }) => [link(url, symbol), `: ${title}.`])),
      paragraph(
        link("CITATION.cff", "CITATION.cff"),
        " and ",
        link("datacite.json", "datacite.json"),
        " have the same for programs."
      ),
      heading(2, "Terms", "terms"),
      paragraph(
        "The tables are licensed under ",
        link(about.licence.url, about.licence.title),
        ". The texts have the terms of their sources:"
      ),
      list(documents.map(({ symbol, licence }) => `${symbol}: ${licence}`))
    ]
  }
}

function describeWarnings({ warnings, rowsByTable }: Description): ReadonlyArray<Block> {
  const total = rowsByTable.get("observations") ?? 0
  if (warnings.length === 0) return [paragraph("Nothing in particular.")]
  return warnings.flatMap((warning) => describeWarning(warning, total))
}

/** The first sentence is what to remember. */
function describeWarning({ name, claim, rows }: Warning, total: number): ReadonlyArray<Block> {
  const [, title, rest] = /^([^.]*)\.?\s*(.*)$/s.exec(claim)!
  return [
    heading(3, title!, name),
    paragraph(...readCodes(`${rest} `), `(${rows} of ${total} ${total === 1 ? "figure" : "figures"})`)
  ]
}

function describeFindings({ findings }: Description): ReadonlyArray<Block> {
  if (findings.length === 0) return [paragraph("The documents pass all checks that were run.")]
  const counts = severities
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const
    )
    .filter(([, count]) => count > 0)
  return [
    paragraph(
      `The documents do not pass ${findings.length} checks (${counts.map(([name, count]) => `${count} ${name}`).join(", ")}). `,
      "Nothing was corrected; ",
      link("findings.md", "findings.md"),
      " shows the sentences that do not agree, and ",
      code("checks"),
      " has the figures."
    ),
    grid(
      "Findings, the worst first",
      ["document", "severity", "kind", "what does not agree"],
      findings.map(({ document_id: id, severity, kind, explanation }) => [
        id,
        severity,
        kind.replaceAll("_", " "),
        explanation
      ])
    )
  ]
}
