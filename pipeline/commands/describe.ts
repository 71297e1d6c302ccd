import * as Effect from "effect/Effect"
import { publishError, type PublishError } from "../publish/error.ts"
import type { ObservationRow } from "../model/rows.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import type { Value } from "../warehouse/values.ts"
import { Warehouse, type Row } from "../warehouse/warehouse.ts"
import { flatten, styleOf, wrap } from "./terminal.ts"

const labelWidth = 18

/** An observation or an instrument of the release that is open, for a person to read. */
export const describeId = Effect.fnUntraced(function* (
  id: string
): Effect.fn.Return<string, WarehouseError | PublishError, Warehouse> {
  const warehouse = yield* Warehouse
  const [observation] = yield* warehouse.query<ObservationRow>("FROM observations WHERE observation_id = ?", [
    id
  ])
  if (observation !== undefined) return yield* describeObservation(observation)
  const [instrument] = yield* warehouse.query("FROM instruments WHERE instrument_id = ?", [id])
  if (instrument !== undefined) return yield* describeInstrument(id, instrument)
  const near = yield* warehouse.query<{ id: string }>(
    `FROM (SELECT observation_id AS id FROM observations UNION ALL SELECT instrument_id FROM instruments)
     ORDER BY levenshtein(id, ?), id LIMIT 3`,
    [id.slice(0, 200)]
  )
  return yield* Effect.fail(
    publishError(
      "missing_row",
      id.slice(0, 200),
      `The release has no observation or instrument of this identifier. Near it: ${near.map((row) => row.id).join(", ")}.`
    )
  )
})

const describeObservation = Effect.fnUntraced(function* (observation: ObservationRow) {
  const warehouse = yield* Warehouse
  const { observation_id: id, base_id: base } = observation
  const names = yield* warehouse.query(
    `SELECT documents.symbol AS document, documents.title, indicators.label AS indicator_label, units.name AS unit_name,
       organizations.name AS organization_name, areas.name AS area_name
     FROM observations JOIN documents USING (document_id) JOIN indicators USING (indicator)
     JOIN units ON units.code = observations.unit
     LEFT JOIN organizations ON organizations.organization_id = observations.organization_id
     LEFT JOIN areas ON areas.code = observations.ref_area
     WHERE observation_id = ?`,
    [id]
  )
  const bases = yield* warehouse.query(
    "SELECT description, value, unit FROM observations WHERE observation_id = ?",
    [base ?? ""]
  )
  const checks = yield* warehouse.query(
    `SELECT DISTINCT checks.kind, checks.outcome, checks.expression FROM checks JOIN check_terms USING (check_id)
     WHERE check_terms.observation_id = ? ORDER BY ALL`,
    [id]
  )
  const corrections = yield* describeCorrections("observations", id)
  const skipped = new Set(["observation_id", "description", "quote", "quote_start", "char_start", "char_end"])
  const named: Record<string, Value | undefined> = {
    unit: names[0]?.["unit_name"],
    indicator: names[0]?.["indicator_label"],
    organization_id: names[0]?.["organization_name"],
    ref_area: names[0]?.["area_name"],
    base_id:
      bases[0] === undefined
        ? undefined
        : `${bases[0]["value"]} ${bases[0]["unit"]}: ${bases[0]["description"]}`
  }
  return [
    ...title(id, observation.description),
    ...markedQuote(observation),
    "",
    ...Object.entries(observation)
      .filter(([name, value]) => value !== null && !skipped.has(name))
      .flatMap(([name, value]) => field(name, withName(value as Value, named[name]))),
    ...field("place", `characters ${observation.char_start} to ${observation.char_end} of the text`),
    ...corrections,
    ...checks.flatMap((check) =>
      field("check", `${check["outcome"]}: ${check["kind"]}, ${check["expression"]}`)
    ),
    ""
  ].join("\n")
})

