import { findsWork } from "./journeys.ts"
import countries from "world-countries/countries.json" with { type: "json" }
import { isCapitalised, lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { PassageReading, Zone } from "./figure.ts"

interface Region {
  readonly words: ReadonlyArray<string>
  /** Regions and subregions of the United Nations, or single States, that lie in it. */
  readonly of: ReadonlySet<string>
}

const asRegion = (name: string, ...of: ReadonlyArray<string>): Region => ({
  words: name.split(" "),
  of: new Set(of)
})

const gulf = ["SAU", "ARE", "KWT", "QAT", "BHR", "OMN"]

/** Parts of the world as prose names them, the longer names first. */
const regions: ReadonlyArray<Region> = [
  asRegion("european union", "Europe"),
  asRegion("europe", "Europe"),
  asRegion("west africa", "Western Africa"),
  asRegion("east africa", "Eastern Africa"),
  asRegion("north africa", "Northern Africa"),
  asRegion("southern africa", "Southern Africa"),
  asRegion("central africa", "Middle Africa"),
  asRegion("africa", "Africa"),
  asRegion("south asia", "Southern Asia"),
  asRegion("south-east asia", "South-Eastern Asia"),
  asRegion("central asia", "Central Asia"),
  asRegion("asia", "Asia"),
  asRegion("middle east", "Western Asia", "EGY"),
  asRegion("gulf", ...gulf),
  asRegion("north america", "North America"),
  asRegion("south america", "South America"),
  asRegion("central america", "Central America"),
  asRegion("latin america", "South America", "Central America", "Caribbean", "MEX"),
  asRegion("americas", "Americas"),
  asRegion("caribbean", "Caribbean"),
  asRegion("oceania", "Oceania")
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
    if (named === undefined || findsWork(reading, from, start)) continue
    const own = regionsOf.get(reading.state)
    return own !== undefined && !Array.from(named.of).some((part) => own.has(part))
  }
  return false
}
