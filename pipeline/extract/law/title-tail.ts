import { tidy } from "../text/letters.ts"
import type { LawLexicon, Term } from "./lexicon.ts"
import { rightOf } from "./title-span.ts"

const quotedTail = /\s?(?:on|for|of|:)?\s?[“"]([^“”"]{3,200})[”"]/y
const looseTail = /\s(?:on|for)\s[a-z][\p{L}\s’'-]{8,140}/uy
const finite = /\s(?:was|were|is|are|has|have|had|which|that|who|in which|whereby|adopted|signed|approved)\s/

const onTitle = /^,?\son\s/
/** "… trafficking and Decree No": the next instrument of a list. */
const nextNumber =
  /,?\s(?:and|or)\s(?:the\s)?(?:\p{L}+\s){1,5}Nos?$|\sand\sits\s(?:implementing|regulations|general)\b.*$/su
const looseTitle =
  /,?\son\s(?!the\s(?:other|one|basis|ground|part)|account|average|behalf|appeal)(?:the\s)?[a-z][\p{L}\s’'-]{5,160}/uy

/**
 * The title that stands after a number: "Organic Act No. 40111 on Elections" is the Organic Act on Elections.
 *
 * @param limit where it must end at the latest, as a footnote is called there
 */
export function titleAfter(
  text: string,
  at: number,
  limit: number,
  noun: string,
  term: Term,
  lexicon: LawLexicon
): { readonly title: string; readonly end: number } | undefined {
  if (!onTitle.test(text.slice(at, at + 5))) return undefined
  const from = text[at] === "," ? at + 1 : at
  let end = Math.min(rightOf(text, from, false, term, lexicon), limit)
  if (end === from) {
    looseTitle.lastIndex = at
    const loose = looseTitle
      .exec(text)?.[0]
      .slice(0, limit - at)
      .replace(nextNumber, "")
    const cut = loose === undefined || from > at ? null : finite.exec(loose)
    // "Act No. 5 on the prevention of trafficking was passed"
    if (cut !== null && cut.index > 12 && /^\s(?:was|were|is|has|which)\s/.test(cut[0]))
      return { title: tidy(`${noun}${loose!.slice(0, cut.index)}`), end: at + cut.index }
    if (loose === undefined || /\s(?:regulations|amend|implement)/.test(loose)) return undefined
    end = at + loose.trimEnd().length
    const whole =
      end >= limit ||
      /^(?:[,;.(:]|$|\s(?:and|or)\s(?:its\s|(?:the\s)?\p{Lu}))/u.test(text.slice(end, end + 12))
    if (!whole || (end < limit && finite.test(loose))) return undefined
  }
  return { title: tidy(`${noun}${text.slice(at, end).replace(/^,/, "")}`), end }
}

/** "Sucre Declaration on “South American citizenship”", "Montevideo Declaration on the inclusion of migrants". */
export function declarationEnd(text: string, at: number): number {
  quotedTail.lastIndex = at
  if (quotedTail.test(text)) return quotedTail.lastIndex
  looseTail.lastIndex = at
  const loose = looseTail.exec(text)
  if (loose === null || finite.test(loose[0])) return at
  const end = at + loose[0].trimEnd().length
  return /^(?:\s?[,;.(]|$)/.test(text.slice(end, end + 2)) ? end : at
}
