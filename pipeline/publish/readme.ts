import type { Table } from "../warehouse/catalogue.ts"
import { escapeMarkdown } from "./markdown.ts"
import { drawRelations } from "./relations-graph.ts"
import { countFindings, type Summary } from "./summary.ts"

/** `README.md` of a release: what it is and how to read it, for somebody who has nothing but the folder. */
export function describeRelease(version: string, tables: ReadonlyArray<Table>, summary: Summary): string {
  const observations = summary.rowsByTable.get("observations") ?? 0
  const documents = summary.documents.map(
    ({ symbol, title, state, url }) =>
      `- ${escapeMarkdown(symbol)}, ${escapeMarkdown(title)} (${state}). <${encodeURI(url.toWellFormed())}>`
  )
  const rows = tables.map(
    ({ name, description }) =>
      `| ${name} | ${summary.rowsByTable.get(name) ?? 0} | ${escapeMarkdown(description)} |`
  )
  return `# Quipu ${version}

Statistics and legal instruments that States report to United Nations treaty bodies, read from the prose of
their reports and coded: ${observations} figures, each with the sentence that it stands in and its place in the
text, what it counts, when, where, of whom and according to whom. The reports were read by rules, and some rows
were corrected by hand (\`method\`, \`rule\`); the table \`quality\` says how well. Figures are those that the States
give: where they do not agree with each other, \`checks\` says so, and nothing was corrected.

## Documents

${documents.join("\n")}

## Tables

| table | rows | |
|---|---:|---|
${rows.join("\n")}

Every table comes as \`csv/\`, \`parquet/\`, \`arrow/\` and in \`quipu.duckdb\`, which also has the views
\`statistics\` (the table to start from), \`findings\`, \`finding_passages\` (what they compare), \`cited_works\` and
\`observation_instruments\` (the instruments that are named with a figure). \`datapackage.json\` describes every column, with codes, units and
keys. \`text/<document_id>.txt\` is the text of each document; every \`char_start\` and \`char_end\` counts Unicode
code points in it, the end exclusive. \`_T\` stands for "not restricted", an empty field for "not stated" or "none".

## Reading it

Python:

\`\`\`python
import pandas as pd
observations = pd.read_csv("csv/observations.csv", dtype={"subparagraph": str}, parse_dates=["time_start", "time_end"])
observations = pd.read_parquet("parquet/observations.parquet")  # with pyarrow: types as published
\`\`\`

R:

\`\`\`r
observations <- readr::read_csv("csv/observations.csv", guess_max = Inf)
observations <- arrow::read_parquet("parquet/observations.parquet")
\`\`\`

Stata:

\`\`\`stata
import delimited "csv/observations.csv", varnames(1) bindquote(strict) encoding("UTF-8") clear
\`\`\`

DuckDB:

\`\`\`sql
ATTACH 'quipu.duckdb' AS quipu (READ_ONLY);
SELECT description, value, unit, time_start, time_end FROM quipu.statistics WHERE sex = 'F';
\`\`\`

Power BI, Tableau and the like: open \`parquet/observations.parquet\` and join the other tables by the keys in
\`datapackage.json\`. In a spreadsheet, import the CSV files as UTF-8. A text that a spreadsheet would take for a
formula (it begins with =, +, - or @) has an apostrophe before it in the CSV files, and only there.

## Findings

${describeFindings(summary)}

## Instruments and what they do to each other

${describeRelations(summary)}

## Checking that it is whole

\`sha256sum -c SHA256SUMS\` checks every file but \`quipu.duckdb\`, whose bytes differ from build to build:
\`quipu.duckdb.sha256\` is for your copy of it, \`schema.sql\` its definition. \`quipu verify .\` checks the rest too: the
same rows and types in every format, keys, every quote at its place, every value read again from what is printed
there, and that the files are those that the version was made from (its last twelve digits).

## What changed

\`CHANGES.md\` says what is different from the release before, and why; \`release.json\` has the versions of schema and
data. An identifier that is gone is in \`retired\`, with the last release that has it.

## Licence and citation

The tables are licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). The texts have the terms
that \`licence\` in \`documents\` gives. Please cite a figure by its document and paragraph, and the data as:

> Quipu: statistics and legal instruments in reports of States to treaty bodies. Release ${version}. CC BY 4.0.
`
}

function describeFindings(summary: Summary): string {
  const checks = summary.rowsByTable.get("checks") ?? 0
  const found = countFindings(summary)
  if (found === 0) return `${checks} checks were run; the documents pass them.`
  const lines = summary.findings.map(
    ({ document_id: id, kind, explanation }) => `- ${id}, ${kind}: ${escapeMarkdown(explanation)}`
  )
  const more = found > lines.length ? [`- and ${found - lines.length} more`] : []
  return `${checks} checks were run; the documents do not pass ${found}. \`findings.md\` shows each with the
sentences that it compares, the worst first.\n\n${[...lines, ...more].join("\n")}`
}

function describeRelations({ graph, rowsByTable }: Summary): string {
  const instruments = rowsByTable.get("instruments") ?? 0
  const { total, relations } = graph
  if (total === 0) return `No relation is stated between the ${instruments} instruments.`
  const drawn =
    relations.length < total ? `${relations.length} of ${total} are drawn` : `all ${total} are drawn`
  return `Relations that the documents state between instruments; ${drawn}, with ${graph.instruments.length} of the
${instruments} instruments. A broken arrow could be read otherwise. \`instrument_relations\` has the words of each.

${drawRelations(graph)}`
}
