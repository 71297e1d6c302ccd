import { isCount } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { lemmas } from "./lemmas.ts"
import { isSameTime } from "./narrowing.ts"
import type { Part } from "./part.ts"
import { stem } from "../text/stems.ts"

/** "Of the permits, 90 went to Cubans, 70 to Haitians and 40 to others. Half of the holders": of all permits. */
export function isOneOfParts(
  { figure, year, words }: Part,
  best: Figure,
  earlier: ReadonlyArray<Figure>
): boolean {
  const { base } = best
  if (base === null || !isCount(base)) return false
  if (best.reading === figure.reading && best.sentence === figure.sentence) return false
  // "Half of the foreigners": of those of that name.
  const isNamed = best.countUnit === "person" && !anyone.has(best.head) && best.head !== base.head
  if (isNamed && figure.head === best.head) return false
  if (
    namesAsPart(withoutHead(words, best, earlier), best, base) ||
    namesPlaceOf(figure, best) ||
    (year !== null && !isSameTime(best, base))
  )
    return false
  const parts = earlier.filter(
    (other) =>
      other.base === base &&
      other.reading === best.reading &&
      best.sentence - other.sentence <= 1 &&
      isCount(other)
  )
  return parts.length > 1
}

/** "Cubans (90) and Haitians (70) came first. Only 41 of the permits were for women": of all permits, and not of one people's. */
export function isOneOfPeoples(figure: Figure, best: Figure, earlier: ReadonlyArray<Figure>): boolean {
  const { base, reading, sentence } = best
  const { nationality } = best.dimensions
  if (base === null || !isCount(base) || nationality?.length !== 3) return false
  if (base.dimensions.nationality === nationality || figure.dimensions.nationality !== null) return false
  if ((reading === figure.reading && sentence === figure.sentence) || namesPlaceOf(figure, best)) return false
  return earlier.some(
    (other) =>
      other.base === base &&
      other.reading === reading &&
      other.sentence === sentence &&
      other.dimensions.nationality !== nationality &&
      isCount(other)
  )
}

/** "611 permits in commerce, 437 in mining": the noun that all parts share tells no single one. */
function withoutHead(
  words: ReadonlySet<string>,
  best: Figure,
  earlier: ReadonlyArray<Figure>
): ReadonlySet<string> {
  const shares = earlier.some(
    (other) => other.base === best.base && other !== best && other.head === best.head
  )
  if (!shares || best.head === "") return words
  return new Set([...words].filter((word) => word !== stem(best.head)))
}

/** Words for whoever was counted. */
const anyone = new Set(["person", "individual", "people"])

/** "61 per cent of land-based workers": a word that only the part has. */
function namesAsPart(words: ReadonlySet<string>, part: Figure, whole: Figure): boolean {
  for (const word of lemmas(part.reading.tokens, part.own.from, part.own.to))
    if (words.has(word) && !whole.lemmas.has(word) && !anyone.has(word)) return true
  return false
}

/** "Of those who went to Chile, half": the share names the part that it divides. */
function namesPlaceOf({ reading, sentence, population, from }: Figure, { dimensions }: Figure): boolean {
  const start = reading.sentences[sentence]!.from
  const end = Math.max(from, population?.to ?? 0)
  return reading.places.some(
    ({ code, from: at }) =>
      at >= start &&
      at < end &&
      (code === dimensions.area || code === dimensions.nationality || code === dimensions.counterpart)
  )
}
