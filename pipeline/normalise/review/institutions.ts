import type { InstitutionLexicon } from "../../extract/institution-lexicon.ts"
import { fold } from "../../extract/text/letters.ts"
import type { OrganizationRow } from "../../model/rows.ts"
import { identifyInstitution } from "../institutions.ts"

/** The institutions of a document, by the names that people write for them. */
export class Institutions {
  readonly #rows: Map<string, OrganizationRow>
  readonly #byName = new Map<string, OrganizationRow>()
  readonly #lexicon: InstitutionLexicon

  constructor(rows: ReadonlyArray<OrganizationRow>, lexicon: InstitutionLexicon) {
    this.#rows = new Map(rows.map((row) => [row.organization_id, row]))
    this.#lexicon = lexicon
    for (const row of rows)
      for (const name of [row.name, ...(row.aliases ?? "").split("|")])
        if (name !== "") this.#byName.set(plain(name), row)
  }

  /** The institution of a name; one that the document's rows don't have yet gets a row. */
  of(name: string): OrganizationRow {
    const known = this.#byName.get(plain(name))
    if (known !== undefined) return known
    const made = identifyInstitution(name.replace(/^the /i, ""), this.#lexicon)
    const row = this.#rows.get(made.organization_id) ?? made
    this.#rows.set(row.organization_id, row)
    this.#byName.set(plain(name), row)
    return row
  }

  rows(): Array<OrganizationRow> {
    return [...this.#rows.values()]
  }
}

const plain = (name: string) => fold(name.replace(/^the /i, "").trim())
