import type { ClaimContext } from "./context.ts"
import { lowerAt, onlyJoiners } from "./context.ts"

/** Ages that bound a group: first and last completed year, null where open. */
export interface AgeBracket {
  readonly from: number
  readonly to: number
  readonly min: number | null
  readonly max: number | null
}

const limit = /^(?:over|above|under|below|than|least|exceeding|younger|older)$/
const lifeUnits = /^(?:years?|months?|year-olds?)$/
const olderWords = /^(?:older|over|above|more|up|upwards)$/

/** Is numeral i an age? Either it carries "years of age", or the words around speak of age. */
export function isAge(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form !== "digits" && numeral.form !== "word") return false
  const value = Number(numeral.value)
  if (!(value <= 120)) return false
  return agesDirectly(context, index) || leansOnNext(context, index) || leansOnPrevious(context, index)
}

function agesDirectly(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const { from, to } = numeral
  const next = lowerAt(context, to)
  const before = lowerAt(context, from - 1)
  if (next === "-" && /^year-olds?$/.test(lowerAt(context, to + 1))) return true
  if (next === "-" && lowerAt(context, to + 1) === "year" && lowerAt(context, to + 3).startsWith("old"))
    return true
  if (lifeUnits.test(next)) {
    const after = lowerAt(context, to + 1)
    if (after === "old" || (after === "of" && lowerAt(context, to + 2) === "age")) return true
    if ((after === "and" || after === "or") && olderWords.test(lowerAt(context, to + 2))) return true
  }
  if (before === "age" || before === "aged" || before === "ages") return true
  if (before === "of" && /^(?:age|ages)$/.test(lowerAt(context, from - 2))) return true
  if (limit.test(before) && boundsPersons(context, index)) return true
  return agedBefore(context, from) && !startsCount(context, to)
}

/** "aged between", "aged over", "ages of", within a few words and with no figure between. */
function agedBefore(context: ClaimContext, from: number): boolean {
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (word === "aged" || word === "ages") return true
    if (!/^(?:between|from|over|under|above|below|at|least|than|more|less|up|to|the|of)$/.test(word))
      return false
  }
  return false
}

const startsCount = (context: ClaimContext, at: number) => {
  const word = lowerAt(context, at)
  return !lifeUnits.test(word) && context.unitOf(word.endsWith("s") ? word.slice(0, -1) : word) !== undefined
}

/** "children under 5", "persons over 60 who", "women over the age of 18": a person noun before the limit. */
function boundsPersons(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const next = lowerAt(context, numeral.to)
  const years = lifeUnits.test(next)
  if (
    !years &&
    next !== "" &&
    /^[a-z%$]/.test(next) &&
    !/^(?:and|or|who|were|was|are|in|at|with|from|had|have|to|by|as|living|enrolled|is)$/.test(next)
  )
    return false
  for (let at = numeral.from - 2; at >= numeral.from - 5 && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (word === "," || word === "aged") continue
    if (
      word === "children" ||
      context.unitOf(word.replace(/s$/, "")) === "person" ||
      context.unitOf(word) === "person"
    )
      return true
    if (/^(?:adult|unmarried|all|those|minors?|persons?|at|more|less|not|who|are|were)$/.test(word)) continue
    return false
  }
  return false
}

/** The first end of a bracket: "between 20 and 39 years", "12 to 17 years of age". */
function leansOnNext(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const next = context.numerals[index + 1]
  if (next === undefined || context.sentenceOf[index] !== context.sentenceOf[index + 1]) return false
  if (!onlyJoiners(context, numeral.to, next.from) || lowerAt(context, numeral.to) === ",") return false
  if (Number(next.value) > 120 || Number(next.value) <= Number(numeral.value)) return false
  if (agesDirectly(context, index + 1)) return true
  return lifeUnits.test(lowerAt(context, next.to)) && speaksOfAge(context, index)
}

