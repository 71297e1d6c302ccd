import { beforeArticle, lowerAt } from "../claims/context.ts"
import type { Passage } from "../../model/document.ts"
import { tokenise } from "../text/tokens.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"
import { findPlaces } from "./named-places.ts"
import type { Frame } from "./reading.ts"

/** Whose nationals a lettered list is about (alpha-3), and whether it tells of their coming back. */
export interface PeopleOfList {
  readonly people: string
  readonly countries: "journey" | null
}

/**
 * "Operations brought back Burundian women and children:", "count of Malians turned back from other countries:": where the
 * paragraph that opens a list names one people and counts nobody.
 */
export function peopleOfOpening(
  { prose }: Passage,
  { gazetteer, words, unitOf }: Frame
): PeopleOfList | null {
  if (!prose.text.trimEnd().endsWith(":")) return null
  const { tokens } = tokenise(prose.text, words)
  const codes = new Set(
    findPlaces(gazetteer, tokens, 0, tokens.length)
      .filter(
        ({ kind, from, to }) =>
          kind === "demonym" &&
          (unitOf(tokens[to]?.singular ?? "") === "person" ||
            (tokens[to - 1]!.lower.endsWith("s") && tokens[from - 1]?.lower === "of"))
      )
      .map(({ code }) => code)
  )
  const [people] = codes
  if (people === undefined || codes.size > 1) return null
  return { people, countries: tokens.some(({ lower }) => moving.has(lower)) ? "journey" : null }
}

/** "(a) 79 children were repatriated from Iraq": of that people, from where they were. */
export function continuePeople(figures: ReadonlyArray<Figure>, { listWhole }: Progress): void {
  for (const figure of figures) {
    const { reading, measure, countUnit, dimensions } = figure
    if (listWhole?.people == null || !reading.isLettered || listWhole.paragraph !== reading.paragraph) return
    if (measure !== "count" || (countUnit !== null && countUnit !== "person")) continue
    const left =
      listWhole.people === reading.state
        ? countryLeft(figure, reading, listWhole.countries === "journey")
        : undefined
    if (dimensions.nationality === null || dimensions.nationality === left)
      dimensions.nationality = listWhole.people
    if (dimensions.nationality === reading.state && left !== undefined) dimensions.counterpart = left
  }
}

const moving = wordSet(
  "arrived returned repatriated transferred brought return flown evacuated repatriation turned expelled deported"
)

/** The country that a figure of a list says they came from. */
function countryLeft(figure: Figure, reading: PassageReading, isTold: boolean): string | undefined {
  const { from, to, own, parenthetical } = figure
  const sentence = reading.sentences[figure.sentence]!
  let moved = isTold
  for (let at = sentence.from; at < sentence.to; at++) moved ||= moving.has(lowerAt(reading, at))
  if (!moved) return undefined
  const countries = reading.places.filter(({ kind, code }) => kind === "country" && code !== reading.state)
  // "from Gabon (291) and Guinea (26)".
  const direct = parenthetical ? countries.find((place) => place.to === from - 1) : undefined
  if (direct !== undefined) return direct.code
  const isOwn = isTold && !parenthetical
  const left = countries.find(
    (place) =>
      place.from > (isOwn ? to : sentence.from) &&
      place.to <= (isOwn ? own.to : sentence.to) &&
      lowerAt(reading, beforeArticle(reading, place.from)) === "from"
  )
  // "1,126 persons, from Equatorial Guinea (344), Gabon (291)": from more than one.
  return left === undefined || (isOwn && lowerAt(reading, left.to) === "(") ? undefined : left.code
}
