import { sentenceStart } from "./sentences.ts"
import type { Document, Prose } from "../../model/document.ts"
import { tidy } from "../text/letters.ts"
import type { ParsedFootnote } from "./cited.ts"

/** The prose that calls a footnote, and where. */
export interface Caller {
  readonly passage: number
  readonly prose: Prose
  readonly at: number
}

/** Who calls each footnote of a document. */
export function findCallers({ passages }: Document): Map<number, Caller> {
  const callers = new Map<number, Caller>()
  for (const [passage, { prose }] of passages.entries()) {
    for (const { footnote, at } of prose.anchors) {
      if (!callers.has(footnote)) callers.set(footnote, { passage, prose, at })
    }
  }
  return callers
}

/**
 * Titles web pages by the sentence that calls the footnote: "The guide is available at ..." is the guide
 * that the sentence quotes, "The platform can be viewed at ..." the platform with the quoted name.
 */
export function titlePages(parsed: ParsedFootnote, { prose: { text }, at }: Caller): ParsedFootnote {
  if (!parsed.works.some((work) => work.way === "source" && work.source.kind === "web_page")) return parsed
  const sentence = text.slice(sentenceStart(text, at, 600), at)
  const works = parsed.works.map((work) => {
    if (work.way !== "source" || work.source.kind !== "web_page") return work
    const noun = work.source.title
    if (noun !== null && noun.includes(" ")) return work
    const title = noun === null ? namedAtEnd(sentence) : namedIn(sentence, noun)
    return title === null ? work : Object.assign({}, work, { source: { ...work.source, title } })
  })
  return { ...parsed, works }
}

/** The last quoted title with the noun in it, or before it; else the capitalised phrase that has it. */
function namedIn(sentence: string, noun: string): string | null {
  const wanted = noun.toLowerCase()
  const quoted = [...sentence.matchAll(/“([^“”]{2,300})”(?:\s(\p{L}+))?/gu)]
  const inside = quoted.findLast(([, title]) =>
    title!
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(wanted)
  )
  if (inside !== undefined) return tidy(inside[1]!)
  const before = quoted.findLast(([, , next]) => next?.toLowerCase() === wanted)
  return before === undefined ? null : tidy(before[0])
}

/** "the “Perú Contigo” website" right before the anchor. */
function namedAtEnd(sentence: string): string | null {
  const named = /“[^“”]{2,120}”\s\p{Ll}+$/u.exec(sentence.replace(/[\s,.;]+$/, ""))
  return named === null ? null : tidy(named[0])
}
