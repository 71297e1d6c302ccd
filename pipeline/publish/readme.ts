import type { Table } from "../warehouse/catalogue.ts"
import { escapeMarkdown } from "./markdown.ts"
import { cite } from "./metadata/about.ts"
import { readers } from "./readers.ts"
import { drawRelations } from "./relations-graph.ts"
import { drawStar } from "./star-schema.ts"
import { countFindings, type Summary } from "./summary.ts"

/** What else a release says of itself. */
const descriptions = [
  ["`docs/usage.html`", "what to know before adding up or comparing figures, known findings, how to cite"],
  ["`docs/dictionary.html`", "tables and columns with their codes, an example and how many fields are empty"],
  ["`docs/methods.html`", "how figures are read, what the columns promise and how accurate each is"],
  ["`datapackage.json`", "Data Package 2, with keys, categories and checksums"],
  ["`csv/<table>.csv-metadata.json`", "CSV on the Web"],
  ["`dcat.jsonld`, `schema-org.jsonld`", "for data portals (DCAT-AP 3) and search engines"],
  ["`croissant.json`", "for loaders of machine learning, with the place in the text that each value has"],
  ["`annotations/<document_id>.jsonld`", "every figure as a Web Annotation on the text"],
  ["`prov.jsonld`", "sources, program and stages, with checksums (PROV-O)"]
] as const

/** `README.md` of a release: what it is and how to read it, for somebody who has nothing but the folder. */
export function describeRelease(
  version: string,
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>,
  summary: Summary
): string {
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
text, what it counts, when, where, of whom and according to whom. The reports were read by rules; ${describeReview(summary)}
The table \`quality\` says how right the program alone is. Figures are those that the States
give: where they do not agree with each other, \`checks\` says so, and nothing was corrected.

## Documents

${documents.join("\n")}

## Tables

| table | rows | |
|---|---:|---|
${rows.join("\n")}

Every table comes as \`csv/\`, \`csv-excel/\` (for people: with the mark that Excel wants, cells it would run
or cut made safe), \`parquet/\`, \`arrow/\` and in \`quipu.duckdb\`, which also has the views for business
intelligence (below), \`statistics\`, \`findings\`, \`finding_passages\` (what they compare), \`cited_works\` and
\`observation_instruments\` (the instruments that are named with a figure). \`datapackage.json\` describes every column, with codes, units and
keys. \`text/<document_id>.txt\` is the text of each document; every \`char_start\` and \`char_end\` counts Unicode
code points in it, the end exclusive. \`_T\` stands for "not restricted", an empty field for "not stated" or "none".

${readers}
## Views for business intelligence

\`observations_wide\` has every figure with the names behind its codes: nothing to join. \`series\` has the figures of one
indicator that differ in their time alone. \`fact_observation\` and the \`dim_\` views are a star: no key is
null, so that no join loses a figure. Filter by \`measure\` and \`unit\` before adding up, and by \`is_part\`: a part and
its whole are both rows. Each view comes as \`csv/\`, \`csv-excel/\`, \`parquet/\` and in \`quipu.duckdb\`.

${drawStar(views)}

## Descriptions

${descriptions.map(([files, what]) => `- ${files}: ${what}.`).join("\n")}

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

> ${cite(version)}

\`CITATION.cff\`, \`datacite.json\` and \`.zenodo.json\` have the same for programs and registers.
`
}

function describeReview({ reviewed, rowsByTable }: Summary): string {
  const corrections = rowsByTable.get("corrections") ?? 0
  if (reviewed === 0) return "nobody has reviewed them."
  return `readers read ${reviewed} of the figures
as well (\`review\`; \`quality\` says who they were), and changed ${corrections} columns: \`corrections\` has each, with what the program reads and the reason.`
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
