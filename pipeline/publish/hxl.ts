import type { Table } from "../warehouse/catalogue.ts"
import type { Batch } from "../warehouse/warehouse.ts"
import { formatLines, listCells, protectCell } from "./csv.ts"

/**
 * Columns of `observations_wide` with their hashtags of the Humanitarian Exchange Language, version 1.1
 * (https://hxlstandard.org/standard/1-1final/); others are left out. Values of indicators are
 * `#indicator+value`, for `#value` is money there. It has no tag for sex, age and nationality as columns: these
 * are tags of our own, as it allows.
 */
const hashtags: Readonly<Record<string, string>> = {
  observation_id: "#meta+id",
  state_name: "#country+name+reporting",
  description: "#indicator+description",
  indicator_label: "#indicator+name",
  indicator: "#indicator+code",
  topic_name: "#subsector+name",
  measure: "#indicator+type",
  value: "#indicator+value+num",
  unit_name: "#indicator+unit+name",
  unit: "#indicator+unit+code",
  exactness: "#meta+exactness",
  period_name: "#date+period+name",
  time_start: "#date+start",
  time_end: "#date+end",
  area_name: "#geo+name",
  ref_area: "#geo+code+v_iso",
  counterpart_area_name: "#country+name+counterpart",
  counterpart_area: "#country+code+v_iso3+counterpart",
  sex_name: "#sex+name",
  sex: "#sex+code",
  age_name: "#age+name",
  age_min: "#age+min",
  age_max: "#age+max",
  nationality_name: "#nationality+name",
  nationality: "#nationality+code",
  dimension: "#dimension+name",
  category: "#dimension+category",
  base_value: "#indicator+base+num",
  organization_name: "#org+name",
  source_name: "#meta+source",
  findings: "#meta+findings+num",
  quote: "#description+quote",
  symbol: "#meta+source+document+code",
  place: "#meta+source+place",
  url: "#meta+source+url"
}

/** The part of the view that has hashtags, its columns in the order of these. */
export function selectTagged(view: Table): Table {
  const columns = Object.keys(hashtags).map((name) => view.columns.find((column) => column.name === name)!)
  return { ...view, columns }
}

/** Names for people in the first row, and under it the hashtags that programs find the columns by. */
export function formatHxlHeader({ columns }: Table): string {
  return formatLines([columns.map(({ name }) => name), columns.map(({ name }) => hashtags[name])])
}

export function formatHxlRows(tagged: Table, batch: Batch): string {
  return formatLines(listCells(tagged, batch, protectCell))
}
