import { isCueAt } from "../text/cue-words.ts"
import { itemBefore } from "../text/search.ts"
import { isPlural, wordSet } from "../text/vocabulary.ts"
import { isPercentAt, lowerAt, speaksOf } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import type { Ledger } from "./ledger.ts"

const employers = wordSet(
  `employers enterprises companies firms businesses undertakings establishments workplaces institutions households families employer
  enterprise company municipalities`
)

const thanLeastOrTo = wordSet("than least to")

const moreOrTheLike = wordSet("more fewer less above")

const sendingRecruitingOrPlacing = wordSet("sending recruiting placing")

const withHavingOrEmploying = wordSet("with having employing")

/** "enterprises with 100 or more employees", "employers with more than 50 workers": whom a rule is for. */
export function isThreshold(context: ClaimContext, index: number): boolean {
  const { from, to, form, value } = context.numerals[index]!
  if ((form !== "digits" && form !== "word") || value === "1") return false
  const after = lowerAt(context, to)
  if ((after === "or" || after === "and") && moreOrTheLike.has(lowerAt(context, to + 1))) return true
  if (speaksOf(context, index, cue.qualification) && isQualified(context, from)) return true
  if (!thanLeastOrTo.has(lowerAt(context, from - 1))) return false
  // "an agency sending up to 3,000 workers a year".
  if (lowerAt(context, from - 1) === "to" && sendingRecruitingOrPlacing.has(lowerAt(context, from - 3)))
    return true
  return (
    withHavingOrEmploying.has(lowerAt(context, from - 3)) &&
    (employers.has(lowerAt(context, from - 4)) || lowerAt(context, from - 4) === "those")
  )
}

const endsQualification = wordSet(", ; . : was were had")

const limiting = wordSet("than exceeds exceed least over above below under")

const determiner = wordSet("a an any every each")

/** "a company whose turnover exceeds US$ 10,000": a condition on whoever the rule is for. */
function isQualified(context: ClaimContext, from: number): boolean {
  let bounds = false
  for (let at = from - 1; at >= from - 16 && at > 0; at--) {
    const word = lowerAt(context, at)
    bounds ||= limiting.has(word)
    if (endsQualification.has(word)) return false
    if (word !== "whose") continue
    for (let back = at - 1; back >= at - 5; back--) if (determiner.has(lowerAt(context, back))) return bounds
    return bounds && employers.has(lowerAt(context, at - 1))
  }
  return false
}

const wholes = wordSet("sentence sentences penalty term terms")

/** "served two thirds of their sentence", "at least 30 per cent of the candidates must be women". */
export function isMandate(ledger: Ledger, index: number): boolean {
  const { from, to, form } = ledger.numerals[index]!
  if (form !== "share" && !isPercentAt(ledger, to)) return boundsByRule(ledger, index)
  const sentence = ledger.sentences[ledger.sentenceOf[index]!]!
  let of = to
  while (of < to + 4 && lowerAt(ledger, of) !== "of") of++
  if (lowerAt(ledger, of) === "of")
    for (let at = of + 1; at <= of + 4; at++) if (wholes.has(lowerAt(ledger, at))) return true
  if (isReserved(ledger, from, to) || (speaksOf(ledger, index, cue.provision) && isProvidedFor(ledger, from)))
    return true
  if (!speaksOf(ledger, index, cue.mandate)) return boundsByRule(ledger, index)
  for (let at = Math.max(sentence.from, from - 12); at < from; at++)
    if (isCueAt(ledger.tokens, at, cue.mandate) && !isRemark(ledger, at)) return true
  for (let at = to; at < sentence.to && at < to + 20; at++) {
    const word = lowerAt(ledger, at)
    // "was put at 18.4 per cent, so nobody should be surprised": what follows is said of something else.
    if (word === ";" || (word === "," && (at > to + 12 || lowerAt(ledger, at + 1) === "so"))) break
    if (isCueAt(ledger.tokens, at, cue.mandate) && !isRemark(ledger, at)) return true
  }
  return boundsByRule(ledger, index)
}

const remarked = wordSet(
  "noted borne recalled remembered stressed emphasized underlined added pointed mentioned said"
)

/** "It should be noted that 84 per cent are men", "and this must be borne in mind": what the reader is asked, not a rule. */
const isRemark = (context: ClaimContext, at: number) =>
  lowerAt(context, at + 1) === "be"
    ? remarked.has(lowerAt(context, at + 2))
    : lowerAt(context, at + 2) === "be" && remarked.has(lowerAt(context, at + 3))

const providesOrTheLike = wordSet("provides stipulates requires prescribes")

const allowsOrTheLike = wordSet("allows permits authorizes obliges requires")

const pause = wordSet(", . ; :")

