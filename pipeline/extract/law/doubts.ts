import { sentenceStart } from "./sentences.ts"
import { between, byAt, byStart, firstFrom } from "../text/search.ts"
import type { DocumentMetadata } from "../../model/document.ts"
import type { ResolvedCitation } from "./citations.ts"
import type { Reading } from "./item.ts"
import { yearOfNumber } from "./number.ts"
import type { Caller } from "./pages.ts"
import type { Work } from "./register.ts"

const year = /(?<![\d.,/-]|No\.\s?)((?:19|20)\d\d)(?![\d/]|[.,]\d|[-–‑]\p{L})/gu

/**
 * Doubts an "Ibid." whose work is older than what it is cited for: than a year of the words that call it, or
 * than an instrument that they name.
 */
export function doubtOlder(
  citation: ResolvedCitation,
  callers: ReadonlyMap<number, Caller>,
  readings: ReadonlyArray<Reading>,
  metadata: DocumentMetadata
): ResolvedCitation {
  const { work, via, footnote } = citation
  const caller = callers.get(footnote)
  if (via !== "ibid" || work === null || caller === undefined || citation.doubtful) return citation
  const issued = yearOf(work)
  if (issued === null) return citation
  const { text, anchors } = caller.prose
  const from = Math.max(anchors[firstFrom(anchors, byAt, caller.at) - 1]?.at ?? 0, caller.at - 2000)
  const words = text.slice(Math.max(from, sentenceStart(text, caller.at, 2000)), caller.at)
  const last = Number(metadata.submitted.slice(0, 4))
  const stated = [...words.matchAll(year)].map((match) => Number(match[1])).filter((value) => value <= last)
  const named = between(readings[caller.passage]!.items, byStart, from, caller.at)
    .filter((item) => item.work !== work)
    .map((item) => yearOf(item.work) ?? 0)
  if (Math.max(0, ...stated, ...named) <= issued) return citation
  const note = `The work is of ${issued}, older than what it is cited for.`
  return { ...citation, doubtful: true, note }
}

/** The year of a work, as far as the document tells it. */
function yearOf({ category, date, dated, year: stated, numbers }: Work): number | null {
  const latest = category === "source" ? date : null
  if (latest !== null) return Number(latest.slice(0, 4))
  const known = stated ?? (dated === null ? null : Number(dated.slice(0, 4)))
  return known ?? (numbers[0] === undefined ? null : yearOfNumber(numbers[0]))
}
