import { lowerAt } from "../claims/context.ts"
import { wordSet, auxiliaries, finiteVerbs } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"

/** What is told of a count, by the verb or participle right behind its noun: "completed" of "22 were completed". */
export function verbOf({ reading, to, nounEnd }: Figure): string | null {
  const start = Math.max(to, nounEnd)
  let verb = start
  while (verb < start + 3 && auxiliaries.has(lowerAt(reading, verb))) verb++
  const word = lowerAt(reading, verb)
  return word.endsWith("ed") || finiteVerbs.has(word) ? word : null
}

/** "22 cases were reported and 22 completed; in Loja, 4 were completed": is the same told of both? */
export function becameAlike(figure: Figure, other: Figure): boolean {
  const verb = verbOf(figure)
  if (verb === null) return false
  for (let at = other.to; at < other.own.to; at++) if (lowerAt(other.reading, at) === verb) return true
  return false
}

/** "Loja (4 reported and 7 completed) and Macas (5 reported and 6 completed)": two lists, of which each member has a figure. */
export function alternates(figures: ReadonlyArray<Figure>): boolean {
  const verbs = figures.map(verbOf)
  return verbs.some(
    (verb, at) =>
      verb !== null && verbs.indexOf(verb) < at - 1 && verbs[at - 1] !== null && verbs[at - 1] !== verb
  )
}

const allOrThe = wordSet("all the")

/** "All other destinations received 25 workers" behind a list of them: part of what the list divides. */
export function wholeOfOthers(
  { reading, sentence, measure, position }: Figure,
  earlier: ReadonlyArray<Figure>
) {
  const { from } = reading.sentences[sentence]!
  const last = earlier.at(-1)
  if (position > 0 || measure !== "count" || lowerAt(reading, from + 1) !== "other") return null
  if (!allOrThe.has(lowerAt(reading, from)) || last?.reading !== reading) return null
  return last.measure === "count" && last.parenthetical && sentence - last.sentence === 1 ? last.base : null
}

/**
 * "900 entered and 700 left. 40 foreigners entered and 30 left": the whole of which the same is told, where its
 * sentence has one beside that which was found.
 */
export function wholeOfVerb(figure: Figure, base: Figure, earlier: ReadonlyArray<Figure>): Figure {
  if (base.measure !== "count" || figure.measure !== "count") return base
  if (base.sentence === figure.sentence && base.reading === figure.reading) return base
  if (verbOf(figure) === null || becameAlike(figure, base)) return base
  const whole = earlier.findLast(
    (other) =>
      other.reading === base.reading &&
      other.sentence === base.sentence &&
      other.base === base.base &&
      other.countUnit === base.countUnit &&
      Number(other.value) >= Number(figure.value) &&
      becameAlike(figure, other)
  )
  return whole ?? base
}
