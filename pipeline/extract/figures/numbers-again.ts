import { takeNoun } from "./figure.ts"
import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { copyGroup } from "./changes.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { isDuring } from "./narrowing.ts"

const moving = wordSet(
  `climbed rose fell dropped went grew increased decreased declined reached stood recovered rebounded doubled tripled amounted came
  peaked was falling rising growing climbing decreasing increasing`
)

/**
 * "The Programme sent out 14,112 workers in 2018. It climbed back to 14,276 in 2023", "The annual figure fell from
 * 960 to 830": the number of what was counted in the sentence before, at other times.
 */
export function continueNumber(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  // "went from 16 to 72, more than quadrupling": what is told is the number, and not how it changed.
  const told = earlier.findLast(({ measure }) => measure !== "percent_change")
  // "Of those 9,870, 34 per cent come from Loja. The annual number has been falling".
  const last = told?.measure === "percent" && told.base?.reading === told.reading ? told.base : told
  if (first === undefined || last?.reading !== first.reading || first.sentence - told!.sentence !== 1) return
  const zone = first.reading.sentences[first.sentence]!
  if (last.measure !== "count" || last.head === "" || !speaksOfNumber(first.reading, zone, first.from)) return
  const { base } = last
  const isOfBase = base?.reading === last.reading && (base.sentence === last.sentence || last.partOfList)
  const whole = isOfBase ? base : last
  for (const figure of figures) {
    if (figure.measure !== "count" || figure.nounEnd !== figure.to || figure.parenthetical) return
    copyGroup(whole, figure)
    takeNoun(figure, whole)
  }
}

const yearly = wordSet("annual yearly")

/** "The annual figure fell from 960 to 830" behind "5,470 in all those years": parts of the total. */
export function wholeOfYears(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, sentence, measure, from, value } = figure
  const zone = reading.sentences[sentence]!
  // "120 victims in 2021–2024. Their number climbed from 11 in 2021 to 58 in 2024".
  const isYearly = yearly.has(lowerAt(reading, zone.from + 1)) || lowerAt(reading, zone.from) === "their"
  if (measure !== "count" || !isYearly) return null
  if (!speaksOfNumber(reading, zone, Math.min(from, zone.from + 7))) return null
  const told = earlier.findLast((other) => other.sentence < sentence || other.reading !== reading)
  // "Men make up 92 per cent of them. The annual figure rose": of all of them.
  const last = told?.measure === "percent" && told.base !== null ? told.base : told
  if (last?.reading !== reading || sentence - told!.sentence !== 1 || last.measure !== "count") return null
  // "They returned from Libya, 6,100, and Mali, 4,900. The annual figure": of all of them.
  const whole = last.partOfList && last.base !== null ? last.base : last
  return whole.head === figure.head && isDuring(figure, whole) && Number(whole.value) > Number(value)
    ? whole
    : null
}

const annualOrTheLike = wordSet("annual yearly monthly total overall corresponding comparable equivalent")
const wasOrStood = wordSet("was stood is reached numbered")
const figureNumberOrTotal = wordSet("figure number total")
const thenOrTheLike = wordSet("then thus again has had since later subsequently been")
const backOrTheLike = wordSet("back up down again slightly sharply ,")
const toAtOrFrom = wordSet("to at from")

const openingClause = wordSet("after since following when once with")

/** "After flights were suspended, the figure dropped to": behind the clause that a sentence opens with. */
function startOfMain(reading: PassageReading, { from }: Zone, to: number): number {
  if (!openingClause.has(lowerAt(reading, from))) return from
  for (let at = from + 1; at < to; at++) if (lowerAt(reading, at) === ",") return at + 1
  return from
}

/** "It climbed back to", "The annual figure fell from", "The number then stood at". */
function speaksOfNumber(reading: PassageReading, zone: Zone, to: number): boolean {
  // "In 2025 the figure fell to".
  const leading = reading.periods.find((mention) => mention.from === zone.from)
  const from =
    leading === undefined
      ? startOfMain(reading, zone, to)
      : lowerAt(reading, leading.to) === ","
        ? leading.to + 1
        : leading.to
  const opening = lowerAt(reading, from)
  let verb = from + 1
  if (opening === "the" || opening === "this" || opening === "their") {
    if (annualOrTheLike.has(lowerAt(reading, verb))) verb++
    if (!figureNumberOrTotal.has(lowerAt(reading, verb))) return false
    verb++
    // "The corresponding total for 2024 was 49".
    const dated = reading.periods.find((mention) => mention.from === verb)
    if (dated !== undefined) return wasOrStood.has(lowerAt(reading, dated.to)) && to - dated.to <= 3
  } else if (opening !== "it") return false
  while (thenOrTheLike.has(lowerAt(reading, verb))) verb++
  if (!moving.has(lowerAt(reading, verb)) || (opening === "it" && lowerAt(reading, verb) === "was"))
    return false
  // "It reached 18,449 in 2023".
  if (lowerAt(reading, verb) === "reached" && to === verb + 1) return true
  let number = verb + 1
  while (backOrTheLike.has(lowerAt(reading, number))) number++
  return toAtOrFrom.has(lowerAt(reading, number)) && to - number <= 4
}