/** The second end of a bracket, and a bare "40 and 49 years" in a sentence about age groups. */
function leansOnPrevious(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = context.numerals[index - 1]
  if (before !== undefined && context.sentenceOf[index] === context.sentenceOf[index - 1]) {
    const adjoining = onlyJoiners(context, before.to, numeral.from) && lowerAt(context, before.to) !== ","
    if (adjoining && Number(before.value) < Number(numeral.value)) {
      if (agesDirectly(context, index - 1) && !startsCount(context, numeral.to)) return true
      if (lifeUnits.test(lowerAt(context, numeral.to)) && speaksOfAge(context, index)) return true
    }
  }
  return (
    lifeUnits.test(lowerAt(context, numeral.to)) && speaksOfAge(context, index) && !averages(context, index)
  )
}

const ageWords = new Set(["age", "ages", "aged", "year-olds", "older", "younger"])

function speaksOfAge(context: ClaimContext, index: number): boolean {
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = sentence.from; at < sentence.to; at++) if (ageWords.has(lowerAt(context, at))) return true
  return false
}

function averages(context: ClaimContext, index: number): boolean {
  const { from } = context.numerals[index]!
  for (let at = from - 1; at >= from - 9 && at >= 0; at--)
    if (/^(?:average|mean|median)$/.test(lowerAt(context, at))) return true
  return false
}

/** The brackets that the age numerals of a passage make, in order; `isAgeAt` tells which numerals are ages. */
export function readBrackets(context: ClaimContext, isAgeAt: (index: number) => boolean): Array<AgeBracket> {
  const brackets: Array<AgeBracket> = []
  const { numerals } = context
  for (let index = 0; index < numerals.length; index++) {
    if (!isAgeAt(index)) continue
    const numeral = numerals[index]!
    const next = numerals[index + 1]
    const paired =
      next !== undefined &&
      isAgeAt(index + 1) &&
      next.from - numeral.to <= 2 &&
      onlyJoiners(context, numeral.to, next.from) &&
      lowerAt(context, numeral.to) !== ","
    if (paired) {
      const to = unitEnd(context, next.to)
      const months = isMonths(context, next.to)
      brackets.push({
        from: numeral.from,
        to,
        min: years(numeral.value, months),
        max: years(next.value, months)
      })
      index++
    } else {
      brackets.push(readLimit(context, index))
    }
  }
  return brackets
}

const isMonths = (context: ClaimContext, at: number) => /^months?$/.test(lowerAt(context, at))
const years = (value: string | null, months: boolean) =>
  months ? Math.floor(Number(value) / 12) : Number(value)
const unitEnd = (context: ClaimContext, to: number) => {
  let at = to
  while (/^(?:years?|months?|of|age|old|-|year-olds?)$/.test(lowerAt(context, at))) at++
  return at
}

/** "14 years and older", "over the age of 18", "under 36 months", "aged 17". */
function readLimit(context: ClaimContext, index: number): AgeBracket {
  const numeral = context.numerals[index]!
  const months = isMonths(context, numeral.to)
  const value = Number(numeral.value)
  let at = unitEnd(context, numeral.to)
  const bracket = (min: number | null, max: number | null) => ({ from: numeral.from, to: at, min, max })
  if (
    /^(?:and|or)$/.test(lowerAt(context, at)) &&
    /^(?:older|over|above|more|upwards?)$/.test(lowerAt(context, at + 1))
  ) {
    at += 2
    return bracket(years(numeral.value, months), null)
  }
  if (
    /^(?:and|or)$/.test(lowerAt(context, at)) &&
    /^(?:younger|under|below|less)$/.test(lowerAt(context, at + 1))
  ) {
    at += 2
    return bracket(null, years(numeral.value, months))
  }
  for (let back = numeral.from - 1; back >= numeral.from - 5 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (word === "under" || word === "below" || word === "younger")
      return bracket(null, months ? Math.ceil(value / 12) - 1 : value - 1)
    if (word === "less" || word === "fewer")
      return bracket(null, months ? Math.ceil(value / 12) - 1 : value - 1)
    // "Over the age of 18" is said of those who have reached it.
    if (word === "over" || word === "above" || word === "least" || word === "older" || word === "more")
      return bracket(years(numeral.value, months), null)
    if (!/^(?:the|age|ages|of|than|aged|or|at)$/.test(word)) break
  }
  const whole = years(numeral.value, months)
  return bracket(whole, whole)
}
