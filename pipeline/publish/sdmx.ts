import type { Column, Table } from "../warehouse/catalogue.ts"
import type { Value } from "../warehouse/values.ts"
import type { Batch } from "../warehouse/warehouse.ts"
import { formatLines, listCells, protectCell } from "./csv.ts"

/** A code of a coded concept, which is a column of the view `sdmx_observations`. */
export interface Code {
  readonly concept: string
  readonly id: string
  readonly name: string
}

const agency = "QUIPU"
const schema = "https://json.sdmx.org/2.0/sdmx-json-structure-schema.json"

/** Version of the structure: its major part changes when a component is renamed, retyped or dropped. */
const structureVersion = "1.0.0"
const structureId = `${agency}:OBSERVATIONS(${structureVersion})`

/** The header of SDMX-CSV 2.0: which structure, what to do with the row, then the components. */
export function formatSdmxHeader(view: Table): string {
  return formatLines([["STRUCTURE", "STRUCTURE_ID", "ACTION", ...view.columns.map(({ name }) => name)]])
}

/** How every row begins. */
const begin: ReadonlyArray<Value> = ["dataflow", structureId, "I"]

/** Rows for information (I): nobody is told to change a database. */
export function formatSdmxRows(view: Table, batch: Batch): string {
  return formatLines(listCells(view, batch, protectCell).map((row) => begin.concat(row)))
}

/**
 * The structure of the observations as an SDMX-JSON 2.0 structure message: dataflow, data structure
 * definition, concepts and code lists, all from the view `sdmx_observations`, its comments and the codes
 * in use. Its dimensions are the columns up to TIME_PERIOD; the attributes follow the measure OBS_VALUE.
 *
 * @param prepared the day that the message gives for itself: of the data, since a release knows no clock
 */
export function describeSdmx(view: Table, codes: ReadonlyArray<Code>, prepared: string): string {
  const lists = new Map(view.columns.map(({ name }) => [name, codes.filter((code) => code.concept === name)]))
  const isCoded = ({ name }: Column) => lists.get(name)!.length > 0
  const time = view.columns.findIndex(({ name }) => name === "TIME_PERIOD")
  const measure = view.columns[time + 1]!
  const component = (column: Column) => ({
    id: column.name,
    conceptIdentity: referTo("conceptscheme.Concept", `CS_OBSERVATIONS(${structureVersion}).${column.name}`),
    localRepresentation: isCoded(column)
      ? { enumeration: referTo("codelist.Codelist", `CL_${column.name}(${structureVersion})`) }
      : { format: { dataType: nameType(column) } }
  })
  const message = {
    $schema: schema,
    meta: { id: "QUIPU_OBSERVATIONS", prepared, contentLanguages: ["en"], sender: { id: agency } },
    data: {
      dataflows: [
        {
          ...maintain("OBSERVATIONS", "Statistics in reports of States to treaty bodies"),
          structure: referTo("datastructure.DataStructure", `DSD_OBSERVATIONS(${structureVersion})`)
        }
      ],
      dataStructures: [
        {
          ...maintain("DSD_OBSERVATIONS", "Structure of statistics in reports of States"),
          description: view.description,
          dataStructureComponents: {
            dimensionList: {
              id: "DimensionDescriptor",
              dimensions: view.columns
                .slice(0, time)
                .map((column, position) => Object.assign(component(column), { position })),
              timeDimension: component(view.columns[time]!)
            },
            measureList: {
              id: "MeasureDescriptor",
              measures: [{ ...component(measure), usage: nameUsage(measure) }]
            },
            attributeList: {
              id: "AttributeDescriptor",
              attributes: view.columns.slice(time + 2).map((column) =>
                Object.assign(component(column), {
                  usage: nameUsage(column),
                  attributeRelationship: { observation: {} }
                })
              )
            }
          }
        }
      ],
      conceptSchemes: [
        {
          ...maintain("CS_OBSERVATIONS", "Concepts of statistics in reports of States"),
          concepts: view.columns.map(describeConcept)
        }
      ],
      codelists: view.columns.filter(isCoded).map((column) =>
        Object.assign(maintain(`CL_${column.name}`, describeConcept(column).name), {
          codes: lists.get(column.name)!.map(({ id, name }) => ({ id, name }))
        })
      )
    }
  }
  return `${JSON.stringify(message, null, 2)}\n`
}

/** A comment begins with what the concept is called: "Reference area: where ...". */
function describeConcept({ name, description }: Column): { id: string; name: string; description: string } {
  return { id: name, name: /^[^:;,.]+/.exec(description)![0], description }
}

function nameUsage({ required }: Column): string {
  return required ? "mandatory" : "optional"
}

function maintain(id: string, name: string): { id: string; agencyID: string; version: string; name: string } {
  return { id, agencyID: agency, version: structureVersion, name }
}

function referTo(kind: string, what: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${what}`
}

function nameType({ name, type }: Column): string {
  if (name === "TIME_PERIOD") return "ObservationalTimePeriod"
  if (type.startsWith("DECIMAL")) return "Decimal"
  return { INTEGER: "Integer", BOOLEAN: "Boolean", DATE: "GregorianDay" }[type] ?? "String"
}