/** "The Agreement provides that 60 per cent of wages", "The law allows a company to fill no more than 20 per cent of its posts". */
function isProvidedFor(context: ClaimContext, from: number): boolean {
  let at = from - 1
  while (bounding.has(lowerAt(context, at))) at--
  if (lowerAt(context, at) === "that") return providesOrTheLike.has(lowerAt(context, at - 1))
  if (at === from - 1) return isObliged(context, at)
  for (let verb = at; verb > at - 7 && verb > 0; verb--) {
    const word = lowerAt(context, verb)
    if (allowsOrTheLike.has(word)) return true
    if (pause.has(word)) return false
  }
  return false
}

const obligesOrRequires = wordSet("obliges requires")

/** "obliges the worker to send home 25 per cent". */
function isObliged(context: ClaimContext, from: number): boolean {
  let infinitive = false
  for (let at = from; at > from - 9 && at > 0; at--) {
    const word = lowerAt(context, at)
    infinitive ||= word === "to"
    if (obligesOrRequires.has(word)) return infinitive
    if (pause.has(word)) return false
  }
  return false
}

const bounding = wordSet("at least most no not more than fewer less up to")

const reserving = wordSet("reserve reserves reserving")

const ending = wordSet(". ; :")

/** "reserves all unskilled jobs for citizens and 20 per cent of them for women". */
function isReserved(context: ClaimContext, from: number, to: number): boolean {
  let end = to
  while (end < to + 6 && lowerAt(context, end) !== "for") end++
  if (lowerAt(context, end) !== "for") return false
  for (let at = from - 1; at >= 0 && at > from - 14; at--) {
    if (reserving.has(lowerAt(context, at))) return true
    if (ending.has(lowerAt(context, at))) return false
  }
  return false
}

const bounds = wordSet("more less fewer greater higher lower later longer")

const noNotOrCannot = wordSet("no not cannot")

/** "may not be lower than 40 per cent", "must employ no fewer than 5 workers". */
function boundsByRule(ledger: Ledger, index: number): boolean {
  const { from } = ledger.numerals[index]!
  if (lowerAt(ledger, from - 1) !== "than" || !bounds.has(lowerAt(ledger, from - 2))) return false
  const negated = lowerAt(ledger, from - 3) === "be" ? from - 4 : from - 3
  if (isForbidden(ledger, from - 2)) return true
  return noNotOrCannot.has(lowerAt(ledger, negated)) && speaksOf(ledger, index, cue.rule)
}

const prohibitOrTheLike = wordSet("prohibit prohibits forbid forbids bans bars prohibited forbidden barred")

const auxiliary = wordSet("may must shall can")

/** "may not charge a worker more than 3 per cent", "prohibits agencies from charging workers more than 3 per cent". */
function isForbidden(context: ClaimContext, before: number): boolean {
  for (let at = before - 1; at >= 1 && at >= before - 6; at--)
    if (lowerAt(context, at) === "from" && lowerAt(context, at + 1).endsWith("ing"))
      for (let verb = at - 1; verb >= at - 5; verb--)
        if (prohibitOrTheLike.has(lowerAt(context, verb))) return true
  for (let at = before - 1; at >= 1 && at >= before - 6; at--)
    if (lowerAt(context, at) === "not") return auxiliary.has(lowerAt(context, at - 1))
  // "No agency may hold a deposit of more than 5 per cent".
  for (let at = before - 1; at >= 1 && at >= before - 10; at--)
    if (auxiliary.has(lowerAt(context, at)))
      for (let no = at - 1; no >= at - 4; no--) if (lowerAt(context, no) === "no") return true
  return false
}

const ranked = wordSet("poorest richest wealthiest top bottom lowest highest")

const providedOrCondition = wordSet("provided condition")

const onOrUpon = wordSet("on upon")

/** "provided that they attend 80 per cent of classes", "conditional on attendance of at least 80%", "defined as fewer than 85 per cent", "the poorest 60 per cent". */
export function isCondition(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  if (isPercentAt(ledger, to) && ranked.has(lowerAt(ledger, from - 1))) return true
  if (isAllowed(ledger, from)) return true
  if (!speaksOf(ledger, index, cue.condition)) return false
  if (isReducedFee(ledger, from, to)) return true
  let clause = true
  const floor = Math.max(ledger.sentences[ledger.sentenceOf[index]!]!.from, from - 14)
  for (let at = from - 1; at >= floor; at--) {
    const word = lowerAt(ledger, at)
    if (word === "unless") return true
    if (word === "that" && providedOrCondition.has(lowerAt(ledger, at - 1))) return true
    if (word === ",") clause = false
    // "The largest contingent of them (188 officers)" is no condition.
    if (clause && (word === "conditional" || word === "contingent") && onOrUpon.has(lowerAt(ledger, at + 1)))
      return true
    if (clause && word === "defined" && lowerAt(ledger, at + 1) === "as") return true
    // "Each with a maximum of 15 places".
    if (word === "each" && lowerAt(ledger, at + 1) === "with") return true
  }
  return false
}

