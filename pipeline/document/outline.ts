import type { Line } from "./lines.ts"
import { findQuestion } from "./questions.ts"

/** Follows the headings of a document: which section and which question what comes next belongs to. */
export class Outline {
  #division: string | null = null
  #subdivision: string | null = null
  #lastCapital = ""
  #question: string | null = null

  /** "II. Replies / A. Legislation"; null before the first heading of a section. */
  get section(): string | null {
    if (this.#division === null || this.#subdivision === null) return this.#division ?? this.#subdivision
    return `${this.#division} / ${this.#subdivision}`
  }

  /** The question of the list of issues, as its heading prints it. */
  get question(): string | null {
    return this.#question
  }

  /** Takes a heading; tells whether it announces a question. */
  enter({ label, title }: Line): boolean {
    const heading = title ?? ""
    const question = findQuestion(heading)
    if (/^[A-Z]/.test(label)) this.#enterLabelled(label, `${label}. ${heading}`)
    if (question !== null) this.#question = question
    else if (label === "" && /^Articles?\b/.test(heading)) this.#subdivision = heading
    else if (label === "" && /^(?:Annex|Annexes|Appendix|Chapter|Part)\b/.test(heading))
      this.#enterDivision(heading)
    return question !== null
  }

  /** I, V and X are Roman unless they follow H, U and W. */
  #enterLabelled(label: string, heading: string): void {
    if (/^[IVX]+$/.test(label) && label !== follower(this.#lastCapital)) return this.#enterDivision(heading)
    this.#subdivision = heading
    this.#lastCapital = label
  }

  #enterDivision(heading: string): void {
    this.#division = heading
    this.#subdivision = null
    this.#lastCapital = ""
    this.#question = null
  }
}

/** The label that comes after one of letters: b after a, aa after z; none after none. */
export function follower(label: string): string {
  if (label === "") return ""
  const last = label.charCodeAt(label.length - 1)
  return label === "z" ? "aa" : label.slice(0, -1) + String.fromCharCode(last + 1)
}
