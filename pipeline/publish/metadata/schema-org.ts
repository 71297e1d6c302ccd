import { databaseFile } from "../checksums.ts"
import { formatJson } from "../json.ts"
import { about, cite } from "./about.ts"
import { periodOf, statesOf, tableOf, type Contents, type Description } from "./description.ts"
import { formatOf } from "./media-types.ts"

/** `schema-org.jsonld`: the release for search engines of data sets; also what a web page of it embeds. */
export function describeForSearch(description: Description): string {
  return formatJson(makeDataset(description))
}

/** The same as a value; a test holds it against the vocabulary. */
export function makeDataset(description: Description) {
  const { version, documents, files, topics } = description
  const period = periodOf(description)
  const creator = { "@type": "Organization", name: about.creator } as const
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": "./",
    name: about.title,
    description: about.description,
    identifier: `${about.name}-${version}`,
    version,
    license: about.licence.url,
    creator,
    publisher: creator,
    datePublished: about.released,
    inLanguage: "en",
    isAccessibleForFree: true,
    creditText: cite(version),
    usageInfo: "docs/usage.html",
    keywords: [...about.keywords],
    variableMeasured: topics.map((topic) => topic.replaceAll("_", " ")),
    measurementTechnique: "docs/methods.html",
    ...(period === null ? {} : { temporalCoverage: `${period.start}/${period.end}` }),
    spatialCoverage: statesOf(description).map(
      ({ code, name }) => ({ "@type": "Country", name, identifier: code }) as const
    ),
    isBasedOn: documents.map(
      ({ symbol, title, url, language, submitted }) =>
        ({
          "@type": "Report",
          name: title,
          reportNumber: symbol,
          url,
          inLanguage: language,
          dateCreated: submitted
        }) as const
    ),
    distribution: [
      ...files.map(({ path, bytes, sha256 }) =>
        Object.assign(describeFile(description, path), { contentSize: `${bytes} B`, sha256 })
      ),
      describeFile(description, databaseFile)
    ]
  } as const
}

function describeFile(contents: Contents, path: string) {
  const table = tableOf(contents, path)
  return {
    "@type": "DataDownload",
    "@id": path,
    name: path,
    ...(table === null ? {} : { description: table.description }),
    contentUrl: path,
    encodingFormat: formatOf(path).mediaType
  } as const
}
