import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { DocumentRow } from "../../model/rows.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { countText, type CountedText } from "../counted-text.ts"
import { fromPlatform, type PublishError } from "../error.ts"
import { formatJson } from "../json.ts"

/** A figure as an annotation shows it. */
export interface AnnotatedFigure {
  readonly observation_id: string
  readonly char_start: number
  readonly char_end: number
  readonly description: string
  readonly value: string
  readonly unit: string
  /** Record of `csv/observations.csv`, the header being the first. */
  readonly record: number
}

/** Code points before and after the words that are marked, by which they are found in a text that has moved. */
const around = 32

/** Writes the annotations of every document to `annotations/<document_id>.jsonld`, one after another. */
export const writeAnnotations = Effect.fnUntraced(function* (
  directory: string,
  documents: ReadonlyArray<DocumentRow>
): Effect.fn.Return<void, WarehouseError | PublishError, Warehouse | FileSystem.FileSystem | Path.Path> {
  const warehouse = yield* Warehouse
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const folder = path.join(directory, "annotations")
  yield* files.makeDirectory(folder, { recursive: true }).pipe(Effect.mapError(fromPlatform(folder)))
  for (const document of documents) {
    const figures = yield* warehouse.query<AnnotatedFigure>(
      `SELECT observation_id, char_start, char_end, description, value, unit, record
       FROM (SELECT *, (1 + row_number() OVER (ORDER BY observation_id))::INTEGER AS record FROM observations)
       WHERE document_id = ? ORDER BY char_start, observation_id`,
      [document.document_id]
    )
    const text = path.join(directory, "text", `${document.document_id}.txt`)
    const words = countText(yield* files.readFileString(text).pipe(Effect.mapError(fromPlatform(text))))
    const file = path.join(folder, `${document.document_id}.jsonld`)
    yield* files
      .writeFileString(file, annotate(document, words, figures))
      .pipe(Effect.mapError(fromPlatform(file)))
  }
})

/**
 * The figures of a document as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each marks its
 * numeral in the canonical text, by its words and by its place, and says what it is. Places count code points, as
 * everywhere in a release.
 */
export function annotate(
  { document_id: id, title, language }: DocumentRow,
  text: CountedText,
  figures: ReadonlyArray<AnnotatedFigure>
): string {
  const file = `${id}.jsonld`
  return formatJson({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: file,
    type: "AnnotationCollection",
    label: `Statistics of: ${title}`,
    total: figures.length,
    first: {
      id: `${file}#page`,
      type: "AnnotationPage",
      startIndex: 0,
      items: figures.map(({ observation_id, char_start, char_end, description, value, unit, record }) => ({
        id: `${file}#${observation_id}`,
        type: "Annotation",
        motivation: "describing",
        body: [
          {
            type: "TextualBody",
            value: `${description}: ${value} ${unit}`,
            format: "text/plain",
            language: "en",
            purpose: "describing"
          },
          {
            type: "SpecificResource",
            source: { id: "../csv/observations.csv", type: "Dataset", format: "text/csv" },
            purpose: "identifying",
            selector: {
              type: "FragmentSelector",
              conformsTo: "http://tools.ietf.org/rfc/rfc7111",
              value: `row=${record}`
            }
          }
        ],
        target: {
          source: { id: `../text/${id}.txt`, type: "Text", format: "text/plain", language },
          selector: [
            {
              type: "TextQuoteSelector",
              exact: text.slice(char_start, char_end),
              prefix: text.slice(Math.max(0, char_start - around), char_start),
              suffix: text.slice(char_end, Math.min(text.length, char_end + around))
            },
            { type: "TextPositionSelector", start: char_start, end: char_end }
          ]
        }
      }))
    }
  })
}
