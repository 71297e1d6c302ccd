import { fold, isCapital, isSpace, tidy } from "../text/letters.ts"
import type { LawLexicon, Term } from "./lexicon.ts"
import { fullYearOf, isComposite, readNumber, type PrintedNumber } from "./number.ts"
import type { Reference } from "./reference.ts"
import { leftOf } from "./title-span.ts"
import { jurisdictionIn, ownerBefore, readLeft, readTail } from "./surroundings.ts"
import { wordSet } from "../text/vocabulary.ts"

const sign =
  /,?\s{1,3}(?:\((?:EU|EC|EEC)\)\s|\((?=No))?(?:\p{Lu}{2,12}\p{Ll}?(?:[/-]\p{Lu}{2,12}){0,3}\s)?(?:Nos?\.?|N[°º]s?\.?|[Nn]umbers?|Blg\.|CITE:?)\s{0,3}(?=[\p{Lu}\d])/uy
/** What may stand between the noun and its number: "Decision of the Board of Directors No. 5". */
const between =
  /\s(?:of|by|from)(?:\s(?:the|of|and|for|on|\p{Lu}[\p{L}’'.-]{0,30})){1,12}?(?=\s{1,3}(?:Nos?\.|N[°º])\s?[\p{Lu}\d])/uy
const gap = /\s{1,2}(?=\d|\p{Lu}{1,4}-?\d|\p{Lu}{2,8}(?:[/-]\p{Lu}{2,10}){0,4}[/-]\d)/uy
const joint = /(?:\/(?=No)|\s?[,;]\s(?:and\s|or\s)?|\s(?:and|or|&|to)\s)/y
/** Nouns that English writes small before a number: "resolution 1325 (2000)", "judgment T-025 of 2004". */
const lowerNumbered = /^(?:resolution|judgment|judgement|ruling|decision)$/

/** Nouns that say nothing before a bare number: "Plan 5", "Rule 39", "Report 3". */
const needSign = new Set([
  "rule",
  "provision",
  "standard",
  "instruction",
  "recommendation",
  "circular",
  "order",
  "statute",
  "charter"
])

/**
 * The references that a term with a number makes: one, or one for each number of a list
 * ("Supreme Decrees No. 001-2017-IN and No. 002-2018-IN", "Conventions Nos. 97 and 143").
 *
 * @param termStart where the term begins, @param termEnd where it ends
 * @param floor end of the reference before
 */
export function readNumbered(
  text: string,
  termStart: number,
  termEnd: number,
  floor: number,
  term: Term,
  lexicon: LawLexicon
): Array<Reference> {
  // The Official Bulletin is a gazette, and no source of its own.
  if (term.noun === "bulletin" && text.startsWith("Official ", termStart - 9)) return []
  const at = numberStart(text, termStart, termEnd, term, lexicon)
  if (at === undefined) return []
  const first = readNumber(text, at.start)
  if (first === undefined || (!at.signed && !isTrusted(text, first, term, isCapital(text, termStart))))
    return []
  const left = readLeft(text, termStart, floor, lexicon)
  // "the Rivers Act, No. 34 of 2005": a title that its number follows.
  const titleStart = at.comma && term.named ? leftOf(text, termStart, floor, term, lexicon) : left.start
  // "the Bureau of Fisheries Act, No. 5 of 1985" is named for its bureau, which has not issued it.
  const leftIssuer = at.comma && titleStart < left.start ? null : left.issuer
  const owner = ownerBefore(text, left.start, lexicon)
  const found: Array<Reference> = []
  let start = titleStart
  let number: PrintedNumber | undefined = first
  while (number !== undefined) {
    const tail = readTail(text, number, lexicon)
    const year = fullYearOf(number.printed) ?? tail.year
    found.push({
      start,
      end: text.startsWith("(No", at.sign) && text[tail.end] === ")" ? tail.end + 1 : tail.end,
      form: "number",
      term,
      // "Convention C190" is the ILO's No. 190.
      number:
        term.noun === "convention"
          ? tidy(number.printed).replace(/^C(?=\d{2,3}$)/, "")
          : tidy(number.printed),
      numberStart: number.start,
      numberEnd: number.end,
      year,
      yearly: tail.yearly,
      date: tail.date,
      title:
        found.length === 0 && at.comma && titleStart < termStart
          ? tidy(text.slice(titleStart, termEnd))
          : null,
      aliases: [],
      issuer: leftIssuer ?? at.issuer ?? tail.issuer ?? owner?.name ?? null,
      jurisdiction:
        left.jurisdiction ??
        tail.jurisdiction ??
        orderOfNumber(text.slice(termEnd, number.end), lexicon) ??
        (owner === undefined ? null : jurisdictionIn(owner.name, lexicon)),
      tail: tail.tail,
      resume: tail.tail
    })
    const next: ReturnType<typeof nextOfList> =
      nextOfList(text, tail.end, term.plural || at.many) ??
      // "general comment No. 3 of the Committee on ... and No. 22 of the Committee on ..."
      nextOfList(text, tail.tail, false)
    number = next?.number
    start = next?.start ?? 0
  }
  if (found.length < 2) return found
  // "Decisions Nos. 600 and 700 of the Andean Community": what the last one states holds for all.
  const { jurisdiction, issuer, year: lastYear, yearly } = found.at(-1)!
  return found.map((reference) =>
    Object.assign({}, reference, {
      year: reference.year ?? (yearly ? lastYear : null),
      yearly: reference.yearly || (yearly && reference.year === null),
      jurisdiction: reference.jurisdiction ?? jurisdiction,
      issuer: reference.issuer ?? issuer
    })
  )
}

/** "Directive 2011/36/EU", "Regulation (EU) No. 604/2013". */
const orderOfNumber = (printed: string, lexicon: LawLexicon) =>
  /(?:\/(?:EU|EC|EEC|JHA)|\((?:EU|EC|EEC)\).*)$/.test(printed)
    ? (lexicon.jurisdictions.get("eu") ?? null)
    : null

function numberStart(text: string, termStart: number, termEnd: number, term: Term, lexicon: LawLexicon) {
  const own = { issuer: null, jurisdiction: null, comma: false, sign: -1 }
  sign.lastIndex = termEnd
  const signed = sign.exec(text)
  if (signed !== null)
    return {
      ...own,
      start: sign.lastIndex,
      signed: true,
      many: /s\.?\s*$/.test(signed[0].trimEnd()),
      // "the Migration Act (No. 25871)" is named as "the Migration Act, No. 25871" is.
      comma: /^,|\(No/.test(signed[0]),
      sign: termEnd + signed[0].search(/\S/)
    }
  if (!isCapital(text, termStart) && !lowerNumbered.test(term.noun)) return undefined
  if (
    (!term.named || term.noun === "agreement") &&
    /^\s(?:of|by|from)\s/.test(text.slice(termEnd, termEnd + 6))
  ) {
    between.lastIndex = termEnd
    if (between.test(text)) {
      const body = between.lastIndex
      if (
        text
          .slice(termEnd, body)
          .split(/\s/)
          .some((word) => lexicon.terms.get(fold(word))?.category === "instrument")
      ) {
        return undefined
      }
      sign.lastIndex = body
      if (sign.test(text)) {
        const issuer = tidy(text.slice(termEnd, body).replace(/^\s(?:of|by|from)\s(?:the\s)?/, ""))
        return { ...own, issuer, start: sign.lastIndex, signed: true, many: false }
      }
    }
  }
  if (term.category === "source") return undefined
  gap.lastIndex = termEnd
  return gap.test(text) ? { ...own, start: gap.lastIndex, signed: false, many: false } : undefined
}

const actLawOrConvention = wordSet("act law convention")

/** Whether a number without "No." numbers the instrument: "Act 1448 of 2011", not "Plan 2021". */
function isTrusted(text: string, number: PrintedNumber, term: Term, capital: boolean): boolean {
  if (needSign.has(term.noun) || term.described)
    return /[-‐‑/].*[-‐‑/]/.test(number.printed) && /(?:19|20)\d\d/.test(number.printed)
  if (term.named && !actLawOrConvention.has(term.noun)) return false
  const after = text.slice(number.end, number.end + 12)
  if (/^\s(?:of|\()\s?(?:19|20)\d\d/.test(after)) return true
  if (isComposite(number.printed)) return !/^(?:19|20)\d\d[-‐‑–/](?:19|20)?\d\d$/.test(number.printed)
  if (!capital) return false
  return !/^(?:19|20)\d\d$/.test(number.printed) && !/^\s(?:per\scent|[a-z]+s\b)/.test(after)
}

/** The next number of a list, where another follows: after "Nos.", a plural, or with a sign of its own. */
function nextOfList(
  text: string,
  at: number,
  many: boolean
): { start: number; number: PrintedNumber } | undefined {
  joint.lastIndex = at
  if (!joint.test(text)) return undefined
  let start = joint.lastIndex
  const glued = text[start - 1] === "/"
  sign.lastIndex = start - 1
  const signed = glued ? gluedSign(text, start) : isSpace(text.charCodeAt(start - 1)) && sign.test(text)
  if (signed) start = glued ? start + 4 : sign.lastIndex
  else if (!many) return undefined
  const number = readNumber(text, start)
  if (number === undefined) return undefined
  if (!signed && !/^[\p{Lu}]{0,3}-?\d/u.test(number.printed)) return undefined
  return { start: signed ? joint.lastIndex : start, number }
}

/** "No. 3/No. 22". */
const gluedSign = (text: string, at: number) => /^No\.\s\d/.test(text.slice(at, at + 5))
