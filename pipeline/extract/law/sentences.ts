import { byStart, firstFrom } from "../text/search.ts"

/** Sentences of a passage, as ranges of its prose; only stretches that hold something of law are cut. */
export interface SentenceRange {
  readonly start: number
  readonly end: number
}

const stop = /[.?!][”"’)]*\s+(?=[\p{Lu}“"(])/gu
const abbreviated =
  /(?:\b(?:Nos?|arts?|pp?|paras?|chaps?|sects?|vol|approx|Mr|Ms|Dr|St|cf)|\b\p{Lu}|\bS\/)$/iu

export function sentencesOf(text: string): Array<SentenceRange> {
  const found: Array<SentenceRange> = []
  let start = 0
  stop.lastIndex = 0
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (abbreviated.test(text.slice(Math.max(0, match.index - 8), match.index))) continue
    found.push({ start, end: match.index + 1 })
    start = stop.lastIndex
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

export function sentenceAt(sentences: ReadonlyArray<SentenceRange>, at: number): SentenceRange | undefined {
  const sentence = sentences[firstFrom(sentences, byStart, at + 1) - 1]
  return sentence !== undefined && at < sentence.end ? sentence : undefined
}

/** Where the sentence that holds `at` begins, as far as `reach` characters back. */
export function sentenceStart(text: string, at: number, reach: number): number {
  const from = Math.max(0, at - reach)
  const words = text.slice(from, Math.max(from, at - 1))
  let last = words.lastIndexOf(". ")
  while (last > 0 && abbreviated.test(words.slice(Math.max(0, last - 8), last)))
    last = words.lastIndexOf(". ", last - 1)
  return last <= 0 ? from : from + last + 1
}
