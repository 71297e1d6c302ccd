import { isCapital, tidy } from "../text/letters.ts"
import type { Term } from "./lexicon.ts"
import type { Reference } from "./reference.ts"

/**
 * A title in quotation marks that begins with what it is: “Procedure and guidelines for the care of
 * victims”, “Practical guide for refugees”.
 */
export function readQuoted(
  text: string,
  nounStart: number,
  floor: number,
  term: Term
): Reference | undefined {
  const reach = Math.max(floor, nounStart - 50)
  const quote = text.slice(reach, nounStart).lastIndexOf("“")
  if (quote < 0) return undefined
  const open = reach + quote
  const lead = text.slice(open + 1, nounStart)
  if (/[”.,;:]|\s(?:of|on|for|with|from|that|which)\s/.test(lead) || !isCapital(text, open + 1))
    return undefined
  const length = text.slice(nounStart, open + 300).indexOf("”")
  if (length < 0) return undefined
  const close = nounStart + length
  const title = tidy(text.slice(open + 1, close))
  if (title.split(" ").length < 4) return undefined
  return {
    start: open + 1,
    end: close,
    form: "title",
    term,
    number: null,
    numberStart: 0,
    numberEnd: 0,
    year: null,
    yearly: false,
    date: null,
    title,
    aliases: [],
    issuer: null,
    jurisdiction: null,
    tail: close + 1,
    resume: close + 1
  }
}
