import { beforeArticle, lowerAt } from "../claims/context.ts"
import type { Passage } from "../../model/document.ts"
import { tokenise } from "../text/tokens.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Progress, Zone } from "./figure.ts"
import { findPlaces } from "./named-places.ts"
import type { Frame } from "./reading.ts"

/**
 * "Operations brought back Burundian women and children:": whose nationals the lettered list is about, where the paragraph
 * that opens it names one people (alpha-3) and counts nobody.
 */
export function peopleOfOpening({ prose }: Passage, { gazetteer, words, unitOf }: Frame): string | null {
  if (!prose.text.trimEnd().endsWith(":")) return null
  const { tokens } = tokenise(prose.text, words)
  const codes = new Set(
    findPlaces(gazetteer, tokens, 0, tokens.length)
      .filter(({ kind, to }) => kind === "demonym" && unitOf(tokens[to]?.singular ?? "") === "person")
      .map(({ code }) => code)
  )
  const [code] = codes
  return codes.size === 1 ? code! : null
}

/** "(a) 79 children were repatriated from Iraq": of that people, from where they were. */
export function continuePeople(figures: ReadonlyArray<Figure>, { listWhole }: Progress): void {
  for (const { reading, measure, countUnit, dimensions, sentence } of figures) {
    if (listWhole?.people == null || !reading.isLettered || listWhole.paragraph !== reading.paragraph) return
    if (measure !== "count" || (countUnit !== null && countUnit !== "person")) continue
    const left =
      listWhole.people === reading.state ? countryLeft(reading, reading.sentences[sentence]!) : undefined
    if (dimensions.nationality === null || dimensions.nationality === left)
      dimensions.nationality = listWhole.people
    if (dimensions.nationality === reading.state) dimensions.counterpart ??= left ?? null
  }
}

const moving = wordSet("arrived returned repatriated transferred brought return flown evacuated repatriation")

/** The country that a sentence about coming back says they came from. */
function countryLeft(reading: PassageReading, { from, to }: Zone): string | undefined {
  let moved = false
  for (let at = from; at < to; at++) moved ||= moving.has(lowerAt(reading, at))
  return moved
    ? reading.places.find(
        (place) =>
          place.kind === "country" &&
          place.code !== reading.state &&
          place.from > from &&
          place.to <= to &&
          lowerAt(reading, beforeArticle(reading, place.from)) === "from"
      )?.code
    : undefined
}
