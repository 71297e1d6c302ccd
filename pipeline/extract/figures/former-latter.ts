import { lowerAt } from "../claims/context.ts"
import { wordSet, groupPronouns, lastOrLatter } from "../text/vocabulary.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, Zone } from "./figure.ts"
import { countBefore } from "./said-again.ts"

const formerOrLatter = wordSet("former latter")

/** "210 came by air and 90 by sea. The former included 31 minors and the latter 12": each of its own. */
function wholeOfFormer(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, sentence, measure, value } = figure
  if (measure !== "count") return null
  const at = lowerAt(reading, from - 1).startsWith("includ") ? from - 2 : from - 1
  const word = lowerAt(reading, at)
  if (!formerOrLatter.has(word) || lowerAt(reading, at - 1) !== "the") return null
  const named = earlier.filter(
    (other) =>
      other.reading === reading &&
      sentence - other.sentence === 1 &&
      other.measure === "count" &&
      !other.parenthetical &&
      Number(other.value) > Number(value)
  )
  return named.length === 2 ? named[word === "former" ? 0 : 1]! : null
}

/** "900 of the former". */
const saysFormer = ({ reading }: Figure, { from }: Zone): boolean =>
  lowerAt(reading, lowerAt(reading, from) === "the" ? from + 1 : from) === "former"

const includedOrTheLike = wordSet("included includes include comprised comprises")

/** "8 of the latter", "Of the latter, 94 per cent": the count printed last; "Among the former": the one before it. */
export function nearestIfLatter(
  figure: Figure,
  sameSentence: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  const { reading, population } = figure
  const former = wholeOfFormer(figure, earlier)
  if (former !== null) return former
  // "of which 323 were printed and, out of these, 97 handed over".
  if (isOutOfThese(figure)) return countBefore(figure, sameSentence) ?? null
  const { from } = reading.sentences[figure.sentence]!
  const opening = lowerAt(reading, from)
  const leads = opening === "of" || opening === "among"
  if (leads && lowerAt(reading, from + 2) === "former") return formerOfTwo(figure, earlier)
  if (population !== null && saysFormer(figure, population)) return formerOfTwo(figure, earlier)
  const isOut = opening === "out" && lowerAt(reading, from + 1) === "of"
  const opens =
    (leads && lastOrLatter.has(lowerAt(reading, from + 2))) ||
    (isOut && lastOrLatter.has(lowerAt(reading, from + 3)))
  const inside =
    population !== null &&
    (lastOrLatter.has(lowerAt(reading, population.from)) ||
      lastOrLatter.has(lowerAt(reading, population.from + 1)))
  const included =
    lowerAt(reading, figure.from - 2) === "latter" && includedOrTheLike.has(lowerAt(reading, figure.from - 1))
  if (included) return countBefore(figure, sameSentence) ?? null
  const comprised =
    opening === "the" &&
    lastOrLatter.has(lowerAt(reading, from + 1)) &&
    (isComprised(figure, from) || (isShare(figure) && lowerAt(reading, from + 1) === "latter"))
  if (!opens && !inside && !comprised) return null
  const within = inside ? sameSentence.findLast(isCount) : undefined
  return within ?? earlier.findLast((other) => isCount(other) && other.sentence !== figure.sentence) ?? null
}

/** "12 fled, and, out of these, 7 were found": in the midst of its sentence. */
const isOutOfThese = ({ reading, from, measure, sentence }: Figure): boolean =>
  measure === "count" &&
  lowerAt(reading, from - 1) === "," &&
  groupPronouns.has(lowerAt(reading, from - 2)) &&
  lowerAt(reading, from - 3) === "of" &&
  (lowerAt(reading, from - 4) === "out" || lowerAt(reading, from - 4) === ",") &&
  from - 4 > reading.sentences[sentence]!.from

const comprisesOrTheLike = wordSet("comprises comprised includes included")

/** "The last-mentioned figure comprises 402 women and 71 minors". */
function isComprised({ reading, measure, from }: Figure, floor: number): boolean {
  if (measure !== "count") return false
  for (let at = from - 1; at > floor; at--) if (comprisesOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

/** "40 foreigners and 12 Chileans. Among the former were nine Cubans": the first of the last two. */
function formerOfTwo({ reading, sentence }: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const before = earlier.filter(
    (other) => other.reading === reading && other.sentence === sentence - 1 && other.measure === "count"
  )
  return before.length < 2 ? null : before[before.length - 2]!
}
