import type { Line } from "./lines.ts"
import { follower, Outline } from "./outline.ts"
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

/** Puts the lines of the flow together: which open a paragraph, a sub-paragraph or a heading, which go on. */
export function assembleBlocks(source: string, lines: ReadonlyArray<Line>, warn: Warn): Array<Block> {
  const assembly = new Assembly(source, warn)
  for (const line of lines) assembly.take(line)
  return assembly.blocks
}

const romanPattern = /^[ivx]+$/
/** A gap between paragraph numbers that is still believed to be a gap, not a number that opens a line. */
const widestGap = 20
const lowestYear = 1000

class Assembly {
  readonly blocks: Array<Block> = []
  readonly #source: string
  readonly #warn: Warn
  readonly #outline = new Outline()
  #current: Block | undefined
  /** The last paragraph; 0 before the first. */
  #number = 0
  /** The last letter of the paragraph, and how far its line is indented. */
  #letter = { last: "", indent: "" }
  #afterBlank = false
  /** The current block is text without a number that stands under a heading. */
  #loose = false

  constructor(source: string, warn: Warn) {
    this.#source = source
    this.#warn = warn
  }

  take(line: Line): void {
    if (line.kind === "blank") {
      this.#afterBlank = true
      return
    }
    if (line.kind === "heading") this.#open(line, "heading", null, this.#outline.enter(line))
    else if (line.kind === "numbered" && this.#opensParagraph(line)) {
      this.#number = Number(line.label)
      this.#letter = { last: "", indent: "" }
      this.#open(line, "paragraph", null)
    } else if (line.kind === "lettered") this.#takeLettered(line)
    else this.#goOn(line)
    this.#afterBlank = false
  }

  #open(line: Line, kind: Block["kind"], letter: string | null, announces = false): void {
    const { start, end, textStart, firstMark } = line
    const { section, question } = this.#outline
    const number = kind === "heading" ? null : this.#number
    this.#current = { kind, number, letter, start, end, textStart, firstMark, section, question, announces }
    this.blocks.push(this.#current)
    this.#loose = false
  }

  #takeLettered(line: Line): void {
    if (line.label === "b" && this.#letter.last === "") this.#splitFirst(line)
    if (!this.#opensSubparagraph(line)) return this.#goOn(line)
    this.#letter = { last: line.label, indent: line.indent }
    this.#open(line, "subparagraph", line.label)
  }

  /** "12. (a) The first", where "(b)" opens a later line: the first stands on the paragraph's own line. */
  #splitFirst(line: Line): void {
    const paragraph = this.#current
    if (paragraph?.kind !== "paragraph") return
    inlinePattern.lastIndex = paragraph.textStart
    if (!inlinePattern.test(this.#source)) return
    const { end, firstMark, textStart: start } = paragraph
    paragraph.end = start
    this.#letter = { last: "a", indent: line.indent }
    this.#open({ ...line, start, end, firstMark, textStart: inlinePattern.lastIndex }, "subparagraph", "a")
  }

  #opensParagraph(line: Line): boolean {
    const number = this.#number
    const found = Number(line.label)
    if (found === number + 1) return true
    if (number === 0) return line.tabbed || found < lowestYear
    const indented = line.indent.includes("\t")
    const believed =
      (line.tabbed && !indented) ||
      this.#current?.kind === "heading" ||
      (line.opensBlock && !indented && found >= number && found <= number + widestGap)
    if (!believed) {
      this.#warn(
        line.start,
        `A line opens with the number ${found} inside paragraph ${number}, and is read as part of it.`,
        `If it is a paragraph of its own, put a tab after "${found}.".`
      )
      return false
    }
    this.#warn(
      line.start,
      found > number
        ? `Paragraph ${found} follows paragraph ${number}.`
        : `Paragraph number ${found} comes again after ${number}.`,
      "Look in the original whether a paragraph is missing or misnumbered."
    )
    return true
  }

  /** A letter counts in its order; a Roman numeral or a deeper line is a list inside the sub-paragraph. */
  #opensSubparagraph({ label, indent, tabbed, opensBlock, start }: Line): boolean {
    if (this.#number === 0 || this.#current?.kind === "heading") return false
    if (!tabbed && indent === "" && !opensBlock) return false
    const { last } = this.#letter
    const deeper = last !== "" && indent !== this.#letter.indent
    const roman = romanPattern.test(label)
    if (label === (follower(last) || "a")) return !(roman && deeper)
    if (roman || deeper || label.length > 1) return false
    this.#warn(
      start,
      last === ""
        ? `The first sub-paragraph of paragraph ${this.#number} is (${label}).`
        : `Sub-paragraph (${label}) of paragraph ${this.#number} follows (${last}).`,
      "Look in the original whether a sub-paragraph is missing or mislettered."
    )
    return true
  }

  /** Text that opens nothing goes on with what stands before it; under a heading it stands alone. */
  #goOn(line: Line): void {
    const current = this.#current
    if (current !== undefined && (current.kind !== "heading" || (this.#loose && !this.#afterBlank))) {
      current.end = line.end
      return
    }
    if (this.#number > 0) {
      this.#warn(
        line.start,
        "Text under a heading has no paragraph number.",
        "Number the paragraph as in the original; until then it counts as part of the heading."
      )
    }
    this.#open({ ...line, textStart: line.labelStart }, "heading", null)
    this.#loose = true
  }
}

const inlinePattern = /\(a\)[^\S\n]+/y
