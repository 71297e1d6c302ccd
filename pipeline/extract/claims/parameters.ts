import { tokenKind } from "../text/tokens.ts"
import { isPlural, singular } from "../text/vocabulary.ts"
import type { ClaimContext } from "./context.ts"
import { lowerAt } from "./context.ts"

const durations = /^(?:years?|months?|weeks?|days?|hours?|minutes?|semesters?|fortnights?)$/
const durationAdjectives =
  /^(?:working|consecutive|calendar|additional|business|further|full|school|academic|extra|more|natural|-)$/
const measuring = /^(?:average|mean|median|averaged|totalled|waited|lasted)$/
const ruled = /^(?:shall|must|may|cannot|should)$/
const bounds = /^(?:more|less|fewer|greater|higher|lower|later|longer)$/

/** A term of a rule, programme or penalty: no figure that somebody counted. */
export function isParameter(context: ClaimContext, index: number): boolean {
  return (
    isDuration(context, index) ||
    boundsDuration(context, index) ||
    isRuledAmount(context, index) ||
    isRuledShare(context, index) ||
    isAllotment(context, index) ||
    isCeiling(context, index)
  )
}

/** "within three working days", "up to 12 hours": unless somebody measured it. */
function isDuration(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  let at = numeral.to
  while (durationAdjectives.test(lowerAt(context, at))) at++
  if (!durations.test(lowerAt(context, at))) return false
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let back = numeral.from - 1; back >= sentence.from && back >= numeral.from - 12; back--) {
    if (measuring.test(lowerAt(context, back))) return false
  }
  return true
}

/** "no less than 5 and up to 8 years", "60 to 120 days": the unit comes with the last number. */
function boundsDuration(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const next = context.numerals[index + 1]
  if (next === undefined || context.sentenceOf[index] !== context.sentenceOf[index + 1]) return false
  if (next.from - numeral.to > 5) return false
  for (let at = numeral.to; at < next.from; at++) {
    if (
      !/^(?:and|to|or|-|no|not|more|less|than|at|most|least|a|maximum|of|up|between)$/.test(
        lowerAt(context, at)
      )
    )
      return false
  }
  return isDuration(context, index + 1)
}

const ruleMoney = new Set(
  `pension fine tax fee penalty subsidy allowance bonus payment salary wage grant stipend benefit price cost ticket loan deposit levy
  surcharge tariff duty charge transfer voucher income remuneration compensation scholarship`.split(/\s+/)
)

/** "a pension of S/. 300", "a payment equivalent to S/. 120": what each one gets or pays. */
function isRuledAmount(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  let at = numeral.from - 1
  if (isUpTo(context, at) && /^(?:fines?|penalt(?:y|ies))$/.test(lowerAt(context, at - 3))) return true
  let money = false
  while (at >= 0 && isCurrencyMark(context, at)) {
    money = true
    at--
  }
  const share = isPercent(context, numeral.to)
  if (
    !money &&
    !share &&
    !/^(?:soles|dollars|pesos|euros|reais|bolivianos|us|usd|per|tax|units?)$/.test(
      lowerAt(context, numeral.to)
    )
  )
    return false
  if (numeral.to - numeral.from > 1) return false
  while (
    at >= 0 &&
    /^(?:of|to|equivalent|equal|amounting|worth|up|about|approximately|set|at|fixed|is)$/.test(
      lowerAt(context, at)
    )
  )
    at--
  if (at === numeral.from - 1 || !ruleMoney.has(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 6 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (/^(?:a|an|single|monthly|bimonthly|minimum|maximum|fixed|flat|each|per|one-off|the)$/.test(word))
      return word !== "the"
    if (/^(?:average|total|mean|in|all)$/.test(word)) return false
  }
  return share
}

/** "fines of up to 100 units". */
const isUpTo = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "to" && lowerAt(context, at - 1) === "up"

const isCurrencyMark = (context: ClaimContext, at: number) => {
  const token = context.tokens[at]!
  return token.kind === tokenKind.mark
    ? /^[$€£./]$/.test(token.text)
    : /^(?:S|US|USD|PEN|COP|CLP|EUR|BRL|Bs|R|G|BOB|MXN|C)$/.test(token.text)
}

const isPercent = (context: ClaimContext, at: number) => {
  const word = lowerAt(context, at)
  return word === "%" || word === "percent" || (word === "per" && lowerAt(context, at + 1) === "cent")
}

/** "may not exceed two basic salaries", "the minimum wage for domestic workers is US$ 450". */
function isCeiling(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = numeral.from - 1; at >= sentence.from && at >= numeral.from - 12; at--) {
    const word = lowerAt(context, at)
    if (/^(?:exceed|exceeding)$/.test(word) && /^(?:not|cannot)$/.test(lowerAt(context, at - 1))) return true
    if (
      /^(?:wage|pension|salary|penalty|fine|age)$/.test(word) &&
      /^(?:minimum|maximum|statutory|legal|basic)$/.test(lowerAt(context, at - 1))
    )
      return true
    if (/^(?:,|;|and|average|total|number)$/.test(word)) return false
  }
  return false
}