const admissionOrTheLike = wordSet("admission entry recruitment placement issuance")

const allowsOrProvides = wordSet("allows provides")

/** "The agreement allows for up to 500 workers a year", "provides for the admission of 4,000 workers". */
const isAllowed = (context: ClaimContext, from: number) =>
  (lowerAt(context, from - 1) === "of" &&
    admissionOrTheLike.has(lowerAt(context, from - 2)) &&
    lowerAt(context, from - 4) === "for" &&
    allowsOrProvides.has(lowerAt(context, from - 5))) ||
  isAllowedUpTo(context, from)

const allowsProvidesOrTheLike = wordSet("allows provides allow provide")

const isAllowedUpTo = (context: ClaimContext, from: number) =>
  lowerAt(context, from - 1) === "to" &&
  lowerAt(context, from - 2) === "up" &&
  lowerAt(context, from - 3) === "for" &&
  allowsProvidesOrTheLike.has(lowerAt(context, from - 4))

const onlyOrJust = wordSet("only just")

const payOrTheLike = wordSet("pay pays paid paying")

const feeOrTheLike = wordSet("fee fees price tariff fare")

/** "Applicants paid only 50 per cent of the ordinary fee": what a rule asks of them. */
function isReducedFee(context: ClaimContext, from: number, to: number): boolean {
  if (!isPercentAt(context, to)) return false
  const verb = onlyOrJust.has(lowerAt(context, from - 1)) ? from - 2 : from - 1
  if (!payOrTheLike.has(lowerAt(context, verb))) return false
  for (let at = to + 1; at < to + 7; at++) if (feeOrTheLike.has(lowerAt(context, at))) return true
  return false
}

const allotted = wordSet(
  "seat seats instalment instalments quota quotas copy copies signature signatures witness witnesses post posts"
)

const elected = wordSet(
  "member members representative representatives deputies deputy senator senators councillor councillors"
)

const equalOrTheLike = wordSet("equal instalment instalments installment installments tranches")

const electOrElects = wordSet("elect elects")

const reservedAllocatedOrAllotted = wordSet("reserved allocated allotted")

/** "assign them two congressional seats", "reserves 24 of the 80 seats": what a rule hands out. */
export function isAllotment(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  // "paid in two instalments".
  if (lowerAt(ledger, from - 1) === "in" && equalOrTheLike.has(lowerAt(ledger, to))) return true
  if (!speaksOf(ledger, index, cue.allotment)) return false
  // "elect six of the 72 members": the whole as well.
  if (
    lowerAt(ledger, from - 1) === "the" &&
    itemBefore(ledger.numerals, index)?.to === from - 2 &&
    ledger.claims[index - 1]!.class === "parameter" &&
    hasAfter(ledger, to, elected)
  )
    return true
  const sentence = ledger.sentences[ledger.sentenceOf[index]!]!
  if (electOrElects.has(lowerAt(ledger, from - 1))) return hasAfter(ledger, to, elected)
  const noun = hasAfter(ledger, to, allotted)
  for (let at = from - 1; at >= sentence.from && at >= from - 10; at--) {
    const word = lowerAt(ledger, at)
    if (isCueAt(ledger.tokens, at, cue.mandate))
      return at >= from - 4 && pluralAfter(ledger, to) && !isProjected(ledger, sentence.from, at)
    // "Allocated 150 posts in 2022" reports.
    if (noun && isCueAt(ledger.tokens, at, cue.allotment))
      return !(word.endsWith("ed") && ledger.isDated(ledger.sentenceOf[index]!))
  }
  // "45 seats are reserved for women".
  if (!noun) return false
  for (let at = to; at < sentence.to && at < to + 10; at++)
    if (reservedAllocatedOrAllotted.has(lowerAt(ledger, at))) return true
  return false
}

const projectionOrTheLike = wordSet("projection projections forecast forecasts estimate estimates projected")

/** "According to the projections, the country should have 34 million inhabitants". */
function isProjected(context: ClaimContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (projectionOrTheLike.has(lowerAt(context, at))) return true
  return false
}

const commaSemicolonOrTheLike = wordSet(", ; .")

/** Is one of the nouns the one that a number belongs to? */
function hasAfter(context: ClaimContext, to: number, nouns: ReadonlySet<string>): boolean {
  for (let at = to; at < to + 6; at++) {
    const word = lowerAt(context, at)
    if (nouns.has(word)) return true
    if (isPlural(word) || commaSemicolonOrTheLike.has(word)) return false
  }
  return false
}

function pluralAfter(context: ClaimContext, to: number): boolean {
  for (let at = to; at < to + 3; at++) if (isPlural(lowerAt(context, at))) return true
  return false
}
