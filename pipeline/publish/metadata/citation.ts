/** The release for those who register and cite it. */
import { formatJson, quoteJson } from "../json.ts"
import { about, cite } from "./about.ts"
import { mediaTypesOf, periodOf, statesOf, type Description } from "./description.ts"

/** `datacite.json`: DataCite's metadata, kernel 4, without the DOI that whoever registers it gives it. */
export function describeForDataCite(description: Description): string {
  const { version, documents, topics } = description
  const period = periodOf(description)
  const year = about.released.slice(0, 4)
  return formatJson({
    schemaVersion: "http://datacite.org/schema/kernel-4",
    types: { resourceType: "Statistical tables", resourceTypeGeneral: "Dataset" },
    creators: [{ name: about.creator, nameType: "Organizational" }],
    titles: [{ title: about.title, lang: "en" }],
    publisher: { name: about.creator },
    publicationYear: year,
    version,
    language: "en",
    alternateIdentifiers: [
      { alternateIdentifier: `${about.name}-${version}`, alternateIdentifierType: "Release" }
    ],
    subjects: [...about.keywords, ...topics.map((topic) => topic.replaceAll("_", " "))].map((subject) => ({
      subject,
      lang: "en"
    })),
    dates: [
      { date: about.released, dateType: "Issued" },
      ...(period === null
        ? []
        : [
            {
              date: `${period.start}/${period.end}`,
              dateType: "Other",
              dateInformation: "Period that the documents report on"
            }
          ])
    ],
    relatedIdentifiers: documents.map(({ url }) => ({
      relatedIdentifier: url,
      relatedIdentifierType: "URL",
      relationType: "IsDerivedFrom",
      resourceTypeGeneral: "Report"
    })),
    formats: mediaTypesOf(description),
    rightsList: [
      {
        rights: about.licence.title,
        rightsUri: about.licence.url,
        rightsIdentifier: about.licence.id,
        rightsIdentifierScheme: "SPDX",
        schemeUri: "https://spdx.org/licenses/"
      }
    ],
    descriptions: [{ description: about.description, descriptionType: "Abstract", lang: "en" }],
    geoLocations: statesOf(description).map(({ name }) => ({ geoLocationPlace: name }))
  })
}

/** `.zenodo.json`: what Zenodo takes from a folder that is deposited there. */
export function describeForZenodo({ version, documents }: Description): string {
  return formatJson({
    title: about.title,
    upload_type: "dataset",
    description: `<p>${about.description}</p>`,
    creators: [{ name: about.creator }],
    access_right: "open",
    license: about.licence.id.toLowerCase(),
    version,
    publication_date: about.released,
    language: "eng",
    keywords: about.keywords,
    related_identifiers: documents.map(({ url }) => ({
      identifier: url,
      relation: "isDerivedFrom",
      resource_type: "publication-report"
    }))
  })
}

/** `CITATION.cff` of the release, Citation File Format 1.2.0. A JSON text is a text of YAML too. */
export function describeCitation(description: Description): string {
  const { version, documents } = description
  const names = new Map(statesOf(description).map(({ code, name }) => [code, name]))
  return [
    "cff-version: 1.2.0",
    `message: ${quoteJson(`Please cite the release with its version, and a figure with its observation_id. ${cite(version)}`)}`,
    "type: dataset",
    `title: ${quoteJson(about.title)}`,
    `version: ${quoteJson(version)}`,
    `date-released: ${quoteJson(about.released)}`,
    `license: ${about.licence.id}`,
    `abstract: ${quoteJson(about.description)}`,
    "authors:",
    `  - name: ${quoteJson(about.creator)}`,
    "keywords:",
    ...about.keywords.map((keyword) => `  - ${quoteJson(keyword)}`),
    ...(documents.length === 0 ? [] : ["references:"]),
    ...documents.flatMap(({ state, title, symbol, url, language, submitted }) => [
      "  - type: report",
      "    authors:",
      `      - name: ${quoteJson(names.get(state) ?? state)}`,
      `    title: ${quoteJson(title)}`,
      `    number: ${quoteJson(symbol)}`,
      `    year: ${Number(submitted.slice(0, 4))}`,
      "    languages:",
      `      - ${quoteJson(language)}`,
      `    url: ${quoteJson(url)}`
    ]),
    ""
  ].join("\n")
}
