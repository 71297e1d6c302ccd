/** A pinpoint as printed, with its range: "arts. 6 and 7", "chap. II", "pp. 3–6", "sole article". */
export interface PrintedPinpoint {
  readonly start: number
  readonly end: number
  /** One line, with the words for its units abbreviated: "art. 7" for "article 7". */
  readonly pinpoint: string
}

const item = String.raw`(?:(?:[LRD]\.\s?)?\d{1,4}[A-Z]{0,2}(?:[.-]\w{1,4}){0,4}|[IVXLC]{1,8}|[A-Z])(?:\s(?:bis|ter|quater)\b)?(?:\s?\([a-z\dIVX]{1,4}\)){0,3}(?![\p{L}\d])`
const list = String.raw`${item}(?:(?:,\s(?:and\s)?|\s(?:and|or|to|et)\s|[-–])${item}){0,20}(?:\set\sseq\b\.?)?`
const units = String.raw`[Aa]rt(?:icle)?s?\.?|[Cc]hap(?:ter)?s?\.?|[Ss]ect(?:ion)?s?\.?|[Rr]ules?|[Pp]ara(?:graph)?s?\.?|[Pp]p?\.|[Pp]ages?|[Tt]itle|[Aa]nnex(?:es)?|[Vv]ol\.|[Bb]ook|[Aa]ctions?\sNos?\.|[Rr]ecommendations?|(?:[Ss]trategic\s|[Pp]riority\s)?[Gg]oal|[Oo]bjective|[Tt]arget|[Aa]xis|[Ss]trategic\s[Ll]ine`
const words = String.raw`[Ss]ole\sarticle|[Pp]reliminary\stitle|[Pp]reamble|(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ole|[Ff]inal)\s)?(?:[Tt]ransitional|[Ff]inal|[Ss]upplementary)\s(?:provisions?|articles?)`
const one = String.raw`(?:${words}|(?:${units})\s?${list})`
const pattern = new RegExp(String.raw`(?<![\p{L}\d])${one}(?:,\s${one}){0,3}`, "u")
const cue =
  /[Aa]rt|[Rr]ule|[Cc]hap|[Ss]ect|[Pp]ara|[Pp]p?\.|[Pp]age|[Tt]itle|[Aa]nnex|[Vv]ol|[Bb]ook|[Aa]ction|[Rr]ecomm|[Gg]oal|[Oo]bject|[Tt]arget|[Aa]xis|[Ll]ine|[Pp]reamble|provision/

/** The first pinpoint of a range of text; undefined where there is none. */
export function findPinpoint(text: string, from: number, to: number): PrintedPinpoint | undefined {
  const part = text.slice(from, to)
  if (!cue.test(part)) return undefined
  const match = pattern.exec(part)
  if (match === null) return undefined
  const start = from + match.index
  return { start, end: start + match[0].length, pinpoint: abbreviate(match[0]) }
}

const ofWork = /^\s(?:of|in|to)\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s){0,2}$/u

/** The pinpoint that stands before a work: "articles 10, 45 and 63 of" it. */
export function pinpointBefore(text: string, at: number, floor: number): PrintedPinpoint | undefined {
  const from = Math.max(floor, at - 90)
  let found: PrintedPinpoint | undefined
  for (let start = from; ;) {
    const next = findPinpoint(text, start, at)
    if (next === undefined) break
    found = next
    start = next.end
  }
  return found !== undefined && ofWork.test(text.slice(found.end, at))
    ? found
    : elliptic(text, at, Math.max(floor, at - 160))
}

const second = new RegExp(
  String.raw`\s(?:and|or)\s(${item})\sof\s(?:the\s)?(?:its\s(?:implementing\s)?regulations,\s(?:the\s)?)?(?:\p{Lu}[\p{L}-]*\s){0,2}$`,
  "u"
)

/** "articles 9 of the Act and 12-A of its implementing regulations, Decree No. 5": the unit of the first holds. */
function elliptic(text: string, at: number, from: number): PrintedPinpoint | undefined {
  const match = second.exec(text.slice(Math.max(from, at - 80), at))
  if (match === null) return undefined
  const start = Math.max(from, at - 80) + match.index + match[0].indexOf(match[1]!)
  const unit = /\b(?:[Aa]rticle|[Aa]rt|[Ss]ection|[Ss]ect|[Cc]hapter|[Cc]hap)(?=s\b)/.exec(
    text.slice(from, start)
  )?.[0]
  if (unit === undefined) return undefined
  return { start, end: start + match[1]!.length, pinpoint: abbreviate(`${unit} ${match[1]}`) }
}

/** The pinpoint right behind a work: "the Code, art. 5", "the Act (arts. 6 and 7)". */
export function pinpointAfter(text: string, at: number): PrintedPinpoint | undefined {
  const lead = /^(?:\)?,\s|\s\()/.exec(text.slice(at, at + 3))
  if (lead === null) return undefined
  const found = findPinpoint(text, at, Math.min(text.length, at + 120))
  if (found === undefined || found.start !== at + lead[0].length) return undefined
  // "Act No. 5, article 9 of the Code": that of another work.
  return /^\s(?:of|in|to)\s/.test(text.slice(found.end, found.end + 4)) ? undefined : found
}

function abbreviate(printed: string): string {
  const short = printed
    .replace(/\set\sseq$/, " et seq.")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\b[Aa]rt(?:icle)?(s?)\b\.?(?=\s?(?:\d|[IVXLC]))/g, "art$1.")
    .replaceAll(/\b[Cc]hap(?:ter)?(s?)\b\.?(?=\s?(?:\d|[IVXLC]))/g, "chap$1.")
    .replaceAll(/\b[Ss]ect(?:ion)?(s?)\b\.?(?=\s?(?:\d|[IVXLC]))/g, "sect$1.")
    .replaceAll(/\b[Pp]ara(?:graph)?(s?)\b\.?(?=\s?\d)/g, "para$1.")
    .replaceAll(/\b[Pp]ages?(?=\s?\d)/g, (pages) => (pages.endsWith("s") ? "pp." : "p."))
  return short.startsWith("Action") || short.startsWith("Annex")
    ? short
    : short[0]!.toLowerCase() + short.slice(1)
}
