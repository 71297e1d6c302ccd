import type { Passage } from "../../model/document.ts"
import { lowerAt, beforeArticle } from "../claims/context.ts"
import { crosses } from "./abroad.ts"
import type { Figure } from "./figure.ts"
import { findPlaces } from "./named-places.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { foldedAt, tokenise } from "../text/tokens.ts"
import type { WordTable } from "../text/word-table.ts"
import { wordSet } from "../text/vocabulary.ts"

/** Most headings name no place: these are not read. */
const placed = /\bin (?:the )?\p{Lu}|^\p{Lu}\p{L}+(?: (?:and |of |the )*\p{Lu}\p{L}+){0,4}$/u

/** "A. Mineworkers in South Africa", "B. Colombia": the one country abroad that a heading places its section in. */
export function countryOfSection({ prose }: Passage, gazetteer: Gazetteer, words: WordTable): string | null {
  if (!placed.test(prose.text)) return null
  const { tokens } = tokenise(prose.text, words)
  const places = findPlaces(gazetteer, tokens, 0, tokens.length)
  const [place] = places
  if (places.length !== 1 || place!.kind !== "country" || place!.code === gazetteer.state) return null
  if (place!.to - place!.from === tokens.length) return place!.code
  const article = foldedAt(tokens, place!.from - 1) === "the" ? place!.from - 2 : place!.from - 1
  return foldedAt(tokens, article) === "in" ? place!.code : null
}

const engagedRecruitedOrHired = wordSet("engaged recruited hired")

/** In a section on those in a country abroad, the State's own people are there, unless the sentence says where else. */
export function placeBySection(figure: Figure, country: string | null): void {
  const { reading, dimensions, base, measure, countUnit, sentence, to, nounEnd } = figure
  if (country === null || base !== null || dimensions.area !== null || dimensions.counterpart !== null) return
  if (measure !== "count" || countUnit !== "person" || dimensions.nationality !== reading.state) return
  const zone = reading.sentences[sentence]!
  if (crosses(reading, zone)) return
  if (
    reading.places.some(
      ({ kind, from, to: end }) => kind !== "demonym" && from >= zone.from && end <= zone.to
    )
  )
    return
  // "Pay was sent to 900 miners": they get it at home.
  const before = beforeArticle(reading, figure.from)
  if (nounEnd === to || (lowerAt(reading, before) === "to" && saysPaid(figure))) return
  // "engaged 2,905 workers for the mines": they go there.
  if (engagedRecruitedOrHired.has(lowerAt(reading, before))) dimensions.counterpart = country
  else dimensions.area = country
}

const paidOrTheLike = wordSet("paid disbursed sent transferred remitted")

function saysPaid({ reading, from }: Figure): boolean {
  for (let at = from - 2; at > from - 5; at--) if (paidOrTheLike.has(lowerAt(reading, at))) return true
  return false
}
