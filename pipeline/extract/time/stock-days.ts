import { itemBefore } from "../text/search.ts"
import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { formsOfBe, wasOrWere, wereWasOrBeen, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"

/** The last day of a quarter, the first of a year: days that open and close accounts. */
export const isClosingDay = ({
  start,
  end
}: {
  readonly start: string | null
  readonly end: string | null
}): boolean => end !== null && start === end && /-(?:03-31|06-30|07-31|09-30|12-31|01-01)$/.test(end)

const stocks = wordSet(
  `held had stood numbered remained existed insured filled employed contained housed hosted comprised living resident residing
  valid affiliated outstanding pending`
)

const registerOrTheLike = wordSet("register registers registry books roll rolls list lists payroll")

const onOrIn = wordSet("on in")
const enrolled = wordSet("enrolled entered inscribed registered listed")

/** "were on the consular registers", "are on its books". */
export function standsOnRegister(tokens: ReadonlyArray<Token>, verb: number): boolean {
  if (!formsOfBe.has(foldedAt(tokens, verb))) return false
  // "98,640 were enrolled in the consular registers".
  const into =
    enrolled.has(foldedAt(tokens, verb + 1)) && onOrIn.has(foldedAt(tokens, verb + 2)) ? verb + 2 : verb + 1
  // "68,415 foreigners were holders of a permit".
  if (foldedAt(tokens, verb + 1) === "holders") return foldedAt(tokens, verb + 2) === "of"
  if (!onOrIn.has(foldedAt(tokens, into)) || (into === verb + 1 && foldedAt(tokens, into) !== "on"))
    return false
  for (let at = into + 1; at < into + 5; at++) if (registerOrTheLike.has(foldedAt(tokens, at))) return true
  return false
}

/** "On 31 December 2024 there were 300": what there was on the day, and not what was done on it. */
export function tellsStock(tokens: ReadonlyArray<Token>, from: number): boolean {
  for (let at = from; at < from + 24 && at < tokens.length; at++) {
    const word = tokens[at]!.lower
    if (standsOnRegister(tokens, at)) return true
    // "40 meetings were held".
    if (stocks.has(word)) return word !== "held" || !wereWasOrBeen.has(foldedAt(tokens, at - 1))
    if (word === "there") return wasOrWere.has(foldedAt(tokens, at + 1))
    if (word === "." || word === ";") return false
  }
  return false
}

const standing = wordSet(
  `possession held present detained living residing resident valid registered employed insured enrolled pending outstanding
  consideration examination`
)
const againstOrWith = wordSet("against with")

/** Words between what stands and the day: "held in the shelter centres on 31 December". */
const longestPlace = 6

/** "those held in the centres on 31 December", "permits in force on 31 December", "the number stood, on 31 December, at 40". */
export function stoodBefore(tokens: ReadonlyArray<Token>, on: number): boolean {
  if (foldedAt(tokens, on - 1) === "," && foldedAt(tokens, on - 2) === "stood") return true
  if (foldedAt(tokens, on - 1) === "force" && foldedAt(tokens, on - 2) === "in") return true
  if (againstOrWith.has(foldedAt(tokens, on - 2)) && itemBefore(tokens, on)?.kind === tokenKind.number)
    return true
  for (let at = on - 1; at > on - longestPlace && at > 0; at--) {
    const word = foldedAt(tokens, at)
    if (word === "," || word === ";" || word === ".") return false
    // "40 were registered on 31 December" is an event.
    if (standing.has(word)) return !wereWasOrBeen.has(foldedAt(tokens, at - 1))
  }
  return false
}

/** "On 1 July 2023 the country counted 2,078,800 inhabitants". */
export function countsInhabitants(tokens: ReadonlyArray<Token>, from: number): boolean {
  for (let at = from; at < from + 10 && at < tokens.length; at++) {
    const word = tokens[at]!.lower
    if (word === "inhabitants") return true
    if (word === "." || word === ";" || word === ",") return false
  }
  return false
}
