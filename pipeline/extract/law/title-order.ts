import { findInstitutions } from "../institutions.ts"
import { fold } from "../text/letters.ts"
import type { LawLexicon, Term } from "./lexicon.ts"
import { runEnd } from "./title-span.ts"

/** "the Criminal Code of Chile", "the Constitution of the Republic of Ecuador": whose it is. */
export function countryOf(text: string, start: number, end: number, lexicon: LawLexicon) {
  const within = /\sof\s(?:the\s)?((?:\p{Lu}\p{L}*\s?|of\s)+)$/u.exec(text.slice(start, end))?.[1]
  const country =
    within === undefined
      ? undefined
      : (lexicon.countries.get(fold(within)) ?? lexicon.jurisdictions.get(fold(within)))
  if (country !== undefined) return country
  const of = /^\sof\s(?:the\s)?(?=\p{Lu})/u.exec(text.slice(end, end + 9))
  if (of === null) return undefined
  return lexicon.countries.get(fold(text.slice(end + of[0].length, runEnd(text, end + of[0].length))))
}

/** "Framework Agreement on Cooperation between the Ministry of Labour and the Registry": of the State itself. */
export function partiesOf(text: string, end: number, { noun }: Term, lexicon: LawLexicon) {
  const link = noun === "agreement" ? /^\sbetween\s(?:the\s)?/.exec(text.slice(end, end + 14)) : null
  if (link === null) return undefined
  const from = end + link[0].length
  const named = text.slice(from, from + 240)
  const [first, second] = findInstitutions(named, lexicon.institutions)
  if (first?.start !== 0 || !first.organizationId.startsWith(`${lexicon.state.prefix}:`)) return undefined
  const joined =
    second !== undefined &&
    /^(?:\s\([^()]{1,20}\))?\sand\s(?:the\s)?$/.test(named.slice(first.end, second.start))
  return { end: from + (joined ? second.end : first.end) }
}
