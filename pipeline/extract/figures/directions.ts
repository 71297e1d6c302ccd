import { isCurrencyAt, lowerAt, isCapitalised } from "../claims/context.ts"
import type { FigureValue } from "./figure.ts"
import type { ClaimContext } from "../claims/context.ts"
import { finiteVerbs, pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import { opensWithLetter } from "../text/letters.ts"
import { tokenKind } from "../text/words.ts"

const rises = wordSet(
  `increase increases increased increasing progression jump surge rise rises rose risen rising growth grew grown grow growing up higher more climbed expanded gain jumped
  surged soared leapt improvement`
)

const falls = wordSet(
  `decrease decreases decreased decreasing slump fall fell fallen falling drop dropped dropping decline declined declining reduction reduced reduce down lower less
  fewer shrank shrunk contracted contraction plunged tumbled sank cut loss diminished diminish`
)

const endsChange = wordSet("of were was are is had have earn earned earns paid received spent , . ; ) and")

const changeNouns = wordSet(
  "growth progression increase rise decrease decline drop reduction jump surge slump"
)

const variations = wordSet("variation change difference")

const besideLevel = wordSet("below above")

const making = wordSet("made make makes making took take takes taken taking")

const equating = wordSet("was is being thus therefore at")

const moreOrTheLike = wordSet("more less higher lower fewer")
const andOrTheLike = wordSet("and while but which who were had")
const formOfExceed = wordSet("exceed exceeds exceeded")
const latest = wordSet("latest last overall total resulting")
const cameOrTheLike = wordSet("came comes amounted amounts amounting")
const whichOrIs = wordSet("which that is was")
const theOrSemicolon = wordSet("the ;")

/** A percentage of change: "rose by 12 per cent", "a 31.6 per cent increase", "12 per cent more than". */
export function readChange(
  context: ClaimContext,
  from: number,
  to: number
): FigureValue["direction"] | undefined {
  for (let at = to; at < to + 3; at++) {
    const word = lowerAt(context, at)
    if (endsChange.has(word)) break
    const direction = directionOf(word)
    if (direction !== undefined) {
      if (moreOrTheLike.has(word) && !comparesAfter(context, at + 1, at > to)) break
      // "Half worked more than 10 hours".
      if (at > to && finiteVerbs.has(lowerAt(context, at - 1))) break
      // "three out of ten turned up some irregularity".
      if (word === "up" && lowerAt(context, at - 1) === "turned") break
      return direction
    }
  }
  // "has become 72 per cent smaller".
  const size = sizes.get(lowerAt(context, to))
  if (size !== undefined && comparesAfter(context, to + 1, false)) return size
  // "the growth in 2023 (8.9 per cent)".
  if (lowerAt(context, from - 1) === "(" && lowerAt(context, to) === ")")
    for (let at = from - 2; at >= from - 5 && at > 0; at--)
      if (changeNouns.has(lowerAt(context, at)) && lowerAt(context, at - 1) === "the")
        return directionOf(lowerAt(context, at))
  // "9 per cent below that of the previous year", "6 per cent above the 2023 level".
  if (besideLevel.has(lowerAt(context, to)) && namesLevel(context, to + 1))
    return lowerAt(context, to) === "above" ? "rise" : "fall"
  // "a drop of 27 per cent in 2023 and another of 19 per cent".
  if (lowerAt(context, from - 1) === "of" && lowerAt(context, from - 2) === "another")
    for (let at = from - 3; at > from - 16 && at > 0; at--)
      if (changeNouns.has(lowerAt(context, at))) return directionOf(lowerAt(context, at))
  // "a decrease of a quarter".
  if (
    lowerAt(context, from - 1) === "a" &&
    lowerAt(context, from - 2) === "of" &&
    changeNouns.has(lowerAt(context, from - 3))
  )
    return directionOf(lowerAt(context, from - 3))
  const before = lowerAt(context, from - 1)
  // "14,227 in 2024 (+10.3 per cent)".
  if (before === "+" || (before === "plus" && lowerAt(context, from - 2) === "(")) return "rise"
  // "20,182 in 2024 (decrease: 81.3 per cent)".
  if (before === ":" && lowerAt(context, from - 3) === "(") return directionOf(lowerAt(context, from - 2))
  if (before === "-" && lowerAt(context, from - 2) === "(") return "fall"
  const made = making.has(lowerAt(context, from - 2))
  if ((before === "up" || before === "down") && !made) return directionOf(before)
  // "growth in excess of 900 per cent": the loose words belong to the figure.
  if (changeNouns.has(before) && loose.has(lowerAt(context, from))) return directionOf(before)
  // "grew 2.8 per cent to 30 billion".
  if (moved.has(before) && endsMove.has(lowerAt(context, to))) return directionOf(before)
  if (before === "by" && lowerAt(context, from - 2) === "or") return "rise"
  // "a reduction of 14,519 persons, or 15.4 per cent".
  if (before === "or" && lowerAt(context, from - 2) === ",")
    for (let at = from - 4; at > from - 9 && at > 0; at--)
      if (context.tokens[at]!.kind === tokenKind.number && lowerAt(context, at - 1) === "of")
        return changeNouns.has(lowerAt(context, at - 2)) ? directionOf(lowerAt(context, at - 2)) : undefined
      // "having grown over the year by 53,600 persons, or 0.5 per cent".
      else if (context.tokens[at]!.kind === tokenKind.number && lowerAt(context, at - 1) === "by")
        return movedBefore(context, at - 2)
  // "a rise of 11 per cent in a year and of 80 per cent in comparison with 2019".
  if (before === "of" && lowerAt(context, from - 2) === "and")
    for (let at = from - 3; at > from - 14 && at > 0; at--)
      if (changeNouns.has(lowerAt(context, at)) && lowerAt(context, at + 1) === "of")
        return directionOf(lowerAt(context, at))
  if (isGrowthRate(context, from)) return "rise"
  const listed = directionOfList(context, { from, to })
  if (listed !== undefined) return listed
  // "fell from 300 in 2014 to 200 in 2019, by 33 per cent".
  if (before === "by" && lowerAt(context, from - 2) === "," && pauseOrEnd.has(lowerAt(context, to)))
    return directionOfClause(context, from - 3)
  // "which exceeded that of 2022 (US$ 4,200 million) by 7.3 per cent".
  if (before === "by" && lowerAt(context, from - 2) === ")")
    for (let at = from - 3; at > from - 24 && at >= 0 && lowerAt(context, at) !== "."; at--)
      if (formOfExceed.has(lowerAt(context, at))) return "rise"
  if (before === "by" && saysAgain(context, from - 1)) return directionOfClause(context, from - 4)
  // "a figure higher than that of 2023 (451,200) by 10 per cent".
  if (before === "by" && pauseOrEnd.has(lowerAt(context, to)))
    for (let at = from - 2; at > from - 18 && at > 0; at--)
      if (lowerAt(context, at) === "than" && moreOrTheLike.has(lowerAt(context, at - 1)))
        return directionOf(lowerAt(context, at - 1))
  // "a rise which is equivalent to 20 per cent".
  if (before === "to" && lowerAt(context, from - 2) === "equivalent") {
    let noun = from - 3
    while (noun > from - 6 && whichOrIs.has(lowerAt(context, noun))) noun--
    if (changeNouns.has(lowerAt(context, noun))) return directionOf(lowerAt(context, noun))
  }
  if (before === "by" || before === "of" || before === "to") {
    for (let at = from - 2; at >= from - 9 && at >= 0; at--) {
      const word = lowerAt(context, at)
      // "fell in 2020 by 71 per cent".
      if (/^(?:19|20)\d\d$/.test(word)) continue
      if (!opensWithLetter(word) || andOrTheLike.has(word)) break
      const direction = formOfExceed.has(word) ? "rise" : directionOf(word)
      if (direction !== undefined && before !== "to") return direction
    }
  }
  const stands =
    equating.has(before) ||
    (before === "been" && lowerAt(context, from - 2) === "having") ||
    (before === "to" && cameOrTheLike.has(lowerAt(context, from - 2)))
  for (let at = from - 1; at >= from - (stands ? 16 : 8) && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (variations.has(word) && at >= from - 8) return "rise"
    // "the growth over these years was 12 per cent", "the decrease in 2030 against the year before is 4 per cent".
    if (
      stands &&
      changeNouns.has(word) &&
      (theOrSemicolon.has(lowerAt(context, at - 1)) ||
        // ", growth since 2021 thus amounting to 151 per cent".
        (lowerAt(context, at - 1) === "," && lowerAt(context, from - 2) === "amounting") ||
        // "the latest rise thus amounts to 50 per cent".
        (latest.has(lowerAt(context, at - 1)) && lowerAt(context, at - 2) === "the") ||
        isCapitalised(context.tokens[at]))
    )
      return directionOf(word)
    if (!opensWithLetter(word) && !/^(?:19|20)\d\d$/.test(word)) break
  }
  return undefined
}

/** "grown over the year 2023" before "by": the verb of a change, a few words back. */
function movedBefore(context: ClaimContext, last: number): "rise" | "fall" | undefined {
  for (let at = last; at > last - 6 && at >= 0; at--) {
    const direction = directionOf(lowerAt(context, at))
    if (direction !== undefined) return direction
  }
  return undefined
}

const sizes: ReadonlyMap<string, "rise" | "fall"> = new Map([
  ["larger", "rise"],
  ["greater", "rise"],
  ["bigger", "rise"],
  ["smaller", "fall"]
])

/** Where "5 per cent" that ends at a token begins, less one. */
function beforePercent(context: ClaimContext, last: number): number {
  let at = last
  while (
    at >= 0 &&
    (listOfPercents.has(lowerAt(context, at)) || context.tokens[at]!.kind === tokenKind.number)
  )
    at--
  return at
}

const loose = wordSet("in over about approximately nearly")
const beingOrWas = wordSet("being was")
const stating = wordSet("was is of at to from being with against")

const slowing = wordSet("slowed slows accelerated eased quickened")

/** "The annual growth rate was 0.5 per cent, as against 0.7 per cent", "the rate of growth declined from 2.05 per cent". */
function isGrowthRate(context: ClaimContext, from: number): boolean {
  if (!stating.has(lowerAt(context, from - 1))) return false
  for (let at = from - 2; at > from - 30 && at > 0; at--) {
    const word = lowerAt(context, at)
    if (word === "." || word === ";") return false
    // "the growth rate was 2 per cent and the poverty rate was 30 per cent".
    if (word === "and" && lowerAt(context, at + 1) === "the") return false
    if (word === "growth" && lowerAt(context, at + 1) === "rate") return true
    // "Annual population growth slowed down to 1.25 per cent".
    if (word === "growth" && slowing.has(lowerAt(context, at + 1))) return true
    if (word === "rate" && lowerAt(context, at + 1) === "of" && lowerAt(context, at + 2) === "growth")
      return true
  }
  return false
}

const moved = wordSet("grew rose fell climbed jumped dropped declined increased decreased shrank surged")
const endsMove = wordSet("to in from over year-on-year , . ;")

const ofOrIs = wordSet("of is are was were have has had")

const listOfPercents = wordSet("% per cent percent , and")

/** "increases of 40 per cent and 150 per cent", "declines of 0.8%, 0.6% and 0.5%": each is a change. */
function directionOfList(
  context: ClaimContext,
  { from, to }: { from: number; to: number }
): FigureValue["direction"] | undefined {
  // "fell by 12 per cent, and 35 per cent were women": a share.
  if (ofOrIs.has(lowerAt(context, to))) return undefined
  const of = beforePercent(context, from - 1)
  // "rose by 5 per cent for passengers, 17 per cent for residents".
  let named = of
  while (named < from - 1 && lowerAt(context, named - 1) === "for") named = beforePercent(context, named - 2)
  if (named < of && lowerAt(context, named) === "by") return directionOf(lowerAt(context, named - 1))
  // "the increase being 212 per cent for Afghans and 32 per cent for Pakistanis".
  if (named < of && beingOrWas.has(lowerAt(context, named)) && changeNouns.has(lowerAt(context, named - 1)))
    return directionOf(lowerAt(context, named - 1))
  const changes = lowerAt(context, of - 1)
  // "were up by 2 per cent and 11 per cent".
  if (lowerAt(context, of) === "by" && of < from - 1) return directionOf(changes)
  return lowerAt(context, of) === "of" && changes.endsWith("s") && changeNouns.has(changes.slice(0, -1))
    ? directionOf(changes.slice(0, -1))
    : undefined
}

const levelOrTheLike = wordSet("level figure number total amount result peak maximum record")

/** "that of the year before", "the level of 2019". */
function namesLevel(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) === "that") return lowerAt(context, at + 1) === "of"
  if (lowerAt(context, at) !== "the") return false
  // "7.6 per cent above the 1.83 million found in 2021".
  if (context.tokens[at + 1]?.kind === tokenKind.number || isCurrencyAt(context, at + 1)) return true
  for (let word = at + 1; word < at + 5; word++) if (levelOrTheLike.has(lowerAt(context, word))) return true
  return false
}