/** What a review changed in a row, with what the program reads and why. */
const describeCorrections = Effect.fnUntraced(function* (table: string, id: string) {
  const warehouse = yield* Warehouse
  const corrections = yield* warehouse.query(
    `SELECT column_name, "read", reason FROM corrections WHERE table_name = ? AND row_id = ? ORDER BY column_name`,
    [table, id]
  )
  return corrections.flatMap(({ column_name: column, read, reason }) =>
    field("corrected", `${column}: the program reads ${read ?? "nothing"}. ${reason}`)
  )
})

/** The sentence of a figure, with the figure marked. */
function markedQuote({ quote, quote_start, char_start, char_end }: ObservationRow): ReadonlyArray<string> {
  const style = styleOf(process.stdout)
  const points = [...quote]
  const part = (start: number, end?: number) =>
    flatten(points.slice(start, end).join("")).replaceAll(/[\uE000\uE001]/g, "")
  const start = char_start - quote_start
  const end = char_end - quote_start
  // The mark has no width of its own when lines are broken, so that it can't be broken itself.
  const opening = "\uE000"
  const closing = "\uE001"
  const text = `${part(0, start)}${opening}${part(start, end)}${closing}${part(end)}`
  return wrap(text, style.width - 2).map(
    (line) => `  ${line.replace(/\uE000([^\uE001]*)\uE001/, (_, figure: string) => style.mark(figure))}`
  )
}

const describeInstrument = Effect.fnUntraced(function* (id: string, instrument: Row) {
  const warehouse = yield* Warehouse
  const ask = (sql: string) => warehouse.query<{ text: string }>(sql, [id])
  const where =
    "document_id || CASE WHEN footnote IS NULL THEN ' paragraph ' || paragraph || coalesce(subparagraph, '') ELSE ' footnote ' || footnote END"
  const dates = yield* ask(
    `SELECT kind || ' ' || date || ', ' || ${where} AS text FROM instrument_dates WHERE instrument_id = ? ORDER BY date, char_start`
  )
  const relations = yield* warehouse.query<{ text: string }>(
    `SELECT subject || ' ' || relation || ' ' || object || ', ' || ${where} AS text FROM instrument_relations
     WHERE subject = ? OR object = ? ORDER BY char_start`,
    [id, id]
  )
  const mentions = yield* ask(
    `SELECT ${where} || ': ' || printed || coalesce(', ' || pinpoint, '') AS text FROM instrument_mentions
     WHERE instrument_id = ? ORDER BY document_id, char_start`
  )
  const figures = yield* warehouse.query<
    Record<"observation_id" | "place" | "value" | "unit" | "description", string>
  >(
    `SELECT observation_id, place, named.value, named.unit, named.description
     FROM observation_instruments AS named JOIN observations USING (observation_id)
     WHERE instrument_id = ? ORDER BY document_id, char_start`,
    [id]
  )
  return [
    ...title(id, String(instrument["title"] ?? instrument["number"] ?? "")),
    ...Object.entries(instrument)
      .filter(([name, value]) => value !== null && name !== "instrument_id" && name !== "title")
      .flatMap(([name, value]) => field(name, String(value))),
    ...(yield* describeCorrections("instruments", id)),
    ...dates.flatMap(({ text }) => field("date", text)),
    ...relations.flatMap(({ text }) => field("relation", text)),
    ...mentions.flatMap(({ text }) => field("named", text)),
    ...figures.flatMap(({ observation_id: figure, place, value, unit, description }) =>
      field("figure", `${figure}, same ${place}: ${value} ${unit}: ${description}`)
    ),
    ""
  ].join("\n")
})

function title(id: string, text: string): ReadonlyArray<string> {
  const style = styleOf(process.stdout)
  return [style.bold(flatten(id)), ...wrap(flatten(text), style.width), ""]
}

function field(label: string, text: string): ReadonlyArray<string> {
  const style = styleOf(process.stdout)
  return wrap(flatten(text), style.width - labelWidth - 2).map(
    (line, index) => `  ${style.dim((index === 0 ? label : "").padEnd(labelWidth))}${line}`
  )
}

function withName(value: Value, name: Value | undefined): string {
  return name === undefined || name === null || name === value ? String(value) : `${value} (${name})`
}
