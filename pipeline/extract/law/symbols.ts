import type { CitedWork, Segment } from "./cited.ts"
import { findPinpoint } from "./pinpoint.ts"
import type { Reference } from "./reference.ts"

/** Symbols of documents begin with the organ: the Assembly, the Councils, the Secretariat, a treaty body. */
const symbol =
  /^(?:(?:See|Cf\.)\s(?:also\s)?)?((?:A|E|S|ST|CCPR|CEDAW|CERD|CAT|CRC|CRPD|CMW|CED|HRI|TD|DP)\/[A-Z\d][\w.-]{0,16}(?:\/[A-Z\d][\w.()-]{0,16}){0,6})(?=[,;.\s)]|$)/

/** "CMW/C/FJI/CO/1, para. 25": a document of the United Nations, by its symbol. */
export function readSymbol(
  text: string,
  { start, end }: Segment,
  references: ReadonlyArray<Reference>
): CitedWork | undefined {
  if (references.length > 0) return undefined
  const printed = text.slice(start, Math.min(end, start + 160))
  const match = symbol.exec(printed)
  if (match === null) return undefined
  const rest = printed.slice(match[0].length)
  // A sentence that begins with a symbol says something of it.
  if (!/^(?:,\s(?:paras?|p|pp|sect|chap|annex|recommendations?|table)\b.*)?$/is.test(rest)) return undefined
  return {
    way: "source",
    source: {
      kind: "publication",
      issuer: "United Nations",
      date: null,
      title: null,
      url: null,
      symbol: match[1]!
    },
    start,
    end,
    pinpoint: findPinpoint(text, start + match[0].length, end)?.pinpoint ?? null
  }
}
