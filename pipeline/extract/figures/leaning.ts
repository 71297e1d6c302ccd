import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import { theseOrThose, wordSet } from "../text/vocabulary.ts"
import type { PassageReading, Zone } from "./figure.ts"

const same = wordSet("same said that this those these latter")
/** What a sentence can lean on a time with. */
export const stretch = makeCueWords("date period year years quarter month months semester time census survey")

const reviewOrConsideration = wordSet("review consideration")
const inOrTheLike = wordSet("in during over for of by to ,")

/** "During the same period", "that same year", "the period under review": where a sentence leans on an earlier time. */
export function leansOnTime(reading: PassageReading, zone: Zone): "earlier" | "reporting" | null {
  const { tokens } = reading
  for (let at = zone.from; at < zone.to; at++) {
    if (!isCueAt(reading.tokens, at, stretch)) continue
    if (lowerAt(reading, at + 1) === "of" && tokens[at + 2]?.kind === 1) continue
    const before = lowerAt(reading, at - 1)
    const after = lowerAt(reading, at + 1)
    if (lowerAt(reading, at) === "period") {
      if (before === "reporting" || before === "review") return "reporting"
      if (after === "covered" && lowerAt(reading, at + 2) === "by") return "reporting"
      if (after === "under" && reviewOrConsideration.has(lowerAt(reading, at + 2))) return "reporting"
      if (after === "in" && lowerAt(reading, at + 2) === "question") return "earlier"
      if (after === "under" || same.has(before) || lowerAt(reading, at - 2) === "same") return "earlier"
      continue
    }
    // "in the same four years", "in those two years"; the first sentence of a passage only if it opens with it.
    const said = lowerAt(reading, at - 2)
    if (
      (said === "same" || (theseOrThose.has(said) && (zone.from > 0 || at - 3 === zone.from))) &&
      itemBefore(tokens, at)?.kind !== tokenKind.mark &&
      lowerAt(reading, at).endsWith("s")
    )
      return "earlier"
    if (before === "same" || (same.has(before) && inOrTheLike.has(lowerAt(reading, at - 2)))) return "earlier"
  }
  return null
}

const timeless = makeCueWords("currently presently recently nowadays today present far")

/** "currently", "recently": no time is stated, and none is inherited. */
export function isTimeless(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to; at++) {
    if (!isCueAt(reading.tokens, at, timeless)) continue
    const word = lowerAt(reading, at)
    const before = lowerAt(reading, at - 1)
    if (word === "present" ? before === "at" : word !== "far" || before === "so") return true
  }
  return false
}

/** "In the case of the offence of fraud, ...": a paragraph that goes on with what the one before was about. */
export function continuesParagraph(reading: PassageReading): boolean {
  const first = lowerAt(reading, 0)
  const phrase = `${first} ${lowerAt(reading, 1)} ${lowerAt(reading, 2)}`
  return /^(?:in the case|in terms of|as for|of the|of these|of those|similarly|similar|these|this)\b/.test(
    phrase
  )
}
