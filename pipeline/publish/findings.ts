/** Findings: checks that a document does not pass, with the passages that they compare, the worst first. */
import * as Effect from "effect/Effect"
import type { Kind } from "../check/checks.ts"
import type { Severity } from "../check/severity.ts"
import { meanings, severities } from "../check/severity.ts"
import { significance } from "../check/significance.ts"
import type { CheckRow } from "../model/rows.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { escapeCodes } from "./json.ts"
import { escapeMarkdown } from "./markdown.ts"

export interface Passage {
  readonly check_id: string
  /** "para. 12 (c)", "footnote 40". */
  readonly place: string
  readonly text: string
}

export interface Finding extends CheckRow {
  readonly kind: Kind
  readonly severity: Severity
  readonly passages: ReadonlyArray<Passage>
}

/** Longer passages are cut: they are whole in the table that holds them. */
const shownCharacters = 600

export const readFindings: Effect.Effect<ReadonlyArray<Finding>, WarehouseError, Warehouse> = Effect.gen(
  function* () {
    const warehouse = yield* Warehouse
    const passages = new Map<string, Array<Passage>>()
    for (const passage of yield* warehouse.query<Passage>(
      `SELECT check_id, text, CASE WHEN footnote IS NOT NULL THEN 'footnote ' || footnote
       ELSE 'para. ' || paragraph || coalesce(' (' || subparagraph || ')', '') END AS place
     FROM finding_passages ORDER BY check_id, char_start, place`
    )) {
      const others = passages.get(passage.check_id)
      if (others === undefined) passages.set(passage.check_id, [passage])
      else others.push(passage)
    }
    const rows = yield* warehouse.query<Omit<Finding, "passages">>(
      `SELECT checks.* FROM checks
     LEFT JOIN (SELECT check_id, min(char_start) AS char_start FROM finding_passages GROUP BY check_id) AS first USING (check_id)
     WHERE severity IS NOT NULL
     ORDER BY list_position([${severities.map((severity) => `'${severity}'`).join(", ")}], severity),
       document_id, first.char_start NULLS LAST, check_id`
    )
    return rows.map((row) => Object.assign(row, { passages: passages.get(row.check_id) ?? [] }))
  }
)

/** A document in Markdown, for a person; what the reports wrote is escaped. */
export function formatMarkdown(findings: ReadonlyArray<Finding>): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  const head =
    findings.length === 0
      ? "The documents pass all checks."
      : `What in the documents does not agree, the worst first (${counts.join(", ")}). The documents are shown as they
are; nothing was corrected. The table \`checks\` has these rows and those of the checks that are passed.`
  const parts = severities.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity)
    const section = `## ${titles[severity]}\n\n${meanings[severity]}`
    return some.length === 0 ? [] : [section, some.map(describe).join("\n\n")]
  })
  return `# Findings\n\n${[head, ...parts].join("\n\n")}\n`
}

/** A list of objects in JSON: the columns of \`checks\`, why each matters, and its passages. */
export function formatJson(findings: ReadonlyArray<Finding>): string {
  const objects = findings.map(({ passages, ...check }) => ({
    ...check,
    significance: significance[check.kind],
    passages: passages.map(({ place, text }) => ({ place, text }))
  }))
  return `${escapeCodes(JSON.stringify(objects, null, 2))}\n`
}

const titles: Record<Severity, string> = {
  contradiction: "Contradictions",
  impossible: "Impossible",
  suspicious: "Suspicious",
  note: "Notes"
}

function describe(finding: Finding): string {
  const { kind, document_id, expression, explanation, passages, check_id } = finding
  const quotes = passages.map(
    ({ place, text }) => `> ${escapeMarkdown(shorten(text))} (${escapeMarkdown(place)})`
  )
  return [
    `### ${escapeMarkdown(document_id)}: ${kind.replaceAll("_", " ")}`,
    ...quotes,
    `${escapeMarkdown(explanation)}`,
    [
      `- Compared: ${escapeMarkdown(expression)}`,
      ...(finding.suspect_id === null ? [] : [`- Suspect: ${describeSuspect(finding)}`]),
      `- Why it matters: ${significance[kind]}`,
      `- Check: ${escapeMarkdown(check_id)}`
    ].join("\n")
  ].join("\n\n")
}

function describeSuspect({ suspect_id, suspect_value, suspect_slip }: Finding): string {
  const how =
    suspect_slip === null ? "the least change of a single figure" : suspect_slip.replaceAll("_", " ")
  return `${escapeMarkdown(suspect_id ?? "")}, which would be ${suspect_value ?? ""} (${how})`
}

function shorten(text: string): string {
  return text.length <= shownCharacters
    ? text
    : `${text
        .slice(0, shownCharacters)
        .toWellFormed()
        .replace(/\s+\S*$/, "")} ...`
}
