import type { CodeLists } from "../model/codelists.ts"
import { makeCueSieve, widenCueSieve, type CueSieve } from "./text/cue-sieve.ts"
import { fold, wordEnd } from "./text/letters.ts"

export interface KnownInstitution {
  readonly printed: string
  readonly name: string
  readonly organizationId: string
  readonly kind: string
  readonly noun: string
}

export interface OrganizationTerm {
  readonly kind: string
  readonly noun: string
  readonly complement: boolean
  readonly plural: boolean
}

/** What there is to recognise in the reports of one State. */
export interface InstitutionLexicon {
  readonly state: string
  readonly terms: ReadonlyMap<string, OrganizationTerm>
  /** By the first word of the name, in lower case; longest names first. */
  readonly known: ReadonlyMap<string, ReadonlyArray<KnownInstitution>>
  readonly sieve: CueSieve
  readonly adjectives: ReadonlySet<string>
  /** Names of States, folded: "of Peru" ends the name of an institution. */
  readonly countries: ReadonlySet<string>
}

/** The code lists, indexed for the reports of a State. */
export function compileInstitutions(codeLists: CodeLists, state: string): InstitutionLexicon {
  const terms = new Map<string, OrganizationTerm>()
  for (const { term, plural, kind, complement } of codeLists.organization_kinds) {
    const noun = term.slice(term.lastIndexOf(" ") + 1)
    terms.set(term, { kind, noun, complement: complement === "yes", plural: false })
    if (plural !== term) terms.set(plural, { kind, noun, complement: complement === "yes", plural: true })
  }
  const names: Array<KnownInstitution> = []
  for (const { organization_id, name, kind, names: others } of codeLists.organizations) {
    const organizationId = organization_id.replace("*", state.toLowerCase())
    const noun = fold(name.split(" ").findLast((word) => terms.has(fold(word))) ?? "")
    for (const printed of new Set([name, ...others.split("|")])) {
      if (printed === "") continue
      names.push({ printed, name, organizationId, kind, noun })
      if (printed.includes("’")) {
        names.push({ printed: printed.replaceAll("’", "'"), name, organizationId, kind, noun })
      }
    }
  }
  const adjectives =
    codeLists.jurisdictions.find(({ jurisdiction }) => jurisdiction === state)?.adjectives ?? ""
  const countries = codeLists.jurisdictions
    .filter(({ jurisdiction }) => /^[A-Z]{3}$/.test(jurisdiction))
    .flatMap((country) => country.names.split("|").map(fold))
  const nouns = [...terms.keys()].map((term) => term.slice(term.lastIndexOf(" ") + 1))
  const plain: InstitutionLexicon = {
    state,
    terms,
    known: new Map(),
    sieve: makeCueSieve(nouns.map((noun) => noun[0]!.toUpperCase() + noun.slice(1))),
    adjectives: new Set(adjectives.toLowerCase().split("|")),
    countries: new Set(countries)
  }
  return withNames(plain, names)
}

/** A lexicon that knows more names; of two as long, the new one comes first. */
export function withNames(
  lexicon: InstitutionLexicon,
  names: ReadonlyArray<KnownInstitution>
): InstitutionLexicon {
  const first = ({ printed }: KnownInstitution) => printed.slice(0, wordEnd(printed, 0))
  const known = new Map(lexicon.known)
  for (const [word, sharing] of Map.groupBy(names, (name) => fold(first(name)))) {
    known.set(
      word,
      [...sharing, ...(known.get(word) ?? [])].toSorted(
        (one, other) => other.printed.length - one.printed.length
      )
    )
  }
  return { ...lexicon, known, sieve: widenCueSieve(lexicon.sieve, names.map(first)) }
}
