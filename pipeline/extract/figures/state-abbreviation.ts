import countries from "world-countries/countries.json" with { type: "json" }
import type { Gazetteer } from "./gazetteer.ts"

/** "The Republic of Serbia (hereinafter: RS)": the letters that a report uses for its own State. */
export function withAbbreviation(gazetteer: Gazetteer, text: string): Gazetteer {
  const country = countries.find(({ cca3 }) => cca3 === gazetteer.state)
  for (const [found, letters] of text.slice(0, openingOfReport).matchAll(abbreviation)) {
    const at = text.indexOf(found)
    const before = text.slice(Math.max(0, at - longestName), at).trimEnd()
    if (
      country === undefined ||
      ![country.name.common, country.name.official].some((name) => before.endsWith(name))
    )
      continue
    const entry = {
      words: [letters!.toLowerCase()],
      kind: "country",
      code: gazetteer.state,
      isCapital: false,
      isAcronym: true
    } as const
    const entries = new Map(gazetteer.entries)
    entries.set(entry.words[0]!, [...(entries.get(entry.words[0]!) ?? []), entry])
    return { ...gazetteer, entries }
  }
  return gazetteer
}

const abbreviation = /\((?:hereinafter|hereafter|henceforth):? (?:the )?[“"]?([A-Z]{2,5})[”"]?\)/g

/** Characters in which a report says what it calls its State. */
const openingOfReport = 20_000

const longestName = 80
