import { lowerAt } from "../claims/context.ts"
import { hasCue, makeCueWords } from "../text/cue-words.ts"
import type { Figure } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"
import { wordSet } from "../text/vocabulary.ts"

const pronoun = wordSet("these those them whom which")

/** A share goes on in the list of the share before it, unless it names a group of its own. */
export function continuesShares(previous: Figure, figure: Figure): boolean {
  if (figure.population === null) return true
  const { from, to } = figure.population
  if (figure.reading.periods.some((mention) => mention.from >= from && mention.to <= to)) return false
  const word = lowerAt(figure.reading, figure.population.from)
  if (figure.population.to - figure.population.from > 6) return false
  // "38 per cent of those in Peru, as against 44 per cent of those in Chile".
  if (holdsCountry(figure)) return false
  return pronoun.has(word) || sameWords(previous, figure)
}

const holdsCountry = ({ reading, population }: Figure): boolean =>
  reading.places.some(
    ({ kind, code, from, to }) =>
      kind === "country" && code !== reading.state && from >= population!.from && to <= population!.to
  )

function sameWords(previous: Figure, figure: Figure): boolean {
  if (previous.population === null || figure.population === null) return false
  const one = lemmas(previous.reading.tokens, previous.population.from, previous.population.to)
  const other = lemmas(figure.reading.tokens, figure.population.from, figure.population.to)
  return other.size > 0 && overlap(one, other) === other.size
}

/** "32 per cent for special courts, 38 per cent for higher courts": each share has a count of its own words. */
export function dividesAnother(figure: Figure, previous: Figure, earlier: ReadonlyArray<Figure>): boolean {
  const part = partWithWords(figure, earlier)
  return part !== null && part !== previous.base
}

/** A part count whose own words are those of the share, word for word. */
export function partWithWords(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const words = lemmas(figure.reading.tokens, figure.own.from, figure.own.to)
  if (words.size === 0 || !asksForEach(figure)) return null
  let best: Figure | null = null
  let bestScore = 0.55
  for (const other of earlier) {
    if (other.reading !== figure.reading || other.measure !== "count" || other.base === null) continue
    const theirs = lemmas(other.reading.tokens, other.own.from, other.own.to)
    const shared = overlap(words, theirs)
    const score = shared / (words.size + theirs.size - shared)
    if (score > bestScore) {
      best = other
      bestScore = score
    }
  }
  return best
}

const distributive = makeCueWords("each respective its respectively")

/** "each", "its total", "respective": the shares of one sentence divide different wholes. */
function asksForEach({ reading, sentence }: Figure): boolean {
  const { from, to } = reading.sentences[sentence]!
  return hasCue(reading.tokens, from, to, distributive)
}
