import type { InstitutionLexicon } from "../extract/institution-lexicon.ts"
import { findInstitutions } from "../extract/institutions.ts"
import { slug } from "../extract/text/letters.ts"
import type { OrganizationRow } from "../model/rows.ts"

/**
 * The row of an institution by its name alone: that of the code lists, else one of its own.
 *
 * @param unknown kind of one that no code list knows
 */
export function identifyInstitution(
  name: string,
  lexicon: InstitutionLexicon,
  unknown = "institution"
): OrganizationRow {
  const found = findInstitutions(name, lexicon)[0]
  const whole = found !== undefined && found.start === 0 && found.end === name.length ? found : undefined
  return {
    organization_id: whole?.organizationId ?? `${lexicon.state.toLowerCase()}:${slug(name)}`,
    name: whole?.name ?? name,
    kind: whole?.kind ?? unknown,
    aliases: null
  }
}
