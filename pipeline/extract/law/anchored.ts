import { between, byStart } from "../text/search.ts"
import type { ParsedFootnote } from "./cited.ts"
import { kindOfEvent, type Dating } from "./dating.ts"
import { readDate } from "./day.ts"
import type { Caller } from "./pages.ts"
import type { Reference } from "./reference.ts"
import type { Work } from "./register.ts"
import { sentenceStart } from "./sentences.ts"

/**
 * The instrument whose name ends at the anchor of a footnote; of a title within a title, the whole. Where other
 * words come between, the only one that the sentence names.
 */
export function anchoredWork(
  references: ReadonlyArray<Reference>,
  { prose: { text }, at }: Caller,
  workOf: ReadonlyMap<Reference, Work>
): Work | null {
  const before = between(references, byStart, at - 400, at).filter(({ end }) => end <= at)
  const last = before.find(({ end }) => end === before.at(-1)!.end)
  if (last === undefined) return null
  const isBeside = /^[\s,.;:)”"’]*$/.test(text.slice(Math.min(last.tail, at), at))
  const from = sentenceStart(text, at, 400)
  const named = new Set(before.filter(({ start }) => start >= from).map((reference) => workOf.get(reference)))
  if (!isBeside && (named.size !== 1 || last.start < from)) return null
  const work = workOf.get(last)
  return work?.category === "instrument" ? work : null
}

const opening =
  /^\s*(?:Promulgated|Adopted|Approved|Enacted|Issued|Published|Signed|Ratified)\s(?=by\s|through\s|on\s|in\s)/

/**
 * "Promulgated by Decree No. 5 of 25 August 2016", "Adopted on 3 May 2019": the date that a footnote gives for
 * the instrument that it is anchored to.
 */
export function datingOfAnchor(text: string, { works }: ParsedFootnote): Omit<Dating, "work"> | undefined {
  const event = opening.exec(text)
  if (event === null) return undefined
  const kind = kindOfEvent(event[0].trim().toLowerCase())
  const on = /^(?:on|in)\s/.exec(text.slice(event[0].length))
  if (on !== null) {
    const date = readDate(text, event[0].length + on[0].length)
    return date === undefined ? undefined : { kind, date }
  }
  const [made] = works
  const date = made?.way === "reference" ? made.reference.date : null
  return date === null ? undefined : { kind, date }
}
