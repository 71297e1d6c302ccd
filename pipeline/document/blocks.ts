import type { Line } from "./lines.ts"
import { findQuestion } from "./questions.ts"
import type { Warn } from "./warnings.ts"

/** A stretch of the flow that becomes one passage. */
export interface Block {
  readonly kind: "paragraph" | "subparagraph" | "heading"
  readonly number: number | null
  readonly letter: string | null
  /** Marks, number and letter included. */
  readonly start: number
  end: number
  /** Where the words begin. */
  readonly textStart: number
  readonly firstMark: number
  readonly section: string | null
  /** The question as its heading prints it. */
  readonly question: string | null
  /** This heading is the one that announces `question`. */
  readonly announces: boolean
}

const romanPattern = /^[ivx]+$/
/** A gap between paragraph numbers that is still believed to be a gap, not a number that opens a line. */
const widestGap = 20

/** Puts the lines of the flow together: which open a paragraph, a sub-paragraph or a heading, which go on. */
export function assembleBlocks(source: string, lines: ReadonlyArray<Line>, warn: Warn): Array<Block> {
  const blocks: Array<Block> = []
  let current: Block | undefined
  let number = 0
  let letters: { last: string; indent: string } | undefined
  let division: string | null = null
  let subdivision: string | null = null
  let lastCapital = ""
  let question: string | null = null
  let afterBlank = false
  let loose = false

  const open = (line: Line, kind: Block["kind"], letter: string | null, announces = false) => {
    const section =
      division !== null && subdivision !== null ? `${division} / ${subdivision}` : (division ?? subdivision)
    const { start, end, textStart, firstMark } = line
    const inside = kind === "heading" ? null : number
    current = { kind, number: inside, letter, start, end, textStart, firstMark, section, question, announces }
    blocks.push(current)
    loose = false
  }

  const openHeading = (line: Line) => {
    const title = line.title ?? ""
    const announced = line.label === "" ? findQuestion(title) : null
    if (announced !== null) question = announced
    const { label } = line
    if (label !== "" && !/^\d/.test(label)) {
      const lettered = !/^[IVX]+$/.test(label) || (lastCapital !== "" && label === follower(lastCapital))
      if (lettered) {
        subdivision = `${label}. ${title}`
        lastCapital = label
      } else {
        division = `${label}. ${title}`
        subdivision = null
        lastCapital = ""
        question = null
      }
    } else if (announced === null && /^Articles?\b/.test(title)) subdivision = title
    else if (announced === null && /^(?:Annex|Annexes|Appendix|Chapter|Part)\b/.test(title)) {
      division = title
      subdivision = null
      question = null
    }
    open(line, "heading", null, announced !== null)
  }

  const opensParagraph = (line: Line): boolean => {
    const found = Number(line.label)
    if (number === 0 || found === number + 1) return true
    const indented = line.indent.includes("\t")
    const believed =
      (line.tabbed && !indented) ||
      current?.kind === "heading" ||
      (line.opensBlock && !indented && found >= number && found <= number + widestGap)
    if (!believed) {
      warn(
        line.start,
        `A line opens with the number ${found} inside paragraph ${number}, and is read as part of it.`,
        `If it is a paragraph of its own, put a tab after "${found}.".`
      )
      return false
    }
    warn(
      line.start,
      found > number
        ? `Paragraph ${found} follows paragraph ${number}.`
        : `Paragraph number ${found} comes again after ${number}.`,
      "Look in the original whether a paragraph is missing or misnumbered."
    )
    return true
  }

  const opensSubparagraph = (line: Line): boolean => {
    if (number === 0 || current === undefined || current.kind === "heading") return false
    const { label } = line
    const expected = letters === undefined ? "a" : follower(letters.last)
    const separate = line.tabbed || line.indent !== "" || line.opensBlock
    if (!separate) return false
    const roman = romanPattern.test(label)
    const deeper = letters !== undefined && line.indent !== letters.indent
    if (label === expected) return !(roman && deeper)
    if (roman || (letters !== undefined && deeper) || label.length > 1) return false
    warn(
      line.start,
      letters === undefined
        ? `The first sub-paragraph of paragraph ${number} is (${label}).`
        : `Sub-paragraph (${label}) of paragraph ${number} follows (${letters.last}).`,
      "Look in the original whether a sub-paragraph is missing or mislettered."
    )
    return true
  }

  for (const line of lines) {
    if (line.kind === "blank") {
      afterBlank = true
      continue
    }
    if (line.kind === "heading") openHeading(line)
    else if (line.kind === "numbered" && opensParagraph(line)) {
      number = Number(line.label)
      letters = undefined
      open(line, "paragraph", null)
    } else if (line.kind === "lettered") {
      const first = letters === undefined ? inlineFirst(source, current, line) : undefined
      if (first !== undefined && current !== undefined) {
        const { end, firstMark } = current
        current.end = first.start
        open({ ...line, ...first, end, firstMark }, "subparagraph", "a")
        letters = { last: "a", indent: line.indent }
      }
      if (opensSubparagraph(line)) {
        letters = { last: line.label, indent: line.indent }
        open(line, "subparagraph", line.label)
      } else goOn(line)
    } else goOn(line)
    afterBlank = false
  }
  return blocks

  /** Text that opens nothing goes on with what stands before it; under a heading it stands alone. */
  function goOn(line: Line): void {
    if (current !== undefined && (current.kind !== "heading" || (loose && !afterBlank))) {
      current.end = line.end
      return
    }
    if (number > 0) {
      warn(
        line.start,
        "Text under a heading has no paragraph number.",
        "Number the paragraph as in the original; until then it counts as part of the heading."
      )
    }
    open({ ...line, textStart: line.labelStart }, "heading", null)
    loose = true
  }
}

const inlinePattern = /\(a\)[^\S\n]+/y

/** "12. (a) The first", where "(b)" opens a later line: the first sub-paragraph on the paragraph's own line. */
function inlineFirst(
  source: string,
  block: Block | undefined,
  line: Line
): { start: number; textStart: number } | undefined {
  if (block?.kind !== "paragraph" || line.label !== "b") return undefined
  inlinePattern.lastIndex = block.textStart
  return inlinePattern.test(source)
    ? { start: block.textStart, textStart: inlinePattern.lastIndex }
    : undefined
}

/** The label after a letter: b after a, aa after z. */
function follower(label: string): string {
  const last = label.charCodeAt(label.length - 1)
  return label === "z" ? "aa" : label.slice(0, -1) + String.fromCharCode(last + 1)
}
