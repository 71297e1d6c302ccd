import { tokenKind } from "../text/tokens.ts"
import {
  auxiliaries,
  conjunctions,
  determiners,
  isPlural,
  months,
  prepositions,
  pronouns,
  relatives
} from "../text/vocabulary.ts"
import type { ClaimContext } from "./context.ts"
import { continuesList, isCapitalised, lowerAt } from "./context.ts"

/** Nouns that take a number as their name: "priority goal 1", "phase 2", "line 100". */
const labelled = new Set(
  `goal goals objective objectives target targets axis axes pillar pillars component phase stage level levels category type grade class
  group zone indicator indicators outcome output module unit version block route highway channel room line hotline helpline
  step round model block cluster tier dimension commitment area lot`.split(/\s+/)
)

/** Inside a proper name or title: COVID-19, SARS-CoV-2, Goal 8, "Agenda 2030". */
export function isName(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form !== "digits") return inTitle(context, index)
  const { tokens } = context
  const before = tokens[numeral.from - 1]
  if (before === undefined) return false
  const glued = before.end === numeral.start
  if (glued && before.lower === "-") {
    const word = tokens[numeral.from - 2]
    if (
      word !== undefined &&
      word.end === before.start &&
      /[A-Z]/.test(word.text) &&
      numeral.printed.length <= 3
    )
      return true
  }
  if (glued && before.kind === tokenKind.word && isCapitalised(before) && numeral.printed.length <= 3)
    return true
  if (
    before.text === "," &&
    labelled.has(lowerAt(context, numeral.from - 2)) &&
    lowerAt(context, numeral.to) === ","
  )
    return true
  if (labelled.has(before.lower) && before.end < numeral.start && endsPhrase(context, numeral.to)) return true
  if (isCapitalised(before) && before.kind === tokenKind.word && before.end < numeral.start)
    return namesBefore(context, index)
  return (
    continuesList(context, index) &&
    endsPhrase(context, numeral.to) &&
    lowerAt(context, numeral.from - 1) !== "," &&
    isLabelled(context, index - 1)
  )
}

const isLabelled = (context: ClaimContext, index: number) =>
  labelled.has(lowerAt(context, context.numerals[index]!.from - 1))

function namesBefore(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = context.tokens[numeral.from - 1]!
  if (numeral.printed.includes(",") || numeral.printed.includes(".")) return false
  if (numeral.from - 1 <= context.sentences[context.sentenceOf[index]!]!.from) return false
  if (prepositions.has(before.lower) || determiners.has(before.lower) || months.has(before.lower))
    return false
  if (conjunctions.has(before.lower) || before.text === before.text.toUpperCase()) return false
  return endsPhrase(context, numeral.to)
}

/** A number that ends its phrase names something; one that a noun or a percentage follows counts. */
function endsPhrase(context: ClaimContext, at: number): boolean {
  const token = context.tokens[at]
  if (token === undefined) return true
  if (token.kind === tokenKind.mark)
    return token.text !== "%" && token.text !== "(" ? true : token.text === "("
  const word = token.lower
  if (word === "per" || word === "percent") return false
  return (
    prepositions.has(word) ||
    conjunctions.has(word) ||
    auxiliaries.has(word) ||
    relatives.has(word) ||
    pronouns.has(word) ||
    (/(?:ed|s)$/.test(word) && !isPlural(word))
  )
}

/** "the Council of Twelve", "One Stop Centre": a capitalised number word among capitalised words. */
function inTitle(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const token = context.tokens[numeral.from]!
  if (!isCapitalised(token)) return false
  if (numeral.from === context.sentences[context.sentenceOf[index]!]!.from) return false
  const opening = lowerAt(context, numeral.from - 1)
  if (opening === "“" || opening === '"' || opening === "(" || opening === ":")
    return isCapitalised(context.tokens[numeral.from + 1])
  return isCapitalised(context.tokens[numeral.from + 1]) || isCapitalised(context.tokens[numeral.from - 1])
}

/** "(1) to prove ..., (2) to authorize": digits in brackets that count up from one. */
export function isEnumerator(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form !== "digits" || numeral.printed.length > 2) return false
  if (lowerAt(context, numeral.to) !== ")") return false
  const opener = lowerAt(context, numeral.from - 1)
  if (opener !== "(") return numeral.from === 0
  if (numeral.value === "1")
    return context.numerals.some(
      (other) =>
        other.value === "2" && lowerAt(context, other.from - 1) === "(" && lowerAt(context, other.to) === ")"
    )
  const earlier = String(Number(numeral.value) - 1)
  for (let before = index - 1; before >= 0; before--) {
    const other = context.numerals[before]!
    if (
      other.value === earlier &&
      lowerAt(context, other.from - 1) === "(" &&
      lowerAt(context, other.to) === ")"
    ) {
      return isEnumerator(context, before)
    }
  }
  return false
}
