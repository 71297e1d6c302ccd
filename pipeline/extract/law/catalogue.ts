import type { SourceRow } from "../../model/rows.ts"
import { slug, tidy } from "../text/letters.ts"
import type { Instrument, Source } from "./facts.ts"
import type { LawLexicon } from "./lexicon.ts"
import { isComposite, issuerCodes, leadsWithYear, numberKey, yearOfNumber } from "./number.ts"
import { isBranch, issuerOfNumber, jurisdictionOf } from "./origin.ts"
import type { Work } from "./register.ts"
import { wordSet } from "../text/vocabulary.ts"

/** The register as it is published, and the identifier of each work. */
export interface Catalogue {
  readonly instruments: ReadonlyArray<Instrument>
  readonly sources: ReadonlyArray<Source>
  readonly ids: ReadonlyMap<Work, string>
}

/** @param used the works that are named or cited somewhere */
export function catalogue(
  works: ReadonlyArray<Work>,
  used: ReadonlySet<Work>,
  lexicon: LawLexicon
): Catalogue {
  const printedCodes = codesPrinted(works, lexicon)
  const ids = new Map<Work, string>()
  const taken = new Set<string>()
  const identify = (work: Work, wanted: string) => {
    let id = wanted
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
    taken.add(id)
    ids.set(work, id)
    return id
  }
  const leading = leadsWithYear(
    works.flatMap((work) => {
      const year = work.year ?? datedIn(work)
      return year === null ? [] : work.numbers.map((printed) => ({ printed, year }))
    })
  )
  const instruments: Array<Instrument> = []
  const sources: Array<Source> = []
  for (const work of works) {
    if (!used.has(work)) continue
    const number = fullest(work.numbers)
    const title = fullestTitle(work.titles) ?? treatyOf(work, lexicon)?.title ?? null
    const ofNumber = () => issuerOfNumber(work, printedCodes, lexicon)
    // The letters of a number say more than "Executive branch".
    const issuer =
      work.issuer === null || isBranch(work.issuer, lexicon) ? (ofNumber() ?? work.issuer) : work.issuer
    const aliases = aliasesOf(work, number, title)
    if (work.category === "instrument") {
      const { jurisdiction, prefix } = jurisdictionOf(work, lexicon)
      const dated = datedIn(work)
      const year =
        work.year ??
        treatyOf(work, lexicon)?.year ??
        (number === null
          ? null
          : yearOfNumber(number, dated, prefix === lexicon.state.prefix ? leading : null)) ??
        dated
      const name =
        number === null
          ? slug(title ?? work.kind)
          : slug(
              work.yearly && yearOfNumber(number, year) !== year
                ? `${ungrouped(number)} ${year}`
                : ungrouped(number)
            )
      const id = identify(work, `${prefix}:${slug(work.kind)}:${name}`)
      instruments.push({ id, kind: work.kind, number, year, issuer, jurisdiction, title, aliases })
    } else if (isSourceKind(work.kind)) {
      const name =
        number ??
        [
          issuer,
          work.date,
          issuer === null ||
          work.date === null ||
          work.kind === "publication" ||
          work.kind === "report" ||
          work.kind === "press_release"
            ? (title ?? work.url)
            : null
        ]
          .filter((part) => part !== null)
          .join(" ")
      const id = identify(work, `${lexicon.state.prefix}:${slug(work.kind)}:${slug(name).slice(0, 96)}`)
      sources.push({ id, kind: work.kind, issuer, number, date: work.date, title, url: work.url, aliases })
    }
  }
  return { instruments, sources, ids }
}

/** The known treaty that a work is by its number: "ILO Convention No. 97". */
function treatyOf(work: Work, lexicon: LawLexicon) {
  const [number] = work.numbers
  if (number === undefined || work.category === "source") return undefined
  return lexicon.numberedTreaties.get(`${jurisdictionOf(work, lexicon).prefix} ${work.kind} ${number}`)
}

const datedIn = ({ dated }: Work) => (dated === null ? null : Number(dated.slice(0, 4)))

/** "21.325" and "13,445/2017" without the marks between groups of three digits. */
const ungrouped = (number: string) =>
  number.replace(/^\d{1,3}(?:[.,]\d{3})+(?![.,\d])/, (grouped) => grouped.replaceAll(/[.,]/g, ""))

/** The longest printing of a number; the first of those. */
function fullest(numbers: ReadonlyArray<string>): string | null {
  return numbers.reduce<string | null>(
    (best, number) => (best === null || number.length > best.length ? number : best),
    null
  )
}

/** The first title, or a longer printing of it: with its years, with its acronym. */
function fullestTitle(titles: ReadonlyArray<string>): string | null {
  const first = titles[0]
  if (first === undefined) return null
  return titles.reduce(
    (best, title) =>
      title.length > best.length && title.includes(best) && !/^\d{4}\s/.test(title) ? title : best,
    first
  )
}

function aliasesOf(work: Work, number: string | null, title: string | null): ReadonlyArray<string> {
  const names = [
    ...work.titles.filter((name) => name !== title),
    ...work.aliases,
    ...work.numbers.filter((printed) => printed !== number)
  ]
  return [...new Set(names.map((name) => tidy(name).replaceAll("|", "/")))].filter(
    (name) => name !== title && name !== number
  )
}

/** The institutions that are printed before numbers, by the letters that end those. */
function codesPrinted(works: ReadonlyArray<Work>, lexicon: LawLexicon): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const ambiguous = new Set<string>()
  for (const { numbers, issuer } of works) {
    if (issuer === null || isBranch(issuer, lexicon)) continue
    for (const number of numbers) {
      if (!isComposite(number)) continue
      const code = issuerCodes(numberKey(number))[0]
      if (code === undefined || code === "") continue
      if (codes.has(code) && codes.get(code) !== issuer) ambiguous.add(code)
      codes.set(code, issuer)
    }
  }
  for (const code of ambiguous) codes.delete(code)
  return codes
}

const communicationOrTheLike = wordSet(
  "communication memorandum report electronic_communication press_release publication web_page"
)

const isSourceKind = (kind: string): kind is SourceRow["kind"] => communicationOrTheLike.has(kind)
