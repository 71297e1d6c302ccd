import { isPersonAt, lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

const sent = wordSet("sent send transferred remitted transfer remit")
const foreigners = wordSet("foreign foreigners migrant migrants immigrants non-nationals")

/** Words between "sent" and "abroad", at most. */
const longestTransfer = 14

/** "421.6 million was sent abroad", "sent US$ 2 billion to other countries", "foreign workers sent home 90 million". */
function sendsAbroad(reading: PassageReading, { from, to }: Zone): boolean {
  for (let verb = from; verb < to; verb++) {
    if (!sent.has(lowerAt(reading, verb)) || lowerAt(reading, verb + 1) === "by") continue
    // "Workers sent abroad remitted 90 million".
    if (
      lowerAt(reading, verb) === "sent" &&
      isPersonAt(reading, verb - 1) &&
      lowerAt(reading, verb + 1) === "abroad"
    )
      continue
    if (lowerAt(reading, verb + 1) === "home")
      for (let at = from; at < verb; at++) if (foreigners.has(lowerAt(reading, at))) return true
    for (let at = verb + 1; at < Math.min(to, verb + longestTransfer); at++) {
      if (lowerAt(reading, at) === "abroad") return lowerAt(reading, at - 1) !== "from"
      if (lowerAt(reading, at) === "out" && lowerAt(reading, at + 3) === "country") return true
      if (
        lowerAt(reading, at) === "to" &&
        lowerAt(reading, at + 1) === "other" &&
        lowerAt(reading, at + 2) === "countries"
      )
        return true
    }
  }
  return false
}

const outward = wordSet("outward outgoing outbound")
const money = wordSet("remittance remittances transfer transfers")

/** "Outward remittances attained 2 billion". */
function isOutward(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (outward.has(lowerAt(reading, at)) && money.has(lowerAt(reading, at + 1))) return true
  return false
}

/** "421.6 million was sent abroad", "Remittances sent from Chile amounted to 90 million" of a report by Chile. */
export function isSentAbroad({ reading, measure, from }: Figure, sentence: Zone): boolean {
  if (measure !== "amount" && measure !== "percent_change") return false
  if (sendsAbroad(reading, sentence) || isOutward(reading, sentence.from, from)) return true
  if (measure !== "amount") return false
  for (let at = sentence.from; at < from - 2; at++)
    if (lowerAt(reading, at) === "sent" && lowerAt(reading, at + 1) === "from")
      return reading.places.some(
        ({ code, from: start }) => code === reading.state && start - at >= 2 && start - at <= 3
      )
  return false
}
