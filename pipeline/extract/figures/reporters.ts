import type { InstitutionLexicon } from "../institution-lexicon.ts"
import type { InstitutionMention } from "../institutions.ts"
import { findInstitutionsInContext } from "../institutions.ts"
import { lowerAt, beforeArticle } from "../claims/context.ts"
import { tokenAt, endOf } from "../text/tokens.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { continuesParagraph } from "./leaning.ts"
import { wordSet } from "../text/vocabulary.ts"

const reporting =
  /^(?:reports?|reported|states?|stated|indicates?|indicated|notes?|noted|estimates?|estimated|recorded|records)$/
const according = wordSet("to by")

/**
 * Says for every figure who reports it (contract, organization_id): whom the prose names with a
 * verb of reporting or "according to", else who did what is counted; carried on within the
 * paragraph, from the base, and over a paragraph that opens as a continuation.
 */
export function assignReporters(figures: ReadonlyArray<Figure>, lexicon: InstitutionLexicon): void {
  let reading: PassageReading | null = null
  let mentions: ReadonlyArray<InstitutionMention> = []
  let carried: InstitutionMention | null = null
  let previous: Figure | null = null
  let order = 0
  for (const figure of figures) {
    if (figure.reading !== reading) {
      if (figure.reading.order - order > 1 || !continuesParagraph(figure.reading)) carried = null
      order = figure.reading.order
      reading = figure.reading
      mentions = findInstitutionsInContext(reading.text, lexicon, [], reading)
      carried = reporterBefore(reading, mentions, reading.sentences[figure.sentence]!.from) ?? carried
      previous = null
    }
    if (previous === null || previous.sentence !== figure.sentence) {
      carried = reporterOf(reading, mentions, figure) ?? figure.base?.reporter ?? carried
    }
    figure.reporter = carried
    previous = figure
  }
}

/** Whom the sentence of a figure names as its source or as the one who acted. */
function reporterOf(
  reading: PassageReading,
  mentions: ReadonlyArray<InstitutionMention>,
  figure: Figure
): InstitutionMention | null {
  const sentence = reading.sentences[figure.sentence]!
  const from = reading.starts[sentence.from]!
  const to = endOf(reading, sentence.to - 1)
  const own = mentions.filter((mention) => mention.start >= from && mention.end <= to)
  return (
    own.find((mention) => isNamedAsSource(reading, mention)) ??
    own.find((mention) => acts(reading, mention)) ??
    null
  )
}

/** The last one named as a source in the sentences before the first figure of a passage. */
const reporterBefore = (
  reading: PassageReading,
  mentions: ReadonlyArray<InstitutionMention>,
  sentenceFrom: number
) =>
  mentions.findLast(
    (mention) => mention.end <= reading.starts[sentenceFrom]! && isNamedAsSource(reading, mention)
  ) ?? null

const beforeReporting = wordSet("has have had also further , and")

const accordingOrTheLike = wordSet("according reported published provided")

function isNamedAsSource(reading: PassageReading, mention: InstitutionMention): boolean {
  const from = tokenAt(reading, mention.start)
  const to = tokenAt(reading, mention.end)
  const before = beforeArticle(reading, from)
  if (according.has(lowerAt(reading, before)) && accordingOrTheLike.has(lowerAt(reading, before - 1))) {
    return lowerAt(reading, before - 1) !== "provided"
  }
  for (let at = to; at < to + 4; at++) {
    const word = lowerAt(reading, at)
    if (reporting.test(word)) return true
    if (!beforeReporting.has(word)) break
  }
  return reportsAfterClause(reading, to)
}

const whichOrTheLike = wordSet("which through in the as")
const reportOrTheLike = wordSet("report reports reported state states stated indicate indicates indicated")

/** "The Ministry, which is the lead agency, reports that": the verb behind a clause set off by commas. */
function reportsAfterClause(reading: PassageReading, to: number): boolean {
  if (lowerAt(reading, to) !== "," || !whichOrTheLike.has(lowerAt(reading, to + 1))) return false
  for (let at = to + 1; at < to + 40; at++) {
    if (lowerAt(reading, at) === "," && reportOrTheLike.has(lowerAt(reading, at + 1))) return true
    if (lowerAt(reading, at) === ".") return false
  }
  return false
}

const ofOrTheLike = wordSet("of to with in for from at and under within against before between")

/** Subject of an active verb, or agent of a passive. */
function acts(reading: PassageReading, mention: InstitutionMention): boolean {
  const from = tokenAt(reading, mention.start)
  const to = tokenAt(reading, mention.end)
  const before = lowerAt(reading, beforeArticle(reading, from))
  if (before === "by") return true
  if (ofOrTheLike.has(before)) return false
  return /^(?:has|have|had|will|plans?|is|was|were|are|issued|carried|held|provided|received|ran|organized|adopted|finalized|executed|handled|dealt|referred|conducted|processed|granted|registered|identified|assisted|trained|[a-z]+ed|undertook)$/.test(
    lowerAt(reading, to)
  )
}