const inOrTheLike: ReadonlySet<string> = new Set([
  ",",
  ".",
  ";",
  ")",
  "in",
  "on",
  "compared",
  "over",
  "as",
  "and",
  ""
])

/** "12 per cent more than", "12 per cent lower in 2020"; but not "12 per cent lower secondary school". */
const comparesAfter = (context: ClaimContext, at: number, isApart: boolean) =>
  lowerAt(context, at) === "than" || (!isApart && inOrTheLike.has(lowerAt(context, at)))

const isOrE = wordSet("is e")

/** "that is, by", "i.e. by", "in other words by". */
function saysAgain(context: ClaimContext, by: number): boolean {
  const before = lowerAt(context, by - 1)
  if (before === "words") return lowerAt(context, by - 2) === "other"
  if (before === "say") return lowerAt(context, by - 3) === "is"
  if (before === ",") return isOrE.has(lowerAt(context, by - 2)) || lowerAt(context, by - 2) === "."
  return before === "." && lowerAt(context, by - 2) === "e"
}

/** "increased from 3.1 to 3.9 million, that is, by 26 per cent": the verb stands before the terms. */
function directionOfClause(context: ClaimContext, before: number): "rise" | "fall" {
  for (let at = before; at >= before - 24 && at >= 0; at--) {
    const direction = directionOf(lowerAt(context, at))
    if (direction !== undefined) return direction
  }
  return "rise"
}

export function directionOf(word: string): "rise" | "fall" | undefined {
  if (rises.has(word)) return "rise"
  if (falls.has(word)) return "fall"
  return undefined
}
