import { byAt, firstFrom } from "../text/search.ts"
import type { Document } from "../../model/document.ts"
import type { Term } from "./lexicon.ts"
import type { Reference } from "./reference.ts"
import type { Register, Work } from "./register.ts"
import type { Scan } from "./scan.ts"
import type { ParsedFootnote } from "./cited.ts"
import { wordSet } from "../text/vocabulary.ts"

const apposed = /^,\s(?:the\s)?$/
const bracketed = /^\s\((?:the\s|hereinafter\s|also\sknown\sas\s(?:the\s)?)?[“"]?$/
const known = /^,?\s(?:also\s|commonly\s)?(?:known|referred to)\sas\s(?:the\s)?[“"]?$/
const dash = /^\s[–—-]\s(?:the\s)?$/
const calledInBrackets = /^\s[^.;()]{0,110}\s\((?:the\s|(?:also\s)?known\sas\s(?:the\s)?)[“"]?$/
/** Kinds that are no other name of the decree or the act which adopts or approves them. */
const ofItsOwn =
  /^(?:policy|plan|strategy|agenda|protocol|guideline|directive|standard|technical_standard|code_of_conduct|manual|guide|road_map|convention|treaty|agreement|declaration|compact)$/
const closed = /^[”"]?\s?(?:[,.;:)]|$|which\b|was\b|is\b|were\b|adopted\b)/
const closing = /^[\s,.;:)”"’]*$/

/**
 * Finds the work of every reference of a document: by number first, then titles that stand beside a
 * number, then titles whose footnote cites the act by its number, then the other titles.
 */
export function joinReferences(
  document: Document,
  scans: ReadonlyArray<Scan>,
  parsed: ReadonlyMap<number, ParsedFootnote>,
  register: Register
): Map<Reference, Work> {
  const workOf = new Map<Reference, Work>()
  const footnotes = new Map(
    [...parsed].map(([index, footnote]) => [document.passages[index]!.footnote, footnote] as const)
  )
  for (const { references } of scans) {
    for (const reference of references)
      if (reference.number !== null) workOf.set(reference, register.takeNumbered(reference))
  }
  for (const [index, { references }] of scans.entries()) {
    nameBeside(document.passages[index]!.prose.text, references, register, workOf)
  }
  learnIssuers(parsed, workOf)
  for (const [reference, work] of workOf) work.issuer ??= reference.issuer
  const joined = register.joinSlips()
  for (const [reference, work] of workOf) {
    const into = joined.get(work)
    if (into !== undefined) workOf.set(reference, into)
  }
  for (const [index, { references }] of scans.entries()) {
    const { text, anchors } = document.passages[index]!.prose
    for (const reference of references) {
      if (workOf.has(reference) || register.findTitled(reference) !== undefined) continue
      const anchor = anchors[firstFrom(anchors, byAt, reference.end)]
      if (
        anchor === undefined ||
        !closing.test(text.slice(reference.tail, Math.max(reference.tail, anchor.at))) ||
        anchor.at - reference.tail > 2
      )
        continue
      const footnote = footnotes.get(anchor.footnote)
      const work = footnote === undefined ? undefined : titledBy(footnote, reference, workOf)
      if (work === undefined) continue
      register.learn(work, reference)
      workOf.set(reference, work)
    }
  }
  for (const { references } of scans) {
    for (const reference of references)
      if (!workOf.has(reference)) workOf.set(reference, register.takeTitled(reference))
  }
  learnIssuers(parsed, workOf)
  return workOf
}

/** "Ministry of the Interior, Supreme Decree No. ...": what a footnote prints before a work has issued it. */
function learnIssuers(
  parsed: ReadonlyMap<number, ParsedFootnote>,
  workOf: ReadonlyMap<Reference, Work>
): void {
  for (const { works } of parsed.values()) {
    for (const cited of works) {
      if (cited.way !== "reference" || cited.issuer === null) continue
      const work = workOf.get(cited.reference)
      if (work !== undefined) work.issuer ??= cited.issuer
    }
  }
}

const actLawOrCode = wordSet("act law code")

/** "Act No. 40111, the Rivers Act,", "Decision No. 700 ..., also known as ...", "X Act (Act No. 5)". */
function nameBeside(
  text: string,
  references: ReadonlyArray<Reference>,
  register: Register,
  workOf: Map<Reference, Work>
): void {
  for (const [index, one] of references.entries()) {
    const other = references[index + 1]
    if (other === undefined) break
    const gap = text.slice(one.tail, other.start)
    if (gap.length > 140) continue
    const after = text.slice(other.tail, other.tail + 40)
    const same = one.term.noun === other.term.noun || one.term.kind === other.term.kind
    const first = workOf.get(one)
    const second = workOf.get(other)
    if (!same && !known.test(gap) && (ofItsOwn.test(one.term.kind) || ofItsOwn.test(other.term.kind)))
      continue
    if (first !== undefined && second === undefined) {
      if (
        first.category === "instrument" &&
        other.form === "title" &&
        isName(gap, after, same, first, other.term)
      ) {
        register.learn(first, other)
        workOf.set(other, first)
      }
    } else if (first === undefined && second === undefined) {
      // "the Escazú Agreement (Regional Agreement on Access to Information)"
      if (!bracketed.test(gap) || one.term.noun !== other.term.noun) continue
      const work = register.takeTitled(one)
      register.learn(work, other)
      workOf.set(one, work)
      workOf.set(other, work)
    } else if (first === undefined && second !== undefined && one.form === "title") {
      const isEnacting = actLawOrCode.has(one.term.noun) && lawKinds.test(second.kind) && enactedBy.test(gap)
      if (second.category === "instrument" && (isEnacting || isNumberOf(gap, after, one))) {
        register.learn(second, one)
        workOf.set(one, second)
      }
    }
  }
}

/** Whether a title names the number before it. */
function isName(gap: string, after: string, same: boolean, numbered: Work, titled: Term): boolean {
  if (known.test(gap) || (bracketed.test(gap) && /^[”"]?\)/.test(after))) return true
  if (numbered.titles.length > 0) return false
  if (!same) return isEnacted(gap, after, numbered, titled)
  return (apposed.test(gap) && closed.test(after)) || dash.test(gap) || calledInBrackets.test(gap)
}

const actOrTheLike = wordSet("act law code statute")
const actOrOrganicAct = wordSet("act organic_act")

/**
 * "Decree No. 9-2009, the Act against Trafficking in Persons,": in some States a decree is what makes an act;
 * "Ordinance No. 75-9 containing the Civil Code".
 */
function isEnacted(gap: string, after: string, { kind }: Work, { noun }: Term): boolean {
  if (!actOrTheLike.has(noun)) return false
  if (/^\s(?:containing|contains|establishing|enacting|issuing)\sthe\s$/.test(gap))
    return noun === "code" || !actOrOrganicAct.has(kind)
  if (!/^,\s(?:the\s)?$/.test(gap)) return false
  if (kind === "decree") return /^(?:[,;.)]|$)/.test(after)
  if (gap !== ", the ") return false
  // In a list, another name follows.
  const closes = /^(?:,\s(?!(?:the\s|and\s(?:the\s)?)?\p{Lu})|[.;)]|$)/u.test(after)
  if (actOrOrganicAct.has(kind)) return noun === "code" && closes
  return /(?:^|_)(?:decree|ordinance|dahir|decree_law)$/.test(kind) && closes && after.startsWith(",")
}

/** "the Migration Code, adopted through Decree No. 44-2016": the number of a code or an act. */
const enactedBy =
  /^,\s(?:which\s(?:was|were)\s)?(?:adopted|approved|enacted|promulgated|issued)\s(?:by|through|by\smeans\sof|under)\s(?:the\s)?$/
const lawKinds = /^(?:act|organic_act|decree|legislative_decree|decree_law|presidential_decree|ordinance)$/

/** Whether a number is that of the title before it: "the Immigration Act, Decree-Law No. 1.999, and its regulations". */
function isNumberOf(gap: string, after: string, { term }: Reference): boolean {
  if (/^\s\($/.test(gap) || dash.test(gap)) return true
  if (gap !== ", " || !actOrTheLike.has(term.noun)) return false
  // In a list, another name follows.
  return /^[,)]/.test(after) && !/^,\s(?:the\s|and\s(?:the\s)?)?\p{Lu}/u.test(after)
}

/** The act that a footnote cites for the title that it is anchored to: of the same noun, the first. */
function titledBy(
  { works, prose }: ParsedFootnote,
  reference: Reference,
  workOf: ReadonlyMap<Reference, Work>
): Work | undefined {
  if (prose) return undefined
  for (const cited of works) {
    if (cited.way !== "reference" || cited.reference.form !== "number") continue
    const work = workOf.get(cited.reference)
    if (work?.category === "instrument" && work.noun === reference.term.noun && work.titles.length === 0)
      return work
  }
  return undefined
}
