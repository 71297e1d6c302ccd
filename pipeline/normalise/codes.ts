import { iso31662 } from "iso-3166"
import countries from "world-countries/countries.json" with { type: "json" }
import type { AreaRow, NationalityRow, ObservationRow, UnitRow } from "../model/rows.ts"

const countryNames = new Map(countries.map((country) => [country.cca3, country.name.common]))
const subdivisionNames = new Map(iso31662.map((subdivision) => [subdivision.code, subdivision.name]))
const currencyNames = new Map(
  countries.flatMap((country) =>
    Object.entries(country.currencies ?? {}).map(([code, { name }]): [string, string] => [code, name])
  )
)

export const isCountry = (code: string): boolean => countryNames.has(code)
export const isSubdivision = (code: string): boolean => subdivisionNames.has(code)
export const isCurrency = (code: string): boolean => currencyNames.has(code)

/** The areas that observations use, one row a code; joined codes count one by one. */
export function areasOf(observations: ReadonlyArray<ObservationRow>): Array<AreaRow> {
  const codes = new Set<string>()
  for (const row of observations) {
    for (const code of row.ref_area.split("+")) codes.add(code)
    if (row.counterpart_area !== null) codes.add(row.counterpart_area)
  }
  return [...codes].sort().map((code) => {
    if (code === "_X") return { code, name: "Abroad", kind: "abroad" }
    const name = countryNames.get(code)
    return name === undefined
      ? { code, name: subdivisionNames.get(code) ?? code, kind: "subdivision" }
      : { code, name, kind: "country" }
  })
}

/** The nationalities that observations use. */
export function nationalitiesOf(observations: ReadonlyArray<ObservationRow>): Array<NationalityRow> {
  const names = new Map([
    ["_T", "Not restricted by nationality"],
    ["FOREIGN", "Not nationals of the reporting State"]
  ])
  return [...new Set(observations.map((row) => row.nationality))]
    .sort()
    .map((code) => ({ code, name: names.get(code) ?? countryNames.get(code) ?? code }))
}

/** The units that observations use. */
export function unitsOf(observations: ReadonlyArray<ObservationRow>): Array<UnitRow> {
  return [...new Set(observations.map((row) => row.unit))]
    .sort()
    .map((code) => ({ code, name: unitName(code) }))
}

function unitName(code: string): string {
  if (code === "percent") return "per cent"
  if (code === "unit") return "unit of what is counted"
  if (code.startsWith("per-")) return `per ${code.slice(4)}`
  return currencyNames.get(code) ?? code.replaceAll("_", " ")
}
