import { itemBefore } from "../text/search.ts"
import { isCueAt } from "../text/cue-words.ts"
import { fromOrTo, wordSet } from "../text/vocabulary.ts"
import { isYear } from "../time/dates.ts"
import { lowerAt, unclaimedRule, singularAt, speaksOf } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import type { Ledger } from "./ledger.ts"

const durations = wordSet(
  "year years month months week weeks day days hour hours minute minutes semester semesters fortnight fortnights"
)
const adjectives = wordSet(
  "working consecutive calendar additional business further full school academic extra more natural or -"
)

/** "five-year", "twelve-month". */
export const isDurationAdjective = (context: ClaimContext, index: number): boolean =>
  /-(?:year|month|week|day|hour|minute)(?:-long)?$/.test(lowerAt(context, context.numerals[index]!.from))

const aOrAn = wordSet("a an")

/** "within three working days", "up to 12 hours", "half an hour": unless somebody measured it. */
export function isDuration(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (isPartOfYears(ledger, index)) return true
  let at = numeral.to
  while (adjectives.has(lowerAt(ledger, at))) at++
  if (numeral.form === "share" && aOrAn.has(lowerAt(ledger, at))) at++
  if (!durations.has(lowerAt(ledger, at))) return false
  // "hopes to bring the waiting time down to three months": what is measured.
  if (lowerAt(ledger, numeral.from - 1) === "to" && lowerAt(ledger, numeral.from - 2) === "down") return false
  if (changesWithYears(ledger, index)) return false
  // "the legal maximum being six months".
  if (
    isWasOrBeing.has(lowerAt(ledger, numeral.from - 1)) &&
    limits.has(lowerAt(ledger, numeral.from - 2)) &&
    legalOrStatutory.has(lowerAt(ledger, numeral.from - 3))
  )
    return true
  // "a limit of 48 hours applies".
  if (lowerAt(ledger, numeral.from - 1) === "of" && limits.has(lowerAt(ledger, numeral.from - 2))) return true
  if (!speaksOf(ledger, index, cue.measured) || endsMeasured(ledger, index))
    return !endsMeasured(ledger, index)
  for (let after = at + 1; after < at + 7; after++) if (lowerAt(ledger, after) === "average") return false
  const sentence = ledger.sentences[ledger.sentenceOf[index]!]!
  for (let back = numeral.from - 1; back >= sentence.from && back >= numeral.from - 12; back--)
    if (isCueAt(ledger.tokens, back, cue.measured)) return false
  return true
}

const determiner = wordSet("the those these all")
const inOverOrDuring = wordSet("in over during")

/** "in the five years from 2018 to 2022", "making 2,121 in two years": how long the time was that is told of. */
export function isToldStretch(ledger: Ledger, index: number): boolean {
  const { form, from, to } = ledger.numerals[index]!
  if ((form !== "word" && form !== "digits") || lowerAt(ledger, to) !== "years") return false
  const isDefinite = determiner.has(lowerAt(ledger, from - 1))
  const preposition = lowerAt(ledger, isDefinite ? from - 2 : from - 1)
  // "bringing the total for the three years to 6,597".
  if (!inOverOrDuring.has(preposition) && !(isDefinite && preposition === "for")) return false
  return !speaksOf(ledger, index, cue.rule) && (isDefinite || ledger.isDated(ledger.sentenceOf[index]!))
}

const limits = wordSet("limit ceiling maximum minimum")
const legalOrStatutory = wordSet("legal statutory")
const isWasOrBeing = wordSet("is was being")

/** "for five of the ten years before". */
function isPartOfYears(context: Ledger, index: number): boolean {
  const { to } = context.numerals[index]!
  const whole = context.numerals[index + 1]
  return (
    whole?.from === to + 2 &&
    lowerAt(context, to) === "of" &&
    lowerAt(context, to + 1) === "the" &&
    durations.has(lowerAt(context, whole.to))
  )
}

/** "was cut from 90 days in 2028 to 34 days in 2030": a length of time that has a year was measured. */
function changesWithYears(ledger: Ledger, index: number): boolean {
  const dated = (at: number) =>
    durations.has(lowerAt(ledger, at)) && lowerAt(ledger, at + 1) === "in" && isYear(ledger.tokens[at + 2])
  const { from, to } = ledger.numerals[index]!
  const before = lowerAt(ledger, from - 1)
  if (!dated(to) || (before !== "from" && before !== "to")) return false
  const other = ledger.numerals[before === "from" ? index + 2 : index - 2]
  return other !== undefined && dated(other.to) && Math.abs(other.from - from) <= 7
}

