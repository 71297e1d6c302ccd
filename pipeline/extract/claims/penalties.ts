import { itemBefore } from "../text/search.ts"
import { tokenKind } from "../text/words.ts"
import { isCueAt } from "../text/cue-words.ts"
import { wordSet } from "../text/vocabulary.ts"
import { isMoneyUnitAt } from "./money.ts"
import { isCurrencyAt, lowerAt, speaksOf } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import type { Ledger } from "./ledger.ts"

const toPenalty = wordSet(
  `of a up to between from and not exceeding more less than no fine equivalent equal maximum minimum at least for or - half is are
  reduced increased by`
)
const bounding = wordSet("up between exceeding than maximum minimum least is are")

/** "a fine of between 500 and 2,000 dinars", "fined up to 10,000 dirhams": within bounds, so none that was imposed. */
export function isPenalty(ledger: Ledger, index: number): boolean {
  const { from, to, form } = ledger.numerals[index]!
  if (form === "occasion" || form === "change" || !speaksOf(ledger, index, cue.penalty)) return false
  if (isForOffence(ledger, from, to) || isLaidDown(ledger, index) || isRange(ledger, from)) return true
  let bounded = lowerAt(ledger, to) === "to" || lowerAt(ledger, to) === "-"
  for (let at = from - 1; at >= from - 12 && at >= 0; at--) {
    const word = lowerAt(ledger, at)
    if (isCueAt(ledger.tokens, at, cue.penalty)) return bounded || isLiable(ledger, at)
    bounded ||= bounding.has(word)
    if (ledger.tokens[at]!.kind === tokenKind.number) {
      if (itemBefore(ledger.claims, index)?.class !== "parameter") return false
      bounded = true
    } else if (!toPenalty.has(word) && !isCurrencyAt(ledger, at) && !magnitudes.has(word)) return false
  }
  return false
}

const laidOrTheLike = wordSet("laid prescribed provided stipulated foreseen")

/** "a fine of 2 million naira or imprisonment", "The fine of 500 naira laid down by the Act". */
function isLaidDown(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  let of = from - 1
  while (isCurrencyAt(context, of)) of--
  if (lowerAt(context, of) !== "of" || !isCueAt(context.tokens, of - 1, cue.penalty)) return false
  const end = isMoneyUnitAt(context, to) ? to + 1 : to
  const next = lowerAt(context, end)
  if (next === "or" || next === "and")
    for (let at = end + 1; at < end + 6; at++) if (lowerAt(context, at) === "imprisonment") return true
  return laidOrTheLike.has(next)
}

const rangeOrTheLike = wordSet("range ranges vary varies")

/** "the fine for a natural person ranges from 10,000": within bounds. */
function isRange(context: ClaimContext, from: number): boolean {
  if (lowerAt(context, from - 1) !== "from" || !rangeOrTheLike.has(lowerAt(context, from - 2))) return false
  for (let at = from - 3; at >= from - 12 && at >= 0; at--)
    if (isCueAt(context.tokens, at, cue.penalty)) return true
  return false
}

const determiner = wordSet("the a each every")
const firstOrTheLike = wordSet("first second third repeat single further offence violation")

/** "which fines harassment from 1,000 for the first offence": what an offence costs. */
function isForOffence(context: ClaimContext, from: number, to: number): boolean {
  if (lowerAt(context, to) !== "for" || !determiner.has(lowerAt(context, to + 1))) return false
  if (!firstOrTheLike.has(lowerAt(context, to + 2))) return false
  for (let at = from - 1; at >= from - 14 && at >= 0; at--)
    if (isCueAt(context.tokens, at, cue.penalty)) return true
  return false
}

const magnitudes = wordSet("hundred thousand million billion")

const liableOrTheLike = wordSet("liable punishable shall punished may face faces")

/** "is liable to a fine of", "shall be punished by a fine of". */
function isLiable(context: ClaimContext, at: number): boolean {
  for (let back = at - 1; back >= at - 12 && back >= 0; back--)
    if (liableOrTheLike.has(lowerAt(context, back))) return true
  return false
}
