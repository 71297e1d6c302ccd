import type { InstitutionLexicon, OrganizationTerm } from "./institution-lexicon.ts"
import { startsName } from "./text/cues.ts"
import { fold, isCapital, isSpace, wordAfter, wordBefore } from "./text/letters.ts"

/** The longest term of the code list that ends with the word. */
export function termAt(
  text: string,
  start: number,
  end: number,
  lexicon: InstitutionLexicon
): OrganizationTerm | undefined {
  let term = lexicon.terms.get(fold(text.slice(start, end)))
  let from = start
  for (let words = 0; words < 2; words++) {
    const before = wordBefore(text, from)
    if (before === undefined) break
    from = before.start
    term = lexicon.terms.get(fold(text.slice(from, end))) ?? term
  }
  return term
}

/** Where the capitalised words before a noun begin: "National Identity and Civil Status" before "Registry". */
export function leftOf(text: string, at: number, floor: number): number {
  let start = at
  for (;;) {
    const before = wordBefore(text, start)
    if (before === undefined || before.start < floor) return start
    if (startsName(text, before.start, before.end)) {
      start = before.start
      continue
    }
    if (text.slice(before.start, before.end) !== "and" || start === at) return start
    const joined = wordBefore(text, before.start)
    if (joined === undefined || joined.start < floor || !startsName(text, joined.start, joined.end))
      return start
    start = joined.start
  }
}

const links = new Set(["of", "for", "on", "against", "to", "the", "and", "in", "de", "del", "la"])
const openers = new Set(["of", "for", "on", "against", "to"])
const listed = /(?:, \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)+,? and (?=\p{Lu})/uy

/** The end of "of the Interior", "for Women and Vulnerable Groups", "of Banking, Insurance and Pension Funds". */
export function complementEnd(
  text: string,
  at: number,
  modified: boolean,
  lexicon: InstitutionLexicon
): number {
  let end = at
  const general = wordAfter(text, at)
  if (general !== undefined && text.slice(general.start, general.end) === "General") end = general.end
  let open = false
  for (;;) {
    if (open) {
      listed.lastIndex = end
      const list = listed.exec(text)
      if (list !== null && !holdsInstitution(list[0], lexicon)) {
        end += list[0].length
        const last = runEnd(text, end)
        if (last > end && !holdsInstitution(text.slice(end, last), lexicon)) {
          end = last
          continue
        }
        return end - (/,? and $/.exec(list[0])?.[0].length ?? 0)
      }
    }
    const next = nextPart(text, end, open, open || modified, lexicon)
    if (next === end) return end
    end = next
    open = true
  }
}

function nextPart(
  text: string,
  end: number,
  open: boolean,
  guarded: boolean,
  lexicon: InstitutionLexicon
): number {
  let word = wordAfter(text, end)
  const opener = word === undefined ? "" : text.slice(word.start, word.end)
  if (open ? !links.has(opener) : !openers.has(opener)) return end
  for (
    let count = 0;
    count < 3 && word !== undefined && links.has(text.slice(word.start, word.end));
    count++
  ) {
    word = wordAfter(text, word.end)
  }
  if (word === undefined || !isCapital(text, word.start)) return end
  const stop = runEnd(text, word.start)
  const part = text.slice(word.start, stop)
  if (opener === "in" && part !== "Persons") return end
  if (guarded && lexicon.countries.has(fold(part)) && !/(?:Bank|University)$/.test(text.slice(end - 10, end)))
    return end
  if (guarded && holdsInstitution(part, lexicon) && !presides(text, end, opener)) return end
  return stop
}

/** The end of a run of capitalised words without links; an acronym ends it. */
function runEnd(text: string, at: number): number {
  let end = at
  let word = wordAfter(text, at)
  while (word !== undefined && isCapital(text, word.start) && !isAcronym(text.slice(word.start, word.end))) {
    end = word.end
    if (/['’]s$/.test(text.slice(end - 2, end)) && !isCapital(text, (wordAfter(text, end) ?? word).start))
      return end - 2
    word = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
  }
  return end
}

export const isAcronym = (word: string) => word.length > 1 && word === word.toUpperCase()

/** "of the President" of a body: "the Office of the President of the Council of Ministers". */
const presides = (text: string, end: number, opener: string) =>
  opener === "of" && /(?:President|Presidency|Chair|Chief)$/.test(text.slice(end - 10, end))

/** Whether capitalised words name an institution of their own: their last word does, or one of a list. */
function holdsInstitution(part: string, lexicon: InstitutionLexicon): boolean {
  return part.split(/, |,? and /).some((name) => {
    const words = name.trim().split(" ")
    const [first, last] = [words[0]!, words.at(-1)!]
    if (
      lexicon.terms.get(fold(last))?.plural === false ||
      lexicon.terms.get(fold(first))?.complement === true
    )
      return true
    return isAcronym(last) && lexicon.known.has(fold(last))
  })
}
