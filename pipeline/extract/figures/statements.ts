import { lowerAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { auxiliaries, finiteVerbs, isOrAre, whichOrWhom, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

/** The statement that a figure stands in: between ", and it", ";", "while" and their like. */
export function statementAround(reading: PassageReading, figure: Figure, sentence: Zone): Zone {
  let from = sentence.from
  for (let at = sentence.from; at < figure.from; at++) if (breaksStatement(reading, at)) from = at + 1
  let to = figure.to
  while (to < sentence.to && !breaksStatement(reading, to) && !opensPart(reading, to)) to++
  return insertionAround(reading, figure, { from, to }) ?? { from, to }
}

/** "recruited 12 inspectors, three of whom will be sent to Loja": a statement on the three. */
const opensPart = (reading: PassageReading, at: number): boolean =>
  lowerAt(reading, at) === "," &&
  lowerAt(reading, at + 2) === "of" &&
  whichOrWhom.has(lowerAt(reading, at + 3))

const insertionOpeners = wordSet("with which who whose at")

const aimsOrTheLike = wordSet("aims plans intends expects seeks")

/** "The programme, with a budget of 1.6 million in 2023, will receive": what is inserted is a statement of its own. */
export function insertionAround(reading: PassageReading, { from, to }: Figure, statement: Zone): Zone | null {
  let open = from - 1
  while (open >= statement.from && lowerAt(reading, open) !== ",") open--
  if (lowerAt(reading, open) !== "," || !insertionOpeners.has(lowerAt(reading, open + 1))) return null
  let close = to
  while (close < statement.to && lowerAt(reading, close) !== ",") close++
  const verb = lowerAt(reading, close + 1)
  return close < statement.to &&
    (auxiliaries.has(verb) ||
      finiteVerbs.has(verb) ||
      repeats(reading, open, close) ||
      aimsOrTheLike.has(verb))
    ? { from: open + 1, to: close }
    : null
}

/** "who had waited 40 days, waited": the verb of the sentence is that of the insertion. */
function repeats(reading: PassageReading, open: number, close: number): boolean {
  const verb = lowerAt(reading, close + 1)
  if (!verb.endsWith("ed")) return false
  for (let at = open + 1; at < close; at++) if (lowerAt(reading, at) === verb) return true
  return false
}

/** Those that end a clause, and what may. */
const statementMarks = makeCueWords("; : while whereas but ,")

const openingStatement = wordSet("a an the it they this these is was plans")

const thatOrWhich = wordSet("that which")
const preposition = wordSet("by in from since")
const itTheyOrThe = wordSet("it they the")

const breaksStatement = (reading: PassageReading, at: number) => {
  if (!isCueAt(reading.tokens, at, statementMarks)) return false
  if (lowerAt(reading, at) !== ",") return true
  const next = lowerAt(reading, at + 1)
  // "900 claims were pending, a backlog that the office expects to clear".
  if (next === "a" || next === "an") return thatOrWhich.has(lowerAt(reading, at + 3))
  // ", and by 2027 it intends to".
  if (
    next === "and" &&
    preposition.has(lowerAt(reading, at + 2)) &&
    itTheyOrThe.has(lowerAt(reading, at + 4))
  )
    return true
  // ", and 17,000 are expected to go".
  if (next === "and" && reading.tokens[at + 2]?.kind === tokenKind.number)
    return isOrAre.has(lowerAt(reading, at + 3)) && aimed.has(lowerAt(reading, at + 4))
  if (next === "and" || next === "with") return openingStatement.has(lowerAt(reading, at + 2))
  return opensRelative(reading, at + 1)
}

const aimed = wordSet("expected planned projected scheduled to forecast due")

/** "provides for 30 measures, of which 12 had been carried out": the relative clause has a verb of its own. */
function opensRelative(reading: PassageReading, at: number): boolean {
  if (lowerAt(reading, at) !== "of" || !whichOrWhom.has(lowerAt(reading, at + 1))) return false
  for (let ahead = at + 2; ahead < at + 6; ahead++)
    if (auxiliaries.has(lowerAt(reading, ahead)) || finiteVerbs.has(lowerAt(reading, ahead))) return true
  return false
}
