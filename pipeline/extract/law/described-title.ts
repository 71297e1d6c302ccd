import { findInstitutions, findInstitutionsInContext } from "../institutions.ts"
import { isCapital, tidy } from "../text/letters.ts"
import type { LawLexicon } from "./lexicon.ts"

/** How a phrase in small letters is published as a title. */
export interface DescribedTitle {
  readonly title: string
  /** The institution whose it is said to be: "the Ministry's strategy". */
  readonly issuer: string | null
}

/** How far back an institution may have been named that "the Authority" stands for. */
const reach = 3_000

/**
 * The title that a phrase makes: institutions by their whole names, "a code of ethics for the National Migration
 * Authority" for "for the Authority", and without whose it is.
 *
 * @param printed the words of the range from `start` to `end`, where a verb between them is left out
 */
export function titleOfPhrase(
  text: string,
  { start, end, printed }: { readonly start: number; readonly end: number; readonly printed: string },
  lexicon: LawLexicon
): DescribedTitle {
  const from = Math.max(0, start - reach)
  const phrase = tidy(printed)
  const owner = /^(\p{L}[^,.;’']{1,60})[’']s\s(?=.*\s)/u.exec(phrase)
  const institution =
    owner === null
      ? undefined
      : findInstitutions(owner[1]!, lexicon.institutions).find((found) => found.end === owner[1]!.length)
  const isOwned = owner !== null && (institution !== undefined || isCapital(owner[1]!, 0))
  let title = isOwned ? phrase.slice(owner[0].length) : phrase
  if (/\b(?:the|this|that|said)\s\p{Lu}/u.test(title)) {
    for (const named of findInstitutionsInContext(text.slice(from, end), lexicon.institutions, [])) {
      if (named.end + from <= start) continue
      const short = text.slice(from + named.start, from + named.end)
      if (short !== named.name && !short.includes(" ")) title = title.replace(` ${short}`, ` ${named.name}`)
    }
  }
  return { title, issuer: institution?.name ?? null }
}

/** The year that opens a title: "2022 strategy on floods". */
export function yearOpening(title: string): number | null {
  const year = /^((?:19|20)\d\d)\s/.exec(title)?.[1]
  return year === undefined ? null : Number(year)
}
