import { beforeArticle, lowerAt } from "../claims/context.ts"
import { tokenKind } from "../text/words.ts"
import { wordSet, wereWasOrBeen } from "../text/vocabulary.ts"
import { isMentioned } from "./figure.ts"
import type { PassageReading } from "./figure.ts"

export const nationals = wordSet("national nationals citizen citizens native natives")

const origin =
  /^(?:nationality|come|came|comes|coming|originating|originate|originated|originally|hailing|arriving)$/

const followsDemonym = ({ places }: PassageReading, at: number) =>
  places.some(({ kind, to }) => kind === "demonym" && to === at)

const wereAreOrTheLike = wordSet("were are was is being")

const themOrTheLike = wordSet("them whom those cent %")

const comeCameOrComes = wordSet("come came comes")

const backOrHome = wordSet("back home")

const preposition = wordSet("in at to with for")

/** "citizens of Chile entered Peru": where they came to. */
const reaching = wordSet(
  "entered entering enter left leaving leave visited visiting crossed reached territory"
)

/** "nationals of Chile", "come from Venezuela": directly, or as a later item of the same list. */
export function isOrigin(reading: PassageReading, from: number, floor: number): boolean {
  // "54 per cent of whom were from Somalia".
  const before = beforeArticle(reading, from)
  if (lowerAt(reading, before) === "from" && wereAreOrTheLike.has(lowerAt(reading, before - 1))) return true
  // "62 per cent of them from the Congo and 37 per cent from Burundi", "among those from Mali".
  if (lowerAt(reading, before) === "from" && themOrTheLike.has(lowerAt(reading, before - 1))) return true
  for (let at = from - 1; at >= Math.max(floor, from - 24); at--) {
    const word = lowerAt(reading, at)
    // "citizens of Peru were returned from Spain".
    if (wereWasOrBeen.has(word) && lowerAt(reading, before) === "from") return false
    // "citizens were deported from Spain": they are not Spain's.
    if (nationals.has(word) && lowerAt(reading, at + 1) !== "of" && at + 1 < from) return false
    if (nationals.has(word)) return true
    // "then came Peru with 90".
    if (comeCameOrComes.has(word) && at + 1 === from) return false
    // "women of Peruvian nationality from Chile": where they came from is told beside it.
    if (word === "nationality" && followsDemonym(reading, at)) return false
    if (origin.test(word)) return !backOrHome.has(lowerAt(reading, at + 1))
    if (preposition.has(word) || reaching.has(word)) return false
  }
  return false
}

const betweenPlaces = wordSet("and the per cent")

/** "Nationals of Cuba come first with 90, ahead of those of China (40)". */
const opensWithCitizens = (reading: PassageReading, at: number): boolean => {
  const { from } = reading.sentences.findLast((sentence) => sentence.from <= at)!
  return lowerAt(reading, from + 1) === "of" && citizenOrTheLike.has(lowerAt(reading, from))
}

const ending = wordSet(". ; :")

const citizenOrTheLike = wordSet("citizen citizens national nationals")

/** "were issued to citizens of China (90), India (40) and Cuba (12)": whose they are is said once for the list. */
export function isOfCitizens(reading: PassageReading, from: number): boolean {
  for (let at = from - 1; at > from - 60 && at > 0; at--) {
    const token = reading.tokens[at]!
    if (token.lower === "of" && lowerAt(reading, at - 1) === "those") return opensWithCitizens(reading, at)
    if (token.lower === "of") return citizenOrTheLike.has(lowerAt(reading, at - 1))
    const isPlace = isMentioned(reading.places, at)
    if (!isPlace && token.kind === tokenKind.word && !betweenPlaces.has(token.lower)) return false
    if (ending.has(token.text)) return false
  }
  return false
}
