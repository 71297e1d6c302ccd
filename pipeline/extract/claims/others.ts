import { auxiliaries, determiners, isPlural, prepositions, pronouns, singular } from "../text/vocabulary.ts"
import type { ClaimContext } from "./context.ts"
import { lowerAt } from "./context.ts"

/** Number words that report nothing: pronouns, "these two tasks", "once it is confirmed", parts of a numeral. */
export function isOther(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form === "part") return true
  if (numeral.form === "digits") return isClock(context, index)
  const word = context.tokens[numeral.from]!.lower
  if (numeral.form === "share" || numeral.form === "change") return false
  if (word === "one") return !countsOne(context, index)
  if (numeral.form === "occasion" && lowerAt(context, numeral.to) === "as") return true
  if (word === "once") return startsClause(context, numeral.to)
  return pointsBack(context, index)
}

const anaphors =
  /^(?:the|these|those|both|either|its|their|all|other|such|latter|former|last|same|every|each)$/

/** "these two tasks", "the two countries": said of things that were counted before. */
function pointsBack(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = lowerAt(context, numeral.from - 1)
  if (lowerAt(context, numeral.to) === "-") return true
  if (/^(?:first|last|next|past|main|former|latter|other)$/.test(before))
    return anaphors.test(lowerAt(context, numeral.from - 2))
  return anaphors.test(before)
}

/** "one inspection order": a noun that reports count, as subject or object; not "one of", "one example of". */
function countsOne(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = lowerAt(context, numeral.from - 1)
  if (/^(?:no|any|every|each|this|least|which|the|only|another|first|other|for|than|as|from)$/.test(before))
    return false
  for (let at = numeral.to; at < numeral.to + 5; at++) {
    const word = lowerAt(context, at)
    if (
      word === "" ||
      prepositions.has(word) ||
      determiners.has(word) ||
      auxiliaries.has(word) ||
      pronouns.has(word)
    )
      return false
    if (word === "more" || isPlural(word) || !/^[a-z]/.test(word)) return false
    if (context.unitOf(singular(word)) !== undefined) {
      const next = lowerAt(context, at + 1)
      if (context.unitOf(singular(next)) === undefined) return true
    }
  }
  return false
}

/** "once it has been confirmed", "once registered": the conjunction, not the count. */
function startsClause(context: ClaimContext, at: number): boolean {
  const word = lowerAt(context, at)
  if (
    /^(?:in|per|during|between|and|every|each)$/.test(word) ||
    word === "," ||
    word === "." ||
    word === ";" ||
    word === ""
  )
    return false
  if (word === "a") return !/^(?:year|month|week|day|quarter)$/.test(lowerAt(context, at + 1))
  return true
}

/** "24/7", "3:30 p.m." */
function isClock(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const mark = context.tokens[numeral.to]
  const next = context.tokens[numeral.to + 1]
  const glued = mark?.start === numeral.end && next?.start === mark?.end && next?.kind === 1
  const before = context.tokens[numeral.from - 1]
  if (glued && (mark!.text === ":" || mark!.text === "/")) return true
  return (
    before?.end === numeral.start &&
    (before.text === ":" || before.text === "/") &&
    context.tokens[numeral.from - 2]?.kind === 1
  )
}
