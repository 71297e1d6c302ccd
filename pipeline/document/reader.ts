import type { Document, DocumentMetadata, Passage, Question } from "../model/document.ts"
import { assembleBlocks, type Block } from "./blocks.ts"
import { pairFootnotes } from "./footnotes.ts"
import { readLines } from "./lines.ts"
import { findMarks } from "./marks.ts"
import { cutProse } from "./prose.ts"
import { questionId } from "./questions.ts"
import { Warnings } from "./warnings.ts"

/**
 * Reads the text form of a United Nations Word document. Total: whatever is odd in the source is
 * read as well as can be and recorded in `warnings`. Linear in the source.
 *
 * @param source the canonical text; all spans count its UTF-16 code units
 * @param checksum SHA-256 of the file, hexadecimal
 */
export function readText(source: string, metadata: DocumentMetadata, checksum: string): Document {
  const id = documentId(metadata.symbol)
  const warnings = new Warnings()
  const { marks, lines, sourceLines } = findMarks(source, warnings.add)
  const blocks = assembleBlocks(source, readLines(source, lines, marks), warnings.add)
  const footnotes = pairFootnotes(marks, warnings.add)

  const passages: Array<Passage> = []
  const questions = new Map<string, Question>()
  const unique = uniqueIds()
  const places = placeBlocks(blocks, id, unique)

  let reference: string | null = null
  let question: string | null = null
  for (const [index, block] of blocks.entries()) {
    const prose = cutProse(source, block.textStart, block.end, marks, block.firstMark)
    // Most blocks answer the question of the block before.
    if (block.question !== reference) {
      reference = block.question
      question = reference === null ? null : questionId(id, reference)
    }
    if (question !== null && block.announces && !questions.has(question)) {
      questions.set(question, { id: question, reference: block.question!, span: proseSpan(block, prose) })
    }
    const place = places[index]!
    const passage: Passage = {
      kind: block.kind,
      id: place.id,
      paragraph: block.number,
      subparagraph: block.letter,
      footnote: null,
      paragraphId: block.kind === "heading" ? null : place.id,
      questionId: question,
      section: block.section,
      span: { start: block.start, end: block.end },
      prose
    }
    passages.push(passage)
    const called = prose.anchors
      .map((anchor) => footnotes.take(anchor.footnote))
      .filter((body) => body !== undefined)
    const stranded = footnotes.takeUnanchored(blocks[index + 1]?.start ?? source.length)
    const holder = blocks[place.holder]
    for (const body of [...called, ...stranded]) {
      passages.push({
        ...passage,
        kind: "footnote",
        id: unique(`${id}:fn:${body.number}`),
        paragraph: holder?.number ?? null,
        subparagraph: holder?.letter ?? null,
        footnote: body.number,
        paragraphId: places[place.holder]?.id ?? null,
        span: { start: body.start, end: body.end },
        prose: cutProse(source, body.textStart, body.textEnd, body.marks, 0)
      })
    }
  }
  return {
    id,
    metadata,
    text: source,
    checksum,
    passages,
    questions: [...questions.values()],
    warnings: warnings.list(sourceLines)
  }
}

/** CMW/C/PER/2 -> cmw-c-per-2 */
export function documentId(symbol: string): string {
  return symbol
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
}

interface Place {
  readonly id: string
  /** Index of the block that the footnotes belong to: those of a heading go to the next paragraph. */
  readonly holder: number
}

function placeBlocks(
  blocks: ReadonlyArray<Block>,
  prefix: string,
  unique: (id: string) => string
): Array<Place> {
  let headings = 0
  const ids = blocks.map(({ kind, number, letter }) =>
    unique(`${prefix}:${kind === "heading" ? `h:${(headings += 1)}` : `${number}${letter ?? ""}`}`)
  )
  const places: Array<Place> = []
  let holder = blocks.findLastIndex((block) => block.kind !== "heading")
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (blocks[index]!.kind !== "heading") holder = index
    places.push({ id: ids[index]!, holder })
  }
  return places.toReversed()
}

function proseSpan(block: Block, prose: Passage["prose"]) {
  const start = prose.pieces[0]?.source ?? block.textStart
  const last = prose.pieces.at(-1)
  return { start, end: last === undefined ? start : last.source + prose.text.length - last.at }
}

/** Keeps identifiers unique: what comes a second time gets ".2". */
function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>()
  return (id) => {
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}.${times}`
  }
}
