import type { ClaimContext } from "./context.ts"

/**
 * Whether each numeral stands in a code: the number of an instrument or the symbol of a document,
 * such as "007-2017-IN", "A/HRC/45/12", "604/2013" or "T-025". Each run is read once.
 */
export function readCodes({ text, numerals }: ClaimContext): Array<boolean> {
  let end = 0
  let coded = false
  return numerals.map(({ start, printed, form }) => {
    if (form !== "digits") return false
    if (start >= end) {
      let from = start
      while (from > end && isRunCharacter(text.charCodeAt(from - 1))) from--
      end = start
      while (end < text.length && isRunCharacter(text.charCodeAt(end))) end++
      let last = Math.min(end, from + longestCode)
      while (text.charCodeAt(last - 1) === fullStop) last--
      const code = last - from > printed.length ? text.slice(from, last) : ""
      coded = code !== "" && isCode(code) && !isInquiry(text, from, code)
    }
    return coded
  })
}

/** "the National Immigrant Survey (ENI-2017)": its name, and no number of a document. */
const isInquiry = (text: string, from: number, code: string) =>
  /^[A-Z]{2,8}-(?:19|20)\d\d$/.test(code) &&
  /\b(?:Survey|Census|Study) \($/.test(text.slice(Math.max(0, from - 12), from))

const longestCode = 80
const fullStop = 0x2e

const isRunCharacter = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 0x2d ||
  code === 0x2011 ||
  code === 0x2f ||
  code === 0x2e ||
  code === 0x5f

/** "A/RES/70/1", "S/2019/45", "NiDC/PRS/14", "69/2020/QH14", "07/BC-QHTV", "MoLS/14/2207/17". */
const slashes =
  /^[A-Z][A-Za-z]+\/\d+\/\d|^[A-Z]+[A-Z.\d]*\/[A-Z\d]|^\d{1,5}\/(?:19|20)\d\d\/[A-Z]|^\d{1,5}\/[A-Z]{2,}-[A-Z]|^[A-Z][A-Za-z]*\/[A-Z][A-Za-z]*\/\d/
/** "007-2017-IN", "2017-RE", "019/MINJUS", "548-2020", "ABC-123", "T-025", "C-355/06", "054-2021", "HO-47-N", "DD-1/E-22". */
const dashes =
  /^[A-Z]{0,4}\d+[-‑]\d+[-‑/][A-Z]|^\d+[-‑/][A-Z]{2,}|^[A-Z]+[-‑]\d+[-‑/][A-Z]|^D?\d{3,}[-‑](?:19|20)\d\d$|^[A-Z]+[-‑]\d{3,}|^[A-Z]+[-‑]\d+\/\d|^[A-Z]+[-‑][A-Z\d]+[-‑][A-Z\d-‑]*\d|^\d+[A-Z]{2,}\d+|^0\d+[-‑/]\d+|^[A-Z]+\d+[-‑]\d+\/\d/
/** "604/2013", "2016/679". */
const yearly = /^\d{1,5}\/(?:19|20)\d\d$|^(?:19|20)\d\d\/\d{3,}$/
const calendar =
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:18|19|20)\d\d$|^(?:18|19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$|^(?:18|19|20)\d\d[-/](?:18|19|20)\d\d$/

function isCode(code: string): boolean {
  if (calendar.test(code)) return false
  return dashes.test(code) || yearly.test(code) || (slashes.test(code) && !code.startsWith("S/."))
}
