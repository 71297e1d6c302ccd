/**
 * Numbers of instruments and documents: "077-2019-XY", "XY (ABC) 2-7-A/9", "D000077-2022-XY-ABC",
 * "21.325", "T-025/04", "4480-2022-XY/4.01".
 */
export interface PrintedNumber {
  readonly start: number
  readonly end: number
  readonly printed: string
}

const numberPattern =
  /(?:\p{Lu}{1,8}\s?\(\p{Lu}{1,8}\)\s?)?[\p{Lu}\d][\p{L}\d]{0,30}(?:[-‐‑–/.,_][\p{L}\d]{1,30}){0,12}(?:[- ]bis\b)?/uy

/** The number that begins at `at`; undefined where nothing with a digit does. */
export function readNumber(text: string, at: number): PrintedNumber | undefined {
  numberPattern.lastIndex = at
  const match = numberPattern.exec(text)
  if (match === null) return undefined
  let printed = match[0]
  // A comma belongs to a number only before a group of three digits: "13,445/2017", but not "40111,40222a".
  const comma = /,(?!\d{3}(?!\d))/.exec(printed)
  if (comma !== null) printed = printed.slice(0, comma.index)
  if (!/\d/.test(printed)) return undefined
  // "No. 5.The": a sentence that lacks its space.
  const sentence = /\.\p{Lu}\p{Ll}/u.exec(printed)
  if (sentence !== null) printed = printed.slice(0, sentence.index)
  // "No. 3/No. 22"
  printed = printed.replace(/[/-]No$/, "")
  return { start: at, end: at + printed.length, printed }
}

/**
 * What the printings of one number share: capitals, one kind of separator, no leading zeros, no "D" of an
 * electronic registry before them, no marks between groups of three digits.
 */
export function numberKey(printed: string): string {
  const plain = printed
    .toUpperCase()
    .replaceAll(/[‐‑–−]/g, "-")
    .replaceAll(/[\s()]/g, "")
  const grouped = /^\d{1,3}(?:[.,]\d{3})+(?![.,\d])/.exec(plain)?.[0]
  const whole = grouped === undefined ? plain : grouped.replaceAll(/[.,]/g, "") + plain.slice(grouped.length)
  return whole.replaceAll(/[/._,-]+/g, "-").replace(/^D?0+(?=\d)/, "")
}

/** The letters that end a number, and stand for who issued it: "IN", "MP-FN", "MINEDU". */
export const issuerCodes = (number: string): ReadonlyArray<string> => {
  const letters = number.split(/[^A-Z]+/).filter((part) => part.length > 1)
  return [letters.slice(-2).join("-"), ...letters.toReversed()]
}

const partsOf = (printed: string) => printed.replaceAll(/[‐‑–]/g, "-").split(/[-/]/)

/** The year in a number in four digits: 2019 of "077-2019-XY"; null where none is. */
export function fullYearOf(printed: string): number | null {
  const parts = partsOf(printed)
  if (parts.length < 2) return null
  const full =
    parts.slice(1).find((part) => /^(?:19|20)\d\d$/.test(part)) ??
    parts.find((part) => /^(?:19|20)\d\d$/.test(part))
  return full === undefined ? null : Number(full)
}

/**
 * The year in a number: 2019 of "077-2019-XY", 1994 of "077-94-XY", 2004 of "T-025/04"; null where none is.
 *
 * @param dated a year that the document gives: it tells which part of "97-17" is the year
 * @param leading whether the document's numbers of two digits on either side begin with the year
 */
export function yearOfNumber(
  printed: string,
  dated: number | null = null,
  leading: boolean | null = null
): number | null {
  const full = fullYearOf(printed)
  if (full !== null) return full
  const parts = partsOf(printed)
  if (parts.length < 2) return null
  const shorts = parts.filter((part) => /^\d\d$/.test(part)).map(centuryOf)
  if (dated !== null && shorts.includes(dated)) return dated
  if (isTwoByTwo(printed)) return leading === null ? null : shorts[leading ? 0 : 1]!
  const short = parts.slice(1).findLast((part) => /^\d\d$/.test(part))
  if (short === undefined || !/^[A-Z]{0,3}[\d.,]*$/.test(parts[0]!) || parts.length > 3) return null
  return centuryOf(short)
}

const centuryOf = (short: string) => Number(short) + (Number(short) > 40 ? 1900 : 2000)

/** "97-17", which some States read as the 17th of 1997 and others as the 97th of 2017. */
export const isTwoByTwo = (printed: string): boolean => /^\d\d-\d\d$/.test(partsOf(printed).join("-"))

/** Whether the year stands first in numbers of that form, by those whose year is known; null where none is. */
export function leadsWithYear(
  known: ReadonlyArray<{ readonly printed: string; readonly year: number }>
): boolean | null {
  let leading = 0
  for (const { printed, year } of known) {
    if (!isTwoByTwo(printed)) continue
    const [first, second] = partsOf(printed).map(centuryOf)
    if (first !== second) leading += Number(first === year) - Number(second === year)
  }
  return leading === 0 ? null : leading > 0
}

/** A number that says more than a count could: letters or separators in it. */
export const isComposite = (printed: string): boolean => /\p{L}/u.test(printed) || /\d[-‐‑/]\d/.test(printed)

/** "7777-2022-AB-CD-EFGHI" and "7777-2022-AB-EFGHI"; "EFGHI" and "EFGI". */
export function differBySlip(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (short.length < 14) return false
  const longParts = long.split("-")
  const shortParts = short.split("-")
  if (longParts.length === shortParts.length + 1) {
    return longParts.some((_, index) => index > 1 && longParts.toSpliced(index, 1).join("-") === short)
  }
  if (longParts.length !== shortParts.length) return false
  const apart = longParts.findIndex((part, index) => part !== shortParts[index])
  if (apart < 2 || longParts.toSpliced(apart, 1).join("-") !== shortParts.toSpliced(apart, 1).join("-"))
    return false
  const [wide, narrow] = [longParts[apart]!, shortParts[apart]!]
  if (wide.length < 5 || wide.length - narrow.length !== 1) return false
  return [...wide].some((_, index) => wide.slice(0, index) + wide.slice(index + 1) === narrow)
}
