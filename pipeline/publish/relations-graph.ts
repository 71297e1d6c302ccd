import type { InstrumentRow, InstrumentRelationRow } from "../model/rows.ts"

/** An instrument as the picture of relations needs it. */
export type GraphInstrument = Pick<
  InstrumentRow,
  "instrument_id" | "kind" | "number" | "title" | "jurisdiction"
>

/** A relation, once however many places state it; doubtful where each of them is. */
export type GraphRelation = Pick<InstrumentRelationRow, "subject" | "relation" | "object" | "doubtful">

export interface Graph {
  readonly instruments: ReadonlyArray<GraphInstrument>
  readonly relations: ReadonlyArray<GraphRelation>
  /** How many relations there are, those included that are not drawn. */
  readonly total: number
  /** The State whose instruments need no mark, where all documents are of one. */
  readonly home: string | null
}

const longestLabel = 80

/**
 * A Mermaid flowchart of relations between instruments, in the order given; a broken arrow is doubtful.
 * Names come from documents: they are shown, not obeyed.
 */
export function drawRelations({ instruments, relations, home }: Graph): string {
  const nodes = new Map(
    instruments.map((instrument, index) => [
      instrument.instrument_id,
      { name: `i${index + 1}`, label: labelOf(instrument, home) }
    ])
  )
  const drawn = [...nodes.values()].map(({ name, label }) => `  ${name}["${escapeMermaid(label)}"]`)
  const arrows = relations.flatMap(({ subject, relation, object, doubtful }) => {
    const from = nodes.get(subject)
    const to = nodes.get(object)
    if (from === undefined || to === undefined) return []
    return [`  ${from.name} ${doubtful ? "-.->" : "-->"}|${relation.replaceAll("_", " ")}| ${to.name}`]
  })
  return ["```mermaid", "flowchart LR", ...drawn, ...arrows, "```"].join("\n")
}

/** "Supreme decree 012-2020-IN", "Convention 300 (ILO)"; where there is no number the title, cut at a word. */
function labelOf(
  { kind, number, title, jurisdiction, instrument_id: id }: GraphInstrument,
  home: string | null
): string {
  if (number === null) return shorten(title ?? id)
  return shorten(`${kind.replaceAll("_", " ")} ${number}${jurisdiction === home ? "" : ` (${jurisdiction})`}`)
}

function shorten(label: string): string {
  const capital = label.charAt(0).toUpperCase() + label.slice(1)
  const points = [...capital]
  if (points.length <= longestLabel) return capital
  const cut = points.slice(0, longestLabel).join("")
  const space = cut.lastIndexOf(" ")
  return `${space > longestLabel / 2 ? cut.slice(0, space) : cut}…`
}

/** Letters, digits and spaces stand for themselves, and a few signs that mean nothing; the rest by code. */
function escapeMermaid(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\p{C}/gu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N} ,.()/’“”…–-]/gu, (sign) => `#${sign.codePointAt(0)};`)
}
