import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { readAccuracy } from "../document/accuracy.ts"
import { readCodeLists } from "../document/codelists.ts"
import { ReviewError, type SeedError } from "../document/error.ts"
import { labelsFile, readLabels } from "../document/judgements.ts"
import { readReviews } from "../document/review.ts"
import { listDocuments, readDocument } from "../document/seeds.ts"
import { observeSeeds, requireStill } from "../document/stillness.ts"
import { extractFacts, type Facts } from "../extract/facts.ts"
import type { AccuracyRow } from "../model/accuracy.ts"
import type { CodeLists } from "../model/codelists.ts"
import type { Document } from "../model/document.ts"
import { noReviews } from "../model/review.ts"
import type { Rows } from "../model/rows.ts"
import { labelIndicators } from "../normalise/judgements.ts"
import { holdReviews, overruleRows } from "../normalise/review/review.ts"
import { makeRows } from "../normalise/rows.ts"
import { admitRows } from "./admit.ts"
import { Progress } from "./progress.ts"
import type { PublishableDocument } from "./publish.ts"

type Files = FileSystem.FileSystem | Path.Path

/** What every document of a release is read with. */
interface Means {
  readonly codeLists: CodeLists
  readonly accuracy: ReadonlyArray<AccuracyRow>
  readonly reviewed: boolean
}

export interface PrepareOptions {
  /** Whether the reviews beside the reports overrule what was read; without them a release shows what the program gives. */
  readonly reviewed?: boolean
}

/** What the stages before loading have done so far. */
interface Tally {
  documents: number
  characters: number
  numerals: number
  observations: number
  instruments: number
  /** Milliseconds. */
  read: number
  extract: number
  normalise: number
}

/**
 * The documents of a folder of seeds, read, extracted and normalised one after another, so that memory
 * does not grow with their number. A folder that is itself a report is one document.
 */
export const prepareDocuments = (
  seeds: string,
  { reviewed = true }: PrepareOptions = {}
): Stream.Stream<PublishableDocument, SeedError | ReviewError, Files | Progress> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const before = yield* observeSeeds(seeds)
      const codeLists = yield* readCodeLists(seeds)
      const means: Means = { codeLists, accuracy: yield* readAccuracy(seeds), reviewed }
      const directories = yield* listReports(seeds)
      const tally: Tally = {
        documents: 0,
        characters: 0,
        numerals: 0,
        observations: 0,
        instruments: 0,
        read: 0,
        extract: 0,
        normalise: 0
      }
      return Stream.fromIterable(directories).pipe(
        Stream.mapEffect((directory) => prepareDocument(directory, directories.length, means, tally)),
        Stream.concat(
          Stream.drain(
            Stream.fromEffect(
              Effect.andThen(
                Effect.suspend(() => requireStill(seeds, before)),
                finishStages(tally)
              )
            )
          )
        )
      )
    })
  )

const listReports = Effect.fnUntraced(function* (
  seeds: string
): Effect.fn.Return<ReadonlyArray<string>, SeedError, Files> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const isReport = yield* Effect.orElseSucceed(files.exists(path.join(seeds, "document.json")), () => false)
  return isReport ? [seeds] : yield* listDocuments(seeds)
})

const prepareDocument = Effect.fnUntraced(function* (
  directory: string,
  total: number,
  means: Means,
  tally: Tally
): Effect.fn.Return<PublishableDocument, SeedError | ReviewError, Files | Progress> {
  const progress = yield* Progress
  yield* progress.update("read", `${tally.documents + 1} of ${total}: ${directory}`)
  const start = performance.now()
  const document = yield* readDocument(directory)
  yield* warn(directory, document)
  const read = performance.now()
  const facts = extractFacts(document, means.codeLists)
  const extracted = performance.now()
  const made = yield* review(directory, document, facts, means)
  const { rows, warnings } = admitRows(made, document.text)
  tally.normalise += performance.now() - extracted
  tally.extract += extracted - read
  tally.read += read - start
  tally.documents++
  tally.characters += document.text.length
  tally.numerals += rows.numerals.length
  tally.observations += rows.observations.length
  tally.instruments += rows.instruments.length
  yield* Effect.forEach(warnings, progress.warn, { discard: true })
  return {
    id: document.id,
    text: document.text,
    rows: { ...rows, quality: [...rows.quality, ...means.accuracy] }
  }
})

/** What people read in the document overrules what the program made of it; then its indicators get their names. */
const review = Effect.fnUntraced(function* (
  directory: string,
  document: Document,
  facts: Facts,
  { codeLists, reviewed }: Means
): Effect.fn.Return<Rows, SeedError | ReviewError, Files | Progress> {
  const path = yield* Path.Path
  const progress = yield* Progress
  const made = makeRows(document, facts, codeLists)
  const reviews = reviewed ? yield* readReviews(directory) : noReviews
  const complaints = holdReviews(reviews, made, document, codeLists)
  if (complaints.length > 0) return yield* new ReviewError({ complaints })
  const rows = overruleRows(made, facts, document, codeLists, reviews)
  const warnings = labelIndicators(rows.indicators, yield* readLabels(directory))
  const file = path.join(directory, labelsFile)
  yield* Effect.forEach(warnings, (warning) => progress.warn(`${file}: ${warning}`), { discard: true })
  return rows
})

const warn = Effect.fnUntraced(function* (directory: string, document: Document) {
  const progress = yield* Progress
  const path = yield* Path.Path
  const file = path.join(directory, "source.txt")
  for (const { line, what, remedy } of document.warnings)
    yield* progress.warn(`${file}:${line}: ${what} ${remedy}`)
})

const finishStages = Effect.fnUntraced(function* (tally: Tally) {
  const { finish } = yield* Progress
  const megabytes = (tally.characters / 1e6).toFixed(2)
  yield* finish(
    "read",
    `${tally.documents} ${tally.documents === 1 ? "document" : "documents"}, ${megabytes} million characters`,
    tally.read
  )
  yield* finish("extract", `${tally.numerals} numerals`, tally.extract)
  yield* finish(
    "normalise",
    `${tally.observations} statistics, ${tally.instruments} instruments`,
    tally.normalise
  )
})
