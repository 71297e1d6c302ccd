import type { CodeLists } from "../model/codelists.ts"
import { makeCueSieve, type CueSieve } from "./text/cues.ts"
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
export function compileInstitutions(
  codeLists: CodeLists,
  state: string,
  explained: ReadonlyArray<KnownInstitution>
): InstitutionLexicon {
  const terms = new Map<string, OrganizationTerm>()
  for (const { term, plural, kind, complement } of codeLists.organization_kinds) {
    const noun = term.slice(term.lastIndexOf(" ") + 1)
    terms.set(term, { kind, noun, complement: complement === "yes", plural: false })
    if (plural !== term) terms.set(plural, { kind, noun, complement: complement === "yes", plural: true })
  }
  const names: Array<KnownInstitution> = [...explained]
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
  const { known, sieve } = indexNames(terms, names)
  return {
    state,
    terms,
    known,
    sieve,
    adjectives: new Set(adjectives.toLowerCase().split("|")),
    countries: new Set(countries)
  }
}

function indexNames(
  terms: InstitutionLexicon["terms"],
  names: ReadonlyArray<KnownInstitution>
): Pick<InstitutionLexicon, "known" | "sieve"> {
  const known = new Map<string, Array<KnownInstitution>>()
  const cues: Array<string> = []
  for (const entry of names) {
    const first = fold(entry.printed.slice(0, wordEnd(entry.printed, 0)))
    const sharing = known.get(first)
    if (sharing === undefined) known.set(first, [entry])
    else sharing.push(entry)
    cues.push(entry.printed.slice(0, wordEnd(entry.printed, 0)))
  }
  for (const sharing of known.values())
    sharing.sort((one, other) => other.printed.length - one.printed.length)
  for (const term of terms.keys()) {
    const noun = term.slice(term.lastIndexOf(" ") + 1)
    cues.push(noun[0]!.toUpperCase() + noun.slice(1))
  }
  return { known, sieve: makeCueSieve(cues) }
}
