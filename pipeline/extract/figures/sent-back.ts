import { beforeArticle, lowerAt } from "../claims/context.ts"
import { pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import type { PassageReading, Zone } from "./figure.ts"

export const homewards = wordSet("home back")

const sending = wordSet("sent flew shipped escorted")

/** Words between "sent" and "back", at most: "2,904 of the Haitians". */
const longestSent = 6

/** "sent 2,904 Haitians back to Haiti", "flew 90 workers home". */
function sendsHome(reading: PassageReading, to: number): boolean {
  if (!sending.has(lowerAt(reading, to - 1))) return false
  for (let at = to + 1; at < to + longestSent; at++) {
    if (homewards.has(lowerAt(reading, at))) return true
    if (pauseOrEnd.has(lowerAt(reading, at))) return false
  }
  return false
}

const sendingBack = wordSet("returned deported repatriated expelled removed")

/** "the United States returned 14,212 Colombians". */
export function sentBack(reading: PassageReading, { from, to }: Zone): string | null {
  // "convoys from Lebanon brought back 1,576 citizens".
  if (homewards.has(lowerAt(reading, to - 1)) && lowerAt(reading, to - 2) === "brought") {
    const left = reading.places.find(
      (place) =>
        place.kind === "country" &&
        place.to === to - 2 &&
        lowerAt(reading, beforeArticle(reading, place.from)) === "from"
    )
    if (left !== undefined && left.code !== reading.state) return left.code
  }
  if (lowerAt(reading, to - 1) === "back" && lowerAt(reading, to - 2) === "sent") to--
  else if (!sendingBack.has(lowerAt(reading, to - 1)) && !sendsHome(reading, to)) return null
  // "Peru, with which there is an agreement, returned".
  const opening = reading.places.find(
    (place) => place.kind === "country" && place.from - from <= 1 && place.from >= from
  )
  if (opening !== undefined && lowerAt(reading, opening.to) === "," && lowerAt(reading, to - 2) === ",")
    return opening.code === reading.state ? null : opening.code
  // "The Malaysian authorities deported".
  const authorities = reading.places.find(
    (place) =>
      (place.kind === "demonym" ||
        (place.kind === "country" && lowerAt(reading, place.to) === "authorities")) &&
      place.from >= from &&
      place.to === to - 2
  )
  if (authorities !== undefined && authorities.code !== reading.state) return authorities.code
  const place = reading.places.find(
    (candidate) => candidate.kind === "country" && candidate.to === to - 1 && candidate.from >= from
  )
  return place === undefined || place.code === reading.state ? null : place.code
}
