import {
  DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTypeId,
  type DuckDBType,
  type DuckDBValue
} from "@duckdb/node-api"

/** A value outside the database: decimals and dates are strings, exact and ISO. */
export type Value = string | number | boolean | null | ReadonlyArray<Value>

const millisecondsPerDay = 86_400_000

/**
 * Puts a value into the form of a column. Refuses, instead of rounding or guessing: digits that a
 * decimal has no room for, dates that no calendar has, a value of another type.
 *
 * @throws RangeError that says what is wrong with the value
 */
export function encode(type: DuckDBType, value: unknown): DuckDBValue {
  if (value === null || value === undefined) return null
  switch (type.typeId) {
    case DuckDBTypeId.VARCHAR:
      if (typeof value === "string") return value
      break
    case DuckDBTypeId.INTEGER:
      if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value
      break
    case DuckDBTypeId.BOOLEAN:
      if (typeof value === "boolean") return value
      break
    case DuckDBTypeId.DATE:
      if (typeof value === "string") return new DuckDBDateValue(parseDate(value))
      break
    case DuckDBTypeId.DECIMAL:
      if (typeof value === "string" && type instanceof DuckDBDecimalType) {
        return new DuckDBDecimalValue(parseDecimal(value, type.width, type.scale), type.width, type.scale)
      }
      break
    default:
      throw new RangeError(`columns of type ${String(type)} are not filled by the pipeline`)
  }
  throw new RangeError(`${JSON.stringify(value)} is no ${String(type)}`)
}

/** Days from 1970-01-01 of an ISO date. */
export function parseDate(text: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`"${text}" is no date of the form YYYY-MM-DD`)
  }
  return milliseconds / millisecondsPerDay
}

export function formatDate(days: number): string {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The decimal as a whole number of units of its last place: 1.5 at scale 4 is 15000. */
export function parseDecimal(text: string, width: number, scale: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) throw new RangeError(`"${text}" is no decimal number`)
  const fraction = (match[3] ?? "").replace(/0+$/, "")
  if (fraction.length > scale) throw new RangeError(`${text} has more than ${scale} decimal places`)
  const digits = match[2]!.replace(/^0+/, "")
  if (digits.length > width - scale) {
    throw new RangeError(`${text} has more than ${width - scale} digits before the point`)
  }
  return BigInt(match[1]! + (digits || "0") + fraction.padEnd(scale, "0"))
}

/** The shortest decimal that is equal: 15000 at scale 4 is "1.5". */
export function formatDecimal(units: bigint, scale: number): string {
  const sign = units < 0n ? "-" : ""
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0")
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "")
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`
}

/** Takes a value out of DuckDB's own forms. Whole numbers beyond 2^53 become strings. */
export function decode(value: DuckDBValue): Value {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
    default:
      if (value === null) return null
      if (value instanceof DuckDBDecimalValue) return formatDecimal(value.value, value.scale)
      if (value instanceof DuckDBDateValue) return formatDate(value.days)
      if (value instanceof DuckDBListValue) return value.items.map(decode)
      return value.toString()
  }
}
