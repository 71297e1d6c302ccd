import type { InstitutionLexicon } from "../../extract/institution-lexicon.ts"
import { findInstitutions } from "../../extract/institutions.ts"
import { fold, slug } from "../../extract/text/letters.ts"
import type { OrganizationRow } from "../../model/rows.ts"

/** The institutions of a document, by the names that people write for them. */
export class Institutions {
  readonly #rows: Map<string, OrganizationRow>
  readonly #byName = new Map<string, OrganizationRow>()
  readonly #state: string
  readonly #lexicon: InstitutionLexicon

  constructor(rows: ReadonlyArray<OrganizationRow>, lexicon: InstitutionLexicon) {
    this.#rows = new Map(rows.map((row) => [row.organization_id, row]))
    this.#state = lexicon.state.toLowerCase()
    this.#lexicon = lexicon
    for (const row of rows)
      for (const name of [row.name, ...(row.aliases ?? "").split("|")])
        if (name !== "") this.#byName.set(plain(name), row)
  }

  /** The institution of a name; one that the document's rows don't have yet gets a row. */
  of(name: string): OrganizationRow {
    const known = this.#byName.get(plain(name))
    if (known !== undefined) return known
    const printed = name.replace(/^the /i, "")
    const found = findInstitutions(printed, this.#lexicon)[0]
    const whole = found !== undefined && found.start === 0 && found.end === printed.length ? found : undefined
    const id = whole?.organizationId ?? `${this.#state}:${slug(printed)}`
    const row = this.#rows.get(id) ?? {
      organization_id: id,
      name: whole?.name ?? printed,
      kind: whole?.kind ?? "institution",
      aliases: null
    }
    this.#rows.set(id, row)
    this.#byName.set(plain(name), row)
    return row
  }

  rows(): Array<OrganizationRow> {
    return [...this.#rows.values()]
  }
}

const plain = (name: string) => fold(name.replace(/^the /i, "").trim())
