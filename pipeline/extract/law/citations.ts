import type { CitationRow, FootnoteRow } from "../../model/rows.ts"
import { fold, slug } from "../text/letters.ts"
import type { LawLexicon } from "./lexicon.ts"
import type { Reference } from "./reference.ts"
import type { Register, Work } from "./register.ts"
import type { CitedWork, NamedSource, ParsedFootnote } from "./cited.ts"

/** A citation with the work that it has been found to mean; null where none could be. */
export interface ResolvedCitation {
  readonly passage: number
  readonly footnote: number
  readonly start: number
  readonly end: number
  readonly work: Work | null
  readonly pinpoint: string | null
  readonly via: CitationRow["via"]
  readonly doubtful: boolean
  readonly note: string | null
}

interface Cited {
  readonly work: Work
  readonly author: string | null
  readonly footnote: number
}

/** How many citations back "op. cit." may reach. */
const farthest = 500

/**
 * Resolves the citations of footnotes, in the order of the document: "Ibid." is the last work of the
 * footnote before, "op. cit." the last one of its author.
 */
export class Citations {
  readonly resolved: Array<ResolvedCitation> = []
  readonly kinds = new Map<number, FootnoteRow["kind"]>()
  readonly #register: Register
  readonly #lexicon: LawLexicon
  readonly #workOf: ReadonlyMap<Reference, Work>
  readonly #history: Array<Cited> = []
  readonly #byFootnote = new Map<number, ReadonlyArray<Cited>>()
  #last: { readonly footnote: number; readonly works: ReadonlyArray<Cited> } | undefined

  constructor(register: Register, lexicon: LawLexicon, workOf: ReadonlyMap<Reference, Work>) {
    this.#register = register
    this.#lexicon = lexicon
    this.#workOf = workOf
  }

  /** @param passage index of the footnote's passage @param anchored the instrument that its anchor stands at */
  add(passage: number, footnote: number, parsed: ParsedFootnote, anchored: Work | null): void {
    const works: Array<Cited> = []
    for (const cited of parsed.works) {
      const { start, end, pinpoint } = cited
      const found = this.#resolve(cited, footnote, works, anchored)
      this.resolved.push({ passage, footnote, start, end, pinpoint, ...found.citation })
      if (found.citation.work !== null)
        works.push({ work: found.citation.work, author: found.author, footnote })
    }
    this.#history.push(...works)
    this.#byFootnote.set(footnote, works)
    if (works.length > 0) this.#last = { footnote, works }
    this.kinds.set(passage, kindOf(parsed))
  }

  #resolve(
    cited: CitedWork,
    footnote: number,
    before: ReadonlyArray<Cited>,
    anchored: Work | null
  ): { citation: Pick<ResolvedCitation, "work" | "via" | "doubtful" | "note">; author: string | null } {
    if (cited.way === "ibid") {
      const last = before.at(-1) ?? this.#last?.works.at(-1)
      const several = before.length === 0 && (this.#last?.works.length ?? 0) > 1
      const far = before.length === 0 && this.#last !== undefined && this.#last.footnote < footnote - 1
      const note = several
        ? "The footnote before cites several works; taken as the last one."
        : far
          ? `The footnote before cites no work; taken as that of footnote ${this.#last!.footnote}.`
          : last === undefined
            ? "No work is cited before."
            : null
      return {
        citation: { work: last?.work ?? null, via: "ibid", doubtful: note !== null, note },
        author: last?.author ?? null
      }
    }
    if (cited.way === "gazette") {
      const note = anchored === null ? "No instrument stands at the anchor." : null
      return { citation: { work: anchored, via: "short", doubtful: anchored === null, note }, author: null }
    }
    if (cited.way === "op_cit") return this.#earlier(cited.author, cited.footnote)
    if (cited.way === "source") {
      const work = this.#takeSource(cited.source)
      return { citation: { work, via: "direct", doubtful: false, note: null }, author: cited.source.issuer }
    }
    const work = this.#workOf.get(cited.reference)
    if (work === undefined)
      return {
        citation: { work: null, via: "direct", doubtful: true, note: "The work is not in the register." },
        author: null
      }
    const known = cited.reference.form === "title" && work.numbers.length > 0
    if (cited.source !== null && work.category === "source") this.#describe(work, cited.source)
    const note =
      cited.source?.url !== undefined && cited.source.url !== null && work.category === "instrument"
        ? cited.source.url
        : null
    const redated = cited.reference.date?.date
    const isRedated =
      work.category === "source" && redated !== undefined && work.date !== null && redated !== work.date
    const slip = this.#register.slipOf(work, cited.reference.number)
      ? [`Printed as ${cited.reference.number}.`]
      : []
    const differs = isRedated ? [`Dated ${redated} here, ${work.date} elsewhere.`] : []
    const remarks = [...slip, ...differs, ...(note === null ? [] : [note])]
    return {
      citation: {
        work,
        via: known ? "short" : "direct",
        doubtful: isRedated,
        note: remarks.length === 0 ? null : remarks.join(" ")
      },
      author: cited.issuer ?? work.issuer
    }
  }

  #earlier(
    author: string,
    footnote: number | null
  ): { citation: Pick<ResolvedCitation, "work" | "via" | "doubtful" | "note">; author: string | null } {
    const of = footnote === null ? this.#history.slice(-farthest) : (this.#byFootnote.get(footnote) ?? [])
    const wanted = fold(author)
    const own = of.filter(
      (cited) =>
        wanted === "" ||
        [cited.author, cited.work.issuer, ...cited.work.titles].some(
          (name) =>
            name !== null &&
            (fold(name) === wanted || fold(name).startsWith(wanted) || wanted.startsWith(fold(name)))
        )
    )
    const last = own.at(-1) ?? (footnote === null ? undefined : of.at(-1))
    const several = new Set(own.map((cited) => cited.work)).size > 1
    const note =
      last === undefined
        ? `No earlier work of ${author === "" ? "that footnote" : author} is cited.`
        : several
          ? `${author === "" ? "That footnote" : author} has several works cited before; taken as the last one.`
          : null
    return {
      citation: {
        work: last?.work ?? null,
        via: footnote === null ? "op_cit" : "short",
        doubtful: note !== null,
        note
      },
      author: last?.author ?? author
    }
  }

  #takeSource(source: NamedSource): Work {
    const { kind, issuer, date, title, url, symbol } = source
    const named = title === null ? (kind === "web_page" ? (url ?? "") : "") : title
    const key =
      symbol !== undefined
        ? `symbol ${symbol}`
        : `source ${kind} ${slug(issuer ?? "")} ${kind === "web_page" ? (url ?? "") : (date ?? "")} ${slug(named)}`
    const work = this.#register.takeOther(key, {
      category: "source",
      kind,
      noun: kind,
      year: null,
      yearly: false,
      issuer,
      jurisdiction: this.#lexicon.state,
      date,
      url,
      years: null,
      described: false,
      dated: null
    })
    if (symbol !== undefined && work.numbers.length === 0) work.numbers.push(symbol)
    this.#describe(work, source)
    return work
  }

  #describe(work: Work, { issuer, date, title, url }: NamedSource): void {
    work.issuer ??= issuer
    work.date ??= date
    work.url ??= url
    if (title !== null && work.titles.length === 0) work.titles.push(title)
  }
}

function kindOf({ works, prose, onlyAddress }: ParsedFootnote): FootnoteRow["kind"] {
  if (onlyAddress) return "url"
  if (works.length === 0) return "explanatory"
  return prose ? "mixed" : "citation"
}
