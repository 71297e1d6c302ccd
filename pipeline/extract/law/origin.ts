import { findInstitutions } from "../institutions.ts"
import { international, type Jurisdiction, type LawLexicon } from "./lexicon.ts"
import { isComposite, issuerCodes } from "./number.ts"
import type { Work } from "./register.ts"
import { wordSet } from "../text/vocabulary.ts"

const generalCommentOrGeneralRecommendation = wordSet("general_comment general_recommendation")
const conventionCompactOrCharter = wordSet("convention compact charter")

/** The legal order of an instrument: the one that its names state, or that its kind implies. */
export function jurisdictionOf(work: Work, lexicon: LawLexicon): Jurisdiction {
  if (work.jurisdiction !== null) return work.jurisdiction
  const ilo = lexicon.jurisdictions.get("ilo")
  const un = lexicon.jurisdictions.get("united nations")
  if (work.kind === "convention" && work.numbers.length > 0 && ilo !== undefined) return ilo
  if (generalCommentOrGeneralRecommendation.has(work.kind) && un !== undefined) return un
  if (conventionCompactOrCharter.has(work.kind)) {
    return un !== undefined &&
      work.titles.some((title) => /\b(?:International|United Nations|Universal)\b/.test(title))
      ? un
      : international
  }
  if (
    work.kind === "protocol" &&
    work.titles.some((title) => /\b(?:Optional|Additional) Protocol\b/.test(title))
  )
    return un ?? international
  if (work.kind === "declaration" || work.kind === "treaty") return international
  if (work.kind === "agreement" && work.numbers.length === 0) return international
  return lexicon.state
}

/** "Executive branch": all ministries at once. */
export const isBranch = (issuer: string, { institutions }: LawLexicon): boolean =>
  findInstitutions(issuer, institutions)[0]?.kind === "executive"

/** The institution that the letters of a number stand for: printed elsewhere with one, or in the code list. */
export function issuerOfNumber(
  work: Work,
  printed: ReadonlyMap<string, string>,
  lexicon: LawLexicon
): string | null {
  for (const number of work.numbers) {
    if (!isComposite(number)) continue
    for (const code of issuerCodes(number)) {
      const name = printed.get(code) ?? lexicon.issuers.get(code)
      if (name !== undefined) return name
    }
  }
  return null
}
