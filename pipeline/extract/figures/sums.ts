import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { isDuring, isNarrower } from "./narrowing.ts"
import type { Figure } from "./figure.ts"

/** How far back, in figures and in paragraphs, a total can be that parts add up to. */
const reach = 24
const paragraphs = 1

/** Below it, two small counts may add up to a third by chance. */
const leastOfTwo = 40
const leastOfMore = 12

/**
 * Counts that stand side by side and add up, to the unit, to a count printed before them are its parts:
 * "377 were nationals and 55 foreigners" behind "432 women". The arithmetic says it, whatever the words.
 *
 * @param figures those of a sentence @param earlier those before it, nearest last
 * @returns the whole of each part
 */
export function wholesBySum(
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): ReadonlyMap<Figure, Figure> {
  const wholes = new Map<Figure, Figure>()
  const counts = figures.filter(({ measure }) => measure === "count")
  if (counts.length < 2) return wholes
  const before = earlier.slice(-reach)
  for (let first = 0; first < counts.length - 1; first++) {
    if (wholes.has(counts[first]!)) continue
    const candidates = [...before, ...counts.slice(0, first)]
    const found = longestRun(counts, first, candidates)
    if (found !== undefined) for (const part of found.parts) wholes.set(part, found.whole)
  }
  return wholes
}

/** The longest run of counts from `first` on that add up to one of the candidates, the nearest of those. */
function longestRun(
  counts: ReadonlyArray<Figure>,
  first: number,
  candidates: ReadonlyArray<Figure>
): { parts: ReadonlyArray<Figure>; whole: Figure } | undefined {
  const run: Array<Figure> = []
  let sum = 0
  let longest: { parts: ReadonlyArray<Figure>; whole: Figure } | undefined
  for (const part of counts.slice(first)) {
    if (part.parenthetical !== counts[first]!.parenthetical || part.population !== null || isBalance(part))
      break
    run.push(part)
    sum += Number(part.value)
    if (run.length < 2 || sum < (run.length === 2 ? leastOfTwo : leastOfMore)) continue
    const whole = candidates.findLast((other) => Number(other.value) === sum && holds(other, run))
    if (whole !== undefined) longest = { parts: [...run], whole }
  }
  return longest
}

const holds = (whole: Figure, parts: ReadonlyArray<Figure>) =>
  whole.measure === "count" &&
  parts.every(
    (part) =>
      part.reading.order - whole.reading.order <= paragraphs &&
      isNarrower(part, whole, false) &&
      isDuring(part, whole) &&
      countsAlike(part, whole)
  )

/** "900 arrived and 700 left, which gives a balance of 200": the sum is no whole. */
function isBalance({ reading, from }: Figure): boolean {
  for (let at = from - 1; at >= from - 4; at--) if (balances.has(lowerAt(reading, at))) return true
  return false
}

const balances = wordSet("balance difference net deficit surplus excess")

/** "permits for 300 men": a part may count persons where the whole counts what they hold or were in. */
const countsAlike = (part: Figure, whole: Figure) =>
  part.countUnit === whole.countUnit ||
  part.nounEnd === part.to ||
  part.countUnit === "person" ||
  whole.countUnit === "person"
