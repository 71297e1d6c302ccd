/** A date as printed: ISO, to the day, the month or the year, with its range of the text. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** 2021, 2021-03 or 2021-03-30. */
  readonly date: string
}

const months = "January February March April May June July August September October November December".split(
  " "
)
const month = `(${months.join("|")})`
const year = String.raw`((?:1[89]|20)\d\d)(?![\d\p{L}]|[-‐‑–/][\d\p{L}])`
const dayFirst = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?${month},?\s(?:of\s)?${year}`,
  "uy"
)
const monthFirst = new RegExp(String.raw`${month}\s(?:(\d{1,2})(?:st|nd|rd|th)?,\s|of\s)?${year}`, "uy")
const yearOnly = new RegExp(year, "uy")

const two = (value: number) => String(value).padStart(2, "0")

/** The date that begins at `at`; undefined where none does. A day that the month lacks is kept as printed. */
export function readDate(text: string, at: number): PrintedDate | undefined {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) {
    dayFirst.lastIndex = at
    const full = dayFirst.exec(text)
    if (full !== null) {
      const date = `${full[3]}-${two(months.indexOf(full[2]!) + 1)}-${two(Number(full[1]))}`
      return { start: at, end: dayFirst.lastIndex, date }
    }
    yearOnly.lastIndex = at
    return yearOnly.test(text) ? { start: at, end: at + 4, date: text.slice(at, at + 4) } : undefined
  }
  monthFirst.lastIndex = at
  const match = monthFirst.exec(text)
  if (match === null) return undefined
  const day = match[2] === undefined ? "" : `-${two(Number(match[2]))}`
  return {
    start: at,
    end: monthFirst.lastIndex,
    date: `${match[3]}-${two(months.indexOf(match[1]!) + 1)}${day}`
  }
}

const dayAlone = new RegExp(String.raw`(\d{1,2})\s${month}(?!\s\d{4})`, "uy")

/** "Act No. 4/2000, of 11 January": a day of the year that the number states. */
export function dayOfYear(text: string, at: number, stated: number | null): PrintedDate | undefined {
  dayAlone.lastIndex = at
  const match = stated === null ? null : dayAlone.exec(text)
  if (match === null) return undefined
  const date = `${stated}-${two(months.indexOf(match[2]!) + 1)}-${two(Number(match[1]))}`
  return { start: at, end: dayAlone.lastIndex, date }
}
