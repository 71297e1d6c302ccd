import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import * as Stream from "effect/Stream"
import type { Document } from "../model/document.ts"
import { SeedError, type SeedErrorReason } from "./error.ts"
import { readMetadata } from "./metadata.ts"
import { documentId, readText } from "./reader.ts"

/** More than any report by far; a bound on what one file may cost. */
const largestSource = 256 * 1024 * 1024
const largestMetadata = 1024 * 1024
/**
 * In characters; twenty times the longest paragraph of any report. What is compared with all else in its
 * paragraph would cost beyond all bounds in a longer one, and such a paragraph is a slip of the export.
 */
const longestPassage = 100_000

/** Reads `source.txt` and `document.json` of one folder under `seeds/`. */
export const readDocument = Effect.fn("readDocument")(function* (
  directory: string
): Effect.fn.Return<Document, SeedError, FileSystem.FileSystem | Path.Path> {
  const path = yield* Path.Path
  const metadataFile = path.join(directory, "document.json")
  const sourceFile = path.join(directory, "source.txt")
  const metadata = yield* readMetadata(metadataFile, yield* readUtf8(metadataFile, largestMetadata))
  const bytes = yield* readBytes(sourceFile, largestSource)
  const text = yield* decodeUtf8(sourceFile, bytes)
  if (text.trim() === "") return yield* fail("empty_file", sourceFile, "The file is empty.", exportAgain)

  const checksum = createHash("sha256").update(bytes).digest("hex")
  const document = readText(text, metadata, checksum)
  if (!document.passages.some((passage) => passage.kind === "paragraph")) {
    return yield* fail(
      "no_paragraphs",
      sourceFile,
      "No numbered paragraph was found.",
      'Number the paragraphs as "12.", a tab and the text, each on a line of its own.'
    )
  }
  const long = document.passages.find(({ prose }) => prose.text.length > longestPassage)
  if (long !== undefined) {
    const line = text.slice(0, long.span.start).split("\n").length
    const what = `A passage has ${long.prose.text.length} characters; ${longestPassage} are read at most.`
    return yield* fail("too_large", sourceFile, what, "Look where it should have ended.", line)
  }
  return document
})

/**
 * The folders of documents under `seeds`, in the order of their names: those that hold a
 * `document.json` or a source. Two folders with one document symbol are an error.
 */
export const listDocuments = Effect.fn("listDocuments")(function* (
  seeds: string
): Effect.fn.Return<ReadonlyArray<string>, SeedError, FileSystem.FileSystem | Path.Path> {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const names = yield* Effect.mapError(fileSystem.readDirectory(seeds), (error) =>
    platformFailure(error, seeds)
  )
  const directories: Array<string> = []
  const symbols = new Map<string, string>()
  for (const name of names.toSorted()) {
    const directory = path.join(seeds, name)
    const files = yield* Effect.orElseSucceed(fileSystem.readDirectory(directory), (): Array<string> => [])
    const file = path.join(directory, "document.json")
    if (files.includes("source.docx") && !files.includes("source.txt")) {
      return yield* fail(
        "unsupported_format",
        path.join(directory, "source.docx"),
        "Word files are not read yet.",
        "Export the text with its footnotes to source.txt; CONTRIBUTING.md shows the form."
      )
    }
    if (!files.includes("document.json") && !files.includes("source.txt")) continue
    const { symbol } = yield* readMetadata(file, yield* readUtf8(file, largestMetadata))
    const other = symbols.get(documentId(symbol))
    if (other !== undefined) {
      return yield* fail("repeated_document", file, `${other} has the same symbol.`, "Keep one of the two.")
    }
    symbols.set(documentId(symbol), other ?? file)
    directories.push(directory)
  }
  if (directories.length === 0) {
    return yield* fail(
      "missing_file",
      seeds,
      "The folder holds no document.",
      "Put each report into a folder of its own, as source.txt and document.json."
    )
  }
  return directories
})

/** The documents under `seeds` one after the other, so that memory does not grow with their number. */
export const readDocuments = (
  seeds: string
): Stream.Stream<Document, SeedError, FileSystem.FileSystem | Path.Path> =>
  Stream.fromIterableEffect(listDocuments(seeds)).pipe(Stream.mapEffect(readDocument))

/** A UTF-8 file of bounded size, a BOM included where there is one. */
export const readUtf8 = Effect.fnUntraced(function* (
  file: string,
  limit: number
): Effect.fn.Return<string, SeedError, FileSystem.FileSystem> {
  return yield* decodeUtf8(file, yield* readBytes(file, limit))
})

const readBytes = Effect.fnUntraced(function* (
  file: string,
  limit: number
): Effect.fn.Return<Uint8Array, SeedError, FileSystem.FileSystem> {
  const fileSystem = yield* FileSystem.FileSystem
  const info = yield* Effect.mapError(fileSystem.stat(file), (error) => platformFailure(error, file))
  if (info.type !== "File") {
    return yield* fail("unreadable_file", file, "This is not a file.", "Put a regular file in its place.")
  }
  if (info.size > BigInt(limit)) {
    return yield* fail(
      "too_large",
      file,
      `The file has ${info.size} bytes; ${limit} are read at most.`,
      "Split it."
    )
  }
  return yield* Effect.mapError(fileSystem.readFile(file), (error) => platformFailure(error, file))
})

const exportAgain = "Export the text of the document again."

const decodeUtf8 = Effect.fnUntraced(function* (
  file: string,
  bytes: Uint8Array
): Effect.fn.Return<string, SeedError> {
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const line = lineAt(bytes, nul)
    return yield* fail(
      "binary_content",
      file,
      "A NUL byte: this is not plain text.",
      `${exportAgain} As UTF-8.`,
      line
    )
  }
  return yield* Effect.try({
    try: () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    catch: () => {
      const line = lineAt(bytes, validLength(bytes))
      return fail(
        "not_utf8",
        file,
        "The bytes are not UTF-8.",
        "Save the file as UTF-8, without guessing.",
        line
      )
    }
  })
})

/** Length of the longest beginning that is UTF-8. */
function validLength(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  const chunk = 4096
  let start = 0
  try {
    for (; start < bytes.length; start += chunk) {
      decoder.decode(bytes.subarray(start, start + chunk), { stream: true })
    }
    return bytes.length
  } catch {
    const lossy = new TextDecoder().decode(bytes.subarray(start, start + chunk))
    return start + Buffer.byteLength(lossy.slice(0, Math.max(0, lossy.indexOf("\uFFFD"))))
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}

function platformFailure(error: PlatformError, file: string): SeedError {
  return error.reason._tag === "NotFound"
    ? fail(
        "missing_file",
        file,
        "There is no such file or folder.",
        "Add it, or give another folder to --seeds."
      )
    : fail("unreadable_file", file, `It can't be read (${error.reason._tag}).`, "Look at its permissions.")
}

function fail(
  reason: SeedErrorReason,
  file: string,
  what: string,
  remedy: string,
  line: number | null = null
): SeedError {
  return new SeedError({ reason, file, line, what, remedy })
}