/** "the average stay fell from 9.2 days in 2019 to 3.4 days": the second end of what was measured. */
function endsMeasured(ledger: Ledger, index: number): boolean {
  const before = itemBefore(ledger.numerals, index)
  const { from } = ledger.numerals[index]!
  if (before === undefined || lowerAt(ledger, from - 1) !== "to" || from - before.to > 8) return false
  for (let back = index - 1; back >= index - 2 && back >= 0; back--)
    if (lowerAt(ledger, ledger.numerals[back]!.from - 1) === "from")
      return ledger.claims[back]?.rule === unclaimedRule
  return false
}

const betweenBounds = wordSet("and to or - no not more less than at most least a maximum of up between")

/** "no less than 5 and up to 8 years", "60 to 120 days": the unit comes with the last number. */
export function boundsDuration(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const next = ledger.numerals[index + 1]
  if (next === undefined || ledger.sentenceOf[index] !== ledger.sentenceOf[index + 1]) return false
  // "790 one year before" are two.
  if (next.from === numeral.to || next.from - numeral.to > 7) return false
  for (let at = numeral.to; at < next.from; at++)
    if (!betweenBounds.has(lowerAt(ledger, at)) && !durations.has(lowerAt(ledger, at))) return false
  return isDuration(ledger, index + 1)
}

/** "reduced from three to two the number of years of residence required": how long a rule asks for. */
export function isRequiredTime(ledger: Ledger, index: number): boolean {
  if (!speaksOf(ledger, index, cue.rule)) return false
  const { from } = ledger.numerals[index]!
  if (!fromOrTo.has(lowerAt(ledger, from - 1))) return false
  const sentence = ledger.sentences[ledger.sentenceOf[index]!]!
  for (let at = Math.max(sentence.from, from - 14); at < Math.min(sentence.to, from + 10); at++)
    if (lowerAt(ledger, at) === "number" && durations.has(lowerAt(ledger, at + 2)))
      for (let end = at + 3; end < at + 8; end++) if (lowerAt(ledger, end) === "required") return true
  return false
}

const recurring = wordSet("year month week day quarter semester")
const modals = wordSet("may must shall can cannot should to")

const aOrTheLike = wordSet("a per every each")
const renewableExtendableOrExtendible = wordSet("renewable extendable extendible")

/** "meets twice a year", "may be renewed once": how often, where no date says when somebody counted. */
export function isFrequency(ledger: Ledger, index: number): boolean {
  const { form, from, to } = ledger.numerals[index]!
  let at = to
  if (form !== "occasion") {
    if (lowerAt(ledger, at) !== "times") return false
    at++
  }
  // "once a year", "once every three months".
  const unit =
    lowerAt(ledger, at) === "every" && ledger.numerals[index + 1]?.from === at + 1 ? at + 2 : at + 1
  if (aOrTheLike.has(lowerAt(ledger, at)) && recurring.has(singularAt(ledger, unit)))
    return !ledger.isDated(ledger.sentenceOf[index]!) || meeting.has(lowerAt(ledger, from - 1))
  const verb = lowerAt(ledger, from - 1) === "only" ? from - 2 : from - 1
  // "from those who leave, even if only once".
  if (lowerAt(ledger, verb) === "if") return true
  // "renewable only once".
  if (renewableExtendableOrExtendible.has(lowerAt(ledger, verb))) return true
  return mayBe(ledger, verb) || (form !== "occasion" && isAtMost(ledger, from))
}

/** In the present: a custom, whatever else the sentence dates. */
const meeting = wordSet("attend attends meet meets convene convenes sit sits visit visits gather gathers")

const mayBe = (context: ClaimContext, verb: number) =>
  lowerAt(context, verb - 1) === "be" && modals.has(lowerAt(context, verb - 2))

const pause = wordSet(", ; .")

/** "may be renewed for equal periods up to three times". */
function isAtMost(context: ClaimContext, from: number): boolean {
  if (lowerAt(context, from - 1) !== "to" || lowerAt(context, from - 2) !== "up") return false
  for (let at = from - 3; at > from - 10 && !pause.has(lowerAt(context, at)); at--)
    if (mayBe(context, at)) return true
  return false
}
