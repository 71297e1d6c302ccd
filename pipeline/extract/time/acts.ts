import { units } from "../numerals/words.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"

const acts = new Set(
  `adopted promulgated published enacted signed ratified established created approved issued launched conducted founded amended
  introduced dated updated validated endorsed gazetted unveiled released`.split(/\s+/)
)

const signedOrTheLike = wordSet("signed concluded negotiated agreed")
const wasOrTheLike = wordSet("was were been has have had is are and")

/** "the arrangement signed with Canada on 14 June 2022": not when what follows was. */
function isDoneWith(tokens: ReadonlyArray<Token>, last: number): boolean {
  for (let at = last; at > last - 7 && at > 1; at--) {
    if (tokens[at]!.lower === "with")
      return signedOrTheLike.has(tokens[at - 1]!.lower) && !wasOrTheLike.has(tokens[at - 2]!.lower)
    if (tokens[at]!.kind !== tokenKind.word) return false
  }
  return false
}

const pausing = wordSet(", . ; :")

const approvedOrTheLike = wordSet("approved adopted enacted passed promulgated endorsed")
const commaAsOrAnd = wordSet(", as and")

/** "as approved by Cabinet on 15 June 2021, contains": who did it stands between. */
function isDoneBy(tokens: ReadonlyArray<Token>, last: number): boolean {
  for (let at = last - 1; at > last - 8 && at > 0; at--) {
    if (tokens[at]!.lower === "by") {
      if (!approvedOrTheLike.has(foldedAt(tokens, at - 1))) return false
      return commaAsOrAnd.has(foldedAt(tokens, at - 2))
    }
    if (pausing.has(tokens[at]!.text)) return false
  }
  return false
}

const indefinite = wordSet("a an its")

const beginning = wordSet("opened began started")

const whichOrThat = wordSet("which that")
const formOfBe = wordSet("was were been is are")
const auxiliary = wordSet("had has have been")
const whichThatOrWho = wordSet("which that who")

/**
 * "the strategy, adopted in 2015", "which was established in July 2022": the date of an act on
 * something else. A passive with its own subject ("five laws were adopted in 2018") dates that subject.
 */
export function isAct(tokens: ReadonlyArray<Token>, preposition: number, end: number): boolean {
  // "The Institute conducted in 2022 a survey".
  if (indefinite.has(foldedAt(tokens, end))) return false
  let at = preposition - 1
  if (foldedAt(tokens, at) === ",") at--
  // "the Department told the Senate in November 2024".
  for (let verb = at; verb > at - 4; verb--) if (foldedAt(tokens, verb) === "told") return true
  // "the task force, set up in June 2023".
  const isSetUp =
    foldedAt(tokens, at) === "up" && foldedAt(tokens, at - 1) === "set" && foldedAt(tokens, at - 2) === ","
  if (isSetUp) at--
  else if (isDoneWith(tokens, at)) return true
  // "the branch, which opened on 4 May 2021".
  else if (beginning.has(foldedAt(tokens, at))) return whichOrThat.has(foldedAt(tokens, at - 1))
  else if (!acts.has(foldedAt(tokens, at))) return isDoneBy(tokens, at)
  const before = foldedAt(tokens, at - 1)
  if (!formOfBe.has(before)) return true
  let subject = at - 2
  while (auxiliary.has(foldedAt(tokens, subject))) subject--
  // "three of which have been signed since 2019": what is counted was signed.
  if (foldedAt(tokens, subject) === "which" && foldedAt(tokens, subject - 1) === "of" && subject > 1) {
    const counted = tokens[subject - 2]!
    if (counted.kind === tokenKind.number || units.has(counted.lower)) return false
  }
  return whichThatOrWho.has(foldedAt(tokens, subject)) || tokens[subject]?.text === ","
}

const occasions = wordSet(
  "session meeting workshop seminar conference consultation hearing operation operations fire raid accident shipwreck"
)

/** "During the inspections of 2024", "The session of 28 March 2025 was attended by 86". */
export function isDuringEvent(tokens: ReadonlyArray<Token>, of: number): boolean {
  if (occasions.has(foldedAt(tokens, of - 1))) return true
  for (let at = of - 2; at >= 0 && at > of - 5; at--)
    if (tokens[at]!.lower === "the") return foldedAt(tokens, at - 1) === "during"
  return false
}
