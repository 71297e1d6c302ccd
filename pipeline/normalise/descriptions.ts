import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import type { Period } from "../extract/time/periods.ts"

const monthNames =
  "January February March April May June July August September October November December".split(" ")

/** A day, month or year of a period as prose prints it. */
function dayName(date: string, precision: Period["precision"]): string {
  const [year, month, day] = date.split("-")
  if (precision === "year") return year!
  const name = monthNames[Number(month) - 1]!
  return precision === "day" ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** "2015 to August 2023", "as of May 2023", "since 2018". */
export function periodName(period: Period): string {
  const precision = (date: string, isStart: boolean): Period["precision"] => {
    if (isStart ? date.endsWith("-01-01") : date.endsWith("-12-31"))
      return period.precision === "day" ? "day" : "year"
    return period.precision === "year" ? "month" : period.precision
  }
  const { start, end, kind } = period
  if (kind === "as_of") return `as of ${dayName(end!, precision(end!, false))}`
  const prefix = kind === "projected" ? "projected for " : ""
  if (start === null) return end === null ? "" : `${prefix}until ${dayName(end, precision(end, false))}`
  if (end === null) return `since ${dayName(start, precision(start, true))}`
  const whole = start.slice(0, 4) === end.slice(0, 4)
  if (whole && start.endsWith("-01-01") && end.endsWith("-12-31")) return prefix + start.slice(0, 4)
  if (whole && start.slice(0, 7) === end.slice(0, 7) && period.precision !== "day")
    return prefix + dayName(start, "month")
  const from = precision(start, true)
  const to = precision(end, false)
  return `${prefix}${dayName(start, whole && from === "year" ? "month" : from)} to ${dayName(end, whole && to === "year" ? "month" : to)}`
}

const longest = 24

/** Prose of a range of tokens without the words of its periods, cut at the first pause. */
function clean(reading: PassageReading, from: number, to: number, pauses: RegExp): string {
  const words: Array<string> = []
  let end = -1
  for (let at = from; at < to && words.length < longest; at++) {
    const token = reading.tokens[at]!
    const period = reading.periods.find(
      (mention) => mention.strength !== "event" && mention.from <= at && at < mention.to
    )
    if (period !== undefined) {
      at = period.to - 1
      continue
    }
    if (pauses.test(token.text)) {
      if (words.length > 0) break
      continue
    }
    words.push(token.start === end && words.length > 0 ? `${words.pop()!}${token.text}` : token.text)
    end = token.end
  }
  return words
    .join(" ")
    .replace(/[\s,]+$/, "")
    .replace(/\s+(?:and|or|but|of|in|by|with|to|for|the|a|an|at|on|that|which|while)$/i, "")
    .trim()
}

const anyPause = /^[,;:.()]$/

/** What the count counts, with what is said of it: "inspection orders relating to ...". */
function countText(figure: Figure): string {
  const { reading, own } = figure
  if (figure.parenthetical) {
    const item = clean(reading, own.from, own.to, /^[;:()]$/)
    return figure.counted === null || item.includes(figure.counted) ? item : `${figure.counted}: ${item}`
  }
  const after = clean(reading, figure.to, own.to, anyPause)
  if (figure.counted !== null && after.startsWith(figure.counted.split(" ")[0]!)) return after
  const before = clean(reading, figure.subject.from, figure.from, anyPause)
  const said = after === "" || /^(?:in|by|as|and)\b/.test(after) ? before : after
  return [figure.counted, said].filter((part) => part !== null && part !== "").join(": ")
}

/**
 * One line that says what a figure is, to be understood without its paragraph: what is counted, of
 * which whole, when.
 */
export function describe(figure: Figure): string {
  const when = figure.period === null ? "" : periodName(figure.period)
  const core = describeCore(figure)
  return when === "" ? core : `${core}, ${when}`
}

export function describeCore(figure: Figure): string {
  if (figure.measure === "percent") {
    const category = clean(
      figure.reading,
      figure.own.from,
      figure.own.to,
      figure.parenthetical ? /^[;:()]$/ : anyPause
    )
    const group =
      figure.base === null
        ? figure.population === null
          ? (figure.counted ?? clean(figure.reading, figure.subject.from, figure.subject.to, anyPause))
          : clean(figure.reading, figure.population.from, figure.population.to, anyPause)
        : describeCore(figure.base)
    return group === "" ? `share: ${category}` : `share of ${group}${category === "" ? "" : `: ${category}`}`
  }
  if (figure.measure === "percent_change") {
    const before = clean(figure.reading, figure.subject.from, figure.from, anyPause)
    const after = clean(figure.reading, figure.to, figure.own.to, anyPause)
    return `change in per cent: ${before} ${after}`.trim()
  }
  const text = countText(figure)
  const core = text === "" ? (figure.counted ?? "figure") : text
  if (figure.base === null || figure.base.counted === null) return core
  return core.includes(figure.base.counted) ? core : `${core} (of ${figure.base.counted})`
}
