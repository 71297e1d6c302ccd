import type { Segment } from "./cited.ts"
import type { WebAddress } from "./web.ts"

/** "Ombudsman's Office (2020), ": how a publication begins. */
export const publicationStart = /^([^“”"]{2,160}?)\s\(((?:19|20)\d\d)[a-z]?\),?\s/

const stop = /[;.()“”]/g
const opensSentence = /\s+[\p{Lu}“]/uy
const abbreviated = /(?:\b(?:Nos?|arts?|pp?|paras?|chaps?|sects?|vol|ed|eds|al|Inc|St|Dr|fig|cf)|\b\p{Lu})$/u
const closing = /^(?:Available|Accessible|Accessed|Consulted|See|Retrieved|At|Published|Last)\b/

/**
 * The parts of a footnote: cut at semicolons, and at full stops outside of brackets, quotations and web
 * addresses. A publication goes on over the full stops of its title. One pass.
 */
export function cutSegments(text: string, addresses: ReadonlyArray<WebAddress>): Array<Segment> {
  const found: Array<Segment> = []
  let start = 0
  let depth = 0
  let address = 0
  let publication = publicationStart.test(text)
  const cut = (end: number) => {
    const segment = trimSegment(text, { start, end })
    if (segment.end > segment.start) found.push(segment)
    start = end + 1
    depth = 0
    publication = publicationStart.test(text.slice(start, start + 240).trimStart())
  }
  stop.lastIndex = 0
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const at = match.index
    while (address < addresses.length && addresses[address]!.end <= at) address++
    if (address < addresses.length && at >= addresses[address]!.start) continue
    const [mark] = match
    if (mark === "(" || mark === "“") depth++
    else if (mark === ")" || mark === "”") depth = Math.max(0, depth - 1)
    else if (depth === 0 && mark === ";") cut(at)
    else if (depth === 0 && mark === ".") {
      opensSentence.lastIndex = at + 1
      if (!opensSentence.test(text)) continue
      if (abbreviated.test(text.slice(Math.max(start, at - 6), at))) continue
      if (publication && !closing.test(text.slice(at + 1, at + 20).trimStart())) continue
      cut(at)
    }
  }
  cut(text.length)
  return found
}

export function trimSegment(text: string, { start, end }: Segment): Segment {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /[\s.]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
