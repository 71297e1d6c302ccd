import countries from "world-countries/countries.json" with { type: "json" }
import { isCapitalised, lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { PassageReading, Zone } from "./figure.ts"

interface Region {
  readonly words: ReadonlyArray<string>
  /** Regions and subregions of the United Nations, or single States, that lie in it. */
  readonly of: ReadonlySet<string>
}

const region = (name: string, ...of: ReadonlyArray<string>): Region => ({
  words: name.split(" "),
  of: new Set(of)
})

const gulf = ["SAU", "ARE", "KWT", "QAT", "BHR", "OMN"]

/** Parts of the world as prose names them, the longer names first. */
const regions: ReadonlyArray<Region> = [
  region("european union", "Europe"),
  region("europe", "Europe"),
  region("west africa", "Western Africa"),
  region("east africa", "Eastern Africa"),
  region("north africa", "Northern Africa"),
  region("southern africa", "Southern Africa"),
  region("central africa", "Middle Africa"),
  region("africa", "Africa"),
  region("south asia", "Southern Asia"),
  region("south-east asia", "South-Eastern Asia"),
  region("central asia", "Central Asia"),
  region("asia", "Asia"),
  region("middle east", "Western Asia", "EGY"),
  region("gulf", ...gulf),
  region("north america", "North America"),
  region("south america", "South America"),
  region("central america", "Central America"),
  region("latin america", "South America", "Central America", "Caribbean", "MEX"),
  region("americas", "Americas"),
  region("caribbean", "Caribbean"),
  region("oceania", "Oceania")
]

const regionsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  countries.map(({ cca3, region, subregion }) => [cca3, new Set([cca3, region, subregion])])
)

const inOrAcross = wordSet("in across throughout")

/** "lost their lives in the Gulf States", "live in Europe" of a report by Peru: in a part of the world that it is not in. */
export function isInRegionAbroad(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to - 1; at++) {
    if (!inOrAcross.has(lowerAt(reading, at))) continue
    const start = lowerAt(reading, at + 1) === "the" ? at + 2 : at + 1
    if (!isCapitalised(reading.tokens[start])) continue
    const named = regions.find(({ words }) =>
      words.every((word, index) => lowerAt(reading, start + index) === word)
    )
    if (named === undefined) continue
    const own = regionsOf.get(reading.state)
    return own !== undefined && !Array.from(named.of).some((part) => own.has(part))
  }
  return false
}
