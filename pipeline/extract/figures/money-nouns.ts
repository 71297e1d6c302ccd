import { lowerAt } from "../claims/context.ts"
import { isPlural, timeUnits, wordSet } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"

const moneyNouns = wordSet(
  "fine fines remittances budget budgets investment investments fund funds payment payments cost costs expenditure loan loans grant grants revenue revenues wages salaries subsidies compensation allocation contribution contributions income debt debts savings transfers"
)

const ofOrTheLike = wordSet(`
  of the a an in to for and that than by with on at were was is are had has have which involving amounted
`)

const valuing = wordSet("comes amounts costs covers totals stands rises adds sums")

/** For money, what it is: "fines of", "remittances reached", "a budget of". */
export function moneyNoun(figure: Figure) {
  const { reading, subject } = figure
  for (let at = figure.from - 1; at >= subject.from; at--) {
    const isVerb = at === figure.from - 1 && valuing.has(lowerAt(reading, at))
    if (moneyNouns.has(lowerAt(reading, at)) && !isVerb) {
      return { from: at, to: at + 1, head: at }
    }
  }
  for (let at = figure.from - 1; at >= subject.from; at--) {
    const word = lowerAt(reading, at)
    const capital =
      reading.tokens[at]!.text !== reading.tokens[at]!.lower && at > reading.sentences[figure.sentence]!.from
    // "the total, which comes to 9 million", "the Strategy costs 2 million": the verb is no noun.
    if (valuing.has(word) && at >= figure.from - 2) continue
    // "during the years 2022 to 2024 (7.2 million in 2022)".
    if (timeUnits.has(reading.tokens[at]!.singular)) continue
    if (!capital && (isPlural(word) || reading.unitOf(word) !== undefined)) {
      let from = at
      while (
        from > subject.from &&
        /^[a-z-]+$/.test(lowerAt(reading, from - 1)) &&
        !ofOrTheLike.has(lowerAt(reading, from - 1))
      )
        from--
      return { from, to: at + 1, head: at }
    }
  }
  return undefined
}
