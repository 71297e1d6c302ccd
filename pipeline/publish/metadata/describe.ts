import { describePackage } from "./data-package.ts"
import { describeCitation, describeForDataCite, describeForZenodo } from "./citation.ts"
import { describeForLearning } from "./croissant.ts"
import { describeCsv } from "./csvw.ts"
import { describeCatalogue } from "./dcat.ts"
import type { Description } from "./description.ts"
import { describeProvenance } from "./provenance.ts"
import { describeForSearch } from "./schema-org.ts"

/** What a release says of itself to programs, file by file: each in the words of one standard. */
export function describeForPrograms(description: Description): ReadonlyArray<readonly [string, string]> {
  return [
    ["datapackage.json", describePackage(description)],
    ["croissant.json", describeForLearning(description)],
    ["dcat.jsonld", describeCatalogue(description)],
    ["schema-org.jsonld", describeForSearch(description)],
    ["prov.jsonld", describeProvenance(description)],
    ["datacite.json", describeForDataCite(description)],
    [".zenodo.json", describeForZenodo(description)],
    ["CITATION.cff", describeCitation(description)],
    ...describeCsv(description)
  ]
}