/** "served two thirds of their sentence", "at least 30 per cent of the candidates must be women". */
function isRuledShare(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const share = numeral.form === "share" || isPercent(context, numeral.to)
  if (!share) return false
  const sentence = context.sentences[context.sentenceOf[index]!]!
  let ofAt = numeral.to
  while (ofAt < numeral.to + 4 && lowerAt(context, ofAt) !== "of") ofAt++
  if (lowerAt(context, ofAt) === "of") {
    for (let at = ofAt + 1; at <= ofAt + 4; at++) {
      if (
        /^(?:sentence|sentences|penalty|term|vote|votes|salary|wage|wages|remuneration|members|value|payroll|workforce)$/.test(
          lowerAt(context, at)
        )
      ) {
        if (
          numeral.form === "share" ||
          /^(?:sentence|penalty|term|value|payroll|workforce|remuneration)$/.test(lowerAt(context, at))
        )
          return true
      }
    }
  }
  for (
    let at = Math.max(sentence.from, numeral.from - 12);
    at < Math.min(sentence.to, numeral.to + 12);
    at++
  ) {
    if (
      ruled.test(lowerAt(context, at)) &&
      lowerAt(context, at) !== "may" &&
      lowerAt(context, at) !== "should"
    )
      return true
  }
  return (
    bounds.test(lowerAt(context, numeral.from - 2)) &&
    /^(?:no|not)$/.test(lowerAt(context, numeral.from - 3)) &&
    ruledNearby(context, index)
  )
}

function ruledNearby(context: ClaimContext, index: number): boolean {
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = sentence.from; at < sentence.to; at++) if (ruled.test(lowerAt(context, at))) return true
  return false
}

const allotted = new Set(
  "seat seats instalment instalments quota quotas copy copies signature signatures witness witnesses".split(
    " "
  )
)
const allots =
  /^(?:assign|assigns|assigned|reserve|reserves|reserved|allot|allots|allotted|grant|grants|granted|requires?|entitled|pay|payable)$/

/** "assign them two congressional seats": what a rule hands out. */
function isAllotment(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  let noun = ""
  for (let at = numeral.to; at < numeral.to + 3; at++) {
    const word = lowerAt(context, at)
    if (allotted.has(word)) return true
    if (isPlural(word)) {
      noun = singular(word)
      break
    }
  }
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = numeral.from - 1; at >= sentence.from && at >= numeral.from - 4; at--) {
    if (ruled.test(lowerAt(context, at)) && lowerAt(context, at) !== "may") return noun !== ""
    if (allots.test(lowerAt(context, at)) && allotted.has(noun)) return true
  }
  return false
}
