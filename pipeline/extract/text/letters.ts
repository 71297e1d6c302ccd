/**
 * Moving over words in running text by character codes: what the recognisers of law and of
 * institutions share. Words keep inner hyphens and apostrophes; what separates them is white space.
 */
export interface Word {
  readonly start: number
  readonly end: number
}

/** For each code unit: 1 for a letter, 2 for a hyphen or an apostrophe, which join letters to one word. */
export const wordClass = new Uint8Array(65_536)
wordClass.fill(1, 0x41, 0x5b).fill(1, 0x61, 0x7b).fill(1, 0xc0, 0x2000)
for (const code of [0xd7, 0xf7]) wordClass[code] = 0
for (const code of [0x2d, 0x2010, 0x2011, 0x27, 0x2019]) wordClass[code] = 2

export const isLetter = (code: number): boolean => wordClass[code] === 1

/** The empty word opens with none: the code of what it lacks is not a number. */
export const opensWithLetter = (word: string): boolean => isLetter(word.charCodeAt(0))

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff

export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0xc0) return code >= 65 && code <= 90
  return isLetter(code) && text[at] !== text[at]!.toLowerCase()
}

/** The word that begins at `at`; its end is `at` where no letter stands there. */
export function wordEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const kind = wordClass[text.charCodeAt(end)]
    if (kind === 1) end++
    else if (kind === 2 && end > at && wordClass[text.charCodeAt(end + 1)] === 1) end++
    else return end
  }
}

/** The word after `at`, over white space only; undefined where something else comes first. */
export function wordAfter(text: string, at: number): Word | undefined {
  let start = at
  while (isSpace(text.charCodeAt(start))) start++
  const end = wordEnd(text, start)
  return end > start ? { start, end } : undefined
}

/** The word before `at`, over white space only, or glued to it by a hyphen; undefined likewise. */
export function wordBefore(text: string, at: number): Word | undefined {
  let end = at
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  let start = end
  for (;;) {
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--
    const code = text.charCodeAt(start - 1)
    if (
      start < end &&
      start > 1 &&
      (isHyphen(code) || isApostrophe(code)) &&
      isLetter(text.charCodeAt(start - 2))
    )
      start--
    else break
  }
  return start < end ? { start, end } : undefined
}

/** Lower case, with plain hyphens and apostrophes and single spaces: how code lists are written. */
export function fold(printed: string): string {
  let plain = true
  let small = true
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at)
    if (code > 126 || code < 32 || (code === 32 && printed.charCodeAt(at + 1) === 32)) {
      plain = false
      break
    }
    if (code >= 65 && code <= 90) small = false
  }
  // Nearly every word of a text is folded as it stands.
  if (plain && small) return printed
  const lower = printed.toLowerCase()
  if (plain) return lower
  // The Turkish capital keeps a dot of its own when it is made small.
  return lower
    .replaceAll("i\u0307", "i")
    .replaceAll(/[‐‑–]/g, "-")
    .replaceAll("’", "'")
    .replaceAll(looseSpace, " ")
}

/** All white space but a single plain space: most of a text has none to replace. */
const looseSpace = /[^\S ]\s*|\s{2,}/g

/** Words with single spaces between them, whatever white space parts them in print. */
export const oneLine = (printed: string): string => printed.replaceAll(looseSpace, " ")

/** One line, plain hyphens: how names and numbers are published. */
export const tidy = (printed: string): string => oneLine(printed.replaceAll(/[‐‑]/g, "-")).trim()

/** Lower case, ASCII, every run of other characters one hyphen: a part of an identifier. */
export const slug = (printed: string): string =>
  (/^[\x20-\x7e]*$/.test(printed) ? printed : printed.normalize("NFD").replaceAll(/\p{M}/gu, ""))
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
