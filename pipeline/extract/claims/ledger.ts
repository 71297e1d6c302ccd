import { isGlued } from "../text/tokens.ts"
import type { DateMention } from "../time/dates.ts"
import { findAddresses } from "./addresses.ts"
import { readCodes } from "./codes.ts"
import type { Claim, ClaimContext } from "./context.ts"
import { lowerAt } from "./context.ts"

/** A passage while its numerals are claimed, one after the other. */
export interface Ledger extends ClaimContext {
  /** The claims so far: those on the numerals before the one looked at. */
  readonly claims: Array<Claim>
  /** The date that each numeral is part of. */
  readonly dateOf: ReadonlyArray<DateMention | undefined>
  /** Whether each numeral stands in a web or mail address. */
  readonly inAddress: ReadonlyArray<boolean>
  /** Whether each numeral stands in a code, such as a document's symbol. */
  readonly inCode: ReadonlyArray<boolean>
  /** The numbers that stand alone before a closing bracket or as sentences of their own. */
  readonly marks: ReadonlySet<string>
  readonly isDated: (sentence: number) => boolean
}

export function openLedger(context: ClaimContext): Ledger {
  const { text, tokens, starts, numerals, dates, sentences, sentenceOf, cues, inRows, unitOf, lastYear } =
    context
  // Each field by its name, here and wherever a reading is made: spread parts are slow to make and to read.
  return {
    text,
    tokens,
    starts,
    numerals,
    dates,
    sentences,
    sentenceOf,
    cues,
    inRows,
    unitOf,
    lastYear,
    claims: [],
    dateOf: datesOf(context),
    inAddress: findAddresses(context.text, context.numerals),
    inCode: readCodes(context),
    marks: readMarks(context),
    isDated: datedSentences(context)
  }
}

/** The date of each numeral; both come in reading order. */
function datesOf({ dates, numerals }: ClaimContext): Array<DateMention | undefined> {
  let next = 0
  return numerals.map(({ from }) => {
    while (next < dates.length && dates[next]!.to <= from) next++
    const date = dates[next]
    return date !== undefined && date.from <= from ? date : undefined
  })
}

const noMarks: ReadonlySet<string> = new Set()

function readMarks(context: ClaimContext): ReadonlySet<string> {
  const marks = context.numerals.filter(
    ({ from, to, printed, form }) =>
      form === "digits" && printed.length <= 2 && (lowerAt(context, to) === ")" || standsAlone(context, from))
  )
  return marks.length === 0 ? noMarks : new Set(marks.map(({ printed }) => printed))
}

/** "1." before a capital letter at the head of the passage or after a full stop. */
export function standsAlone(context: ClaimContext, from: number): boolean {
  if (context.tokens[from + 1]?.text !== "." || !isGlued(context, from + 1)) return false
  const before = lowerAt(context, from - 1)
  return before === "" || before === "." || before === ":" || before === ";"
}

function datedSentences({ dates, sentences }: ClaimContext): (sentence: number) => boolean {
  let dated: Set<number> | undefined
  return (sentence) => {
    if (dated === undefined) {
      dated = new Set()
      let at = 0
      for (const { from } of dates) {
        while (at < sentences.length - 1 && from >= sentences[at]!.to) at++
        dated.add(at)
      }
    }
    return dated.has(sentence)
  }
}
