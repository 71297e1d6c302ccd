import { lowerAt, singularAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

const young = wordSet("girl boy child minor adolescent")
const latterOrLast = wordSet("latter last")

/** How far before a bracket "being" can stand: "being understood as persons under 18". */
const longestDefinition = 6

/**
 * "300 women, 238 girls and 174 boys, the latter two being under 18", "boys and girls being understood as persons
 * under 18 years of age": what a sentence says once of the ages of its young.
 */
export function readUnderstoodAges(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  { from, to }: Zone
): void {
  for (const bracket of reading.brackets) {
    if (bracket.from < from || bracket.to > to) continue
    let being = bracket.from - 1
    while (being > bracket.from - longestDefinition && lowerAt(reading, being) !== "being") being--
    if (lowerAt(reading, being) !== "being" || !isOfYoung(reading, being)) continue
    for (const { head, to: end, dimensions } of figures) {
      if (!young.has(head) || end > being || dimensions.ageMin !== null || dimensions.ageMax !== null)
        continue
      dimensions.ageMin = bracket.min
      dimensions.ageMax = bracket.max
    }
  }
}

/** "the latter two categories being", "boys and girls being": is the subject before the verb those young? */
function isOfYoung(reading: PassageReading, verb: number): boolean {
  for (let at = verb - 1; at > verb - 5; at--) {
    if (lowerAt(reading, at) === ",") return false
    if (latterOrLast.has(lowerAt(reading, at)) || young.has(singularAt(reading, at))) return true
  }
  return false
}
