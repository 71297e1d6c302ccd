import * as NodeServices from "@effect/platform-node/NodeServices"
import { describe, expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { readAccuracy } from "../../pipeline/document/accuracy.ts"
import { parseCodeList, readCodeLists } from "../../pipeline/document/codelists.ts"
import { listDocuments, readDocument, readDocuments } from "../../pipeline/document/seeds.ts"
import { metadata } from "./reports.ts"

type Files = Readonly<Record<string, string | Uint8Array>>

/** Writes a folder of seeds that lives as long as the test. */
const writeSeeds = Effect.fnUntraced(function* (files: Files) {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const root = yield* fileSystem.makeTempDirectoryScoped()
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name)
    yield* fileSystem.makeDirectory(path.dirname(file), { recursive: true })
    yield* fileSystem.writeFile(
      file,
      typeof content === "string" ? new TextEncoder().encode(content) : content
    )
  }
  return root
})

const described = (changes: object = {}) => JSON.stringify({ ...metadata, ...changes }, null, 2)
const report = "1.\tRuritania trained 40 nurses.\n"
const bytes = (...values: Array<number>) => Uint8Array.from(values)

const failures: Array<{ name: string; files: Files; reason: string; message: string }> = [
  {
    name: "a paragraph without end",
    files: {
      "a/source.txt": `${report}2.\t${"and 40 nurses ".repeat(10_000)}\n`,
      "a/document.json": described()
    },
    reason: "too_large",
    message: "source.txt:2: A passage has 139999 characters; 100000 are read at most. Look where it should"
  },
  {
    name: "no document.json",
    files: { "a/source.txt": report },
    reason: "missing_file",
    message: "document.json: There is no such file"
  },
  {
    name: "no source.txt",
    files: { "a/document.json": described() },
    reason: "missing_file",
    message: "source.txt: There is no such file"
  },
  {
    name: "a folder in place of the source",
    files: { "a/document.json": described(), "a/source.txt/x": "" },
    reason: "unreadable_file",
    message: "source.txt: This is not a file."
  },
  {
    name: "an empty source",
    files: { "a/document.json": described(), "a/source.txt": "\uFEFF \n" },
    reason: "empty_file",
    message: "source.txt: The file is empty."
  },
  {
    name: "bytes that are not UTF-8",
    files: { "a/document.json": described(), "a/source.txt": bytes(49, 46, 9, 65, 10, 0xe9, 0xe9, 10) },
    reason: "not_utf8",
    message: "source.txt:2: The bytes are not UTF-8."
  },
  {
    name: "a NUL byte",
    files: { "a/document.json": described(), "a/source.txt": bytes(80, 75, 10, 10, 0) },
    reason: "binary_content",
    message: "source.txt:3: A NUL byte"
  },
  {
    name: "no numbered paragraph",
    files: { "a/document.json": described(), "a/source.txt": "A report\n\nwithout numbers." },
    reason: "no_paragraphs",
    message: "source.txt: No numbered paragraph"
  },
  {
    name: "document.json that is not JSON",
    files: { "a/document.json": "{", "a/source.txt": report },
    reason: "invalid_metadata",
    message: "document.json: Not JSON"
  },
  {
    name: "a day that the calendar does not have",
    files: { "a/document.json": described({ period_end: "2021-02-30" }), "a/source.txt": report },
    reason: "invalid_metadata",
    message: "document.json:9: Expected a day as YYYY-MM-DD"
  },
  {
    name: "a period that ends before it starts",
    files: { "a/document.json": described({ period_end: "2001-01-01" }), "a/source.txt": report },
    reason: "invalid_metadata",
    message: "document.json:8: period_start is later than period_end."
  }
]

layer(NodeServices.layer)("seeds", (it) => {
  describe("readDocument", () => {
    it.effect.each(failures)("fails: $name", ({ files, reason, message }) =>
      Effect.gen(function* () {
        const root = yield* writeSeeds(files)
        const error = yield* Effect.flip(readDocument(`${root}/a`))
        expect(error.reason).toBe(reason)
        expect(error.message).toContain(message)
        expect(error.message).not.toContain("\n")
      })
    )

    it.effect("keeps the text byte for byte", () =>
      Effect.gen(function* () {
        const source = `\uFEFF${report.replace("\n", "\r\n")}`
        const root = yield* writeSeeds({ "a/document.json": described(), "a/source.txt": source })
        const document = yield* readDocument(`${root}/a`)
        expect(document.text).toBe(source)
        expect(document.id).toBe("cedaw-c-rur-4")
        expect(document.checksum).toMatch(/^[0-9a-f]{64}$/)
      })
    )
  })

  describe("readDocuments", () => {
    it.effect("reads folders in the order of their names and passes over code lists", () =>
      Effect.gen(function* () {
        const root = yield* writeSeeds({
          "b/document.json": described({ symbol: "X/1" }),
          "b/source.txt": report,
          "a/document.json": described({ symbol: "X/2" }),
          "a/source.txt": report,
          "codelists/places.csv": "code,name\n"
        })
        const documents = yield* Stream.runCollect(readDocuments(root))
        expect(documents.map(({ id }) => id)).toEqual(["x-2", "x-1"])
      })
    )

    it.effect.each([
      { files: { "codelists/places.csv": "code,name\n" }, reason: "missing_file" },
      { files: { "a/source.docx": "PK" }, reason: "unsupported_format" },
      {
        files: { "a/document.json": described(), "b/document.json": described({ symbol: "CEDAW-C RUR/4" }) },
        reason: "repeated_document"
      }
    ])("fails: $reason", ({ files, reason }) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(listDocuments(yield* writeSeeds(files)))
        expect(error.reason).toBe(reason)
      })
    )
  })

  describe("readCodeLists", () => {
    it.effect("takes a list of the seeds before the project's own", () =>
      Effect.gen(function* () {
        const root = yield* writeSeeds({
          "codelists/places.csv": 'code,name\nXR-N,"Strelsau, the capital"\n'
        })
        const lists = yield* readCodeLists(root)
        expect(lists.places).toEqual([{ code: "XR-N", name: "Strelsau, the capital" }])
        expect(lists.counted_nouns).toContainEqual({ noun: "nurse", unit: "person" })
      })
    )

    it.effect("gives every noun one unit", () =>
      Effect.gen(function* () {
        const { counted_nouns: nouns } = yield* readCodeLists("nowhere")
        expect(new Set(nouns.map(({ noun }) => noun)).size).toBe(nouns.length)
      })
    )

    it.effect.each([
      {
        text: "code,name\nXR-N,Strelsau\nxr,Zenda\n",
        message: "list.csv:3: Expected an ISO 3166-2 or alpha-3 code"
      },
      { text: "code,name\nXR-N,Strelsau\nXR-N,Strelsau\n", message: "comes twice" },
      { text: "code,label\nXR-N,Strelsau\n", message: "list.csv:1: The columns are code,name" },
      { text: 'code,name\nXR-N,"Strelsau\n', message: "list.csv:" },
      { text: "code,name\nXR-N,Strelsau,capital\n", message: "list.csv:2:" },
      { text: "", message: "no row" }
    ])("fails: $message", ({ text, message }) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(parseCodeList("places", "list.csv", text))
        expect(error.reason).toBe("invalid_code_list")
        expect(error.message).toContain(message)
        expect(error.message).not.toContain("\n")
      })
    )
  })

  describe("readAccuracy", () => {
    const header = "metric,value,sample,method\n"

    it.effect("reads what was measured, and nothing where nothing was", () =>
      Effect.gen(function* () {
        const measured = yield* readAccuracy(
          yield* writeSeeds({ "accuracy.csv": `${header}accuracy_sex,97.50,40,Per cent of 40 nurses.\n` })
        )
        expect(measured).toEqual([
          { metric: "accuracy_sex", value: "97.50", sample: 40, method: "Per cent of 40 nurses." }
        ])
        expect(yield* readAccuracy(yield* writeSeeds({ "a/source.txt": report }))).toEqual([])
      })
    )

    it.effect.each([
      { row: "sex,97.50,40,Per cent.", message: "accuracy.csv:2: Expected a metric such as accuracy_rows" },
      { row: "accuracy_sex,100.01,40,Per cent.", message: "accuracy.csv:2: Expected a percentage" },
      { row: "accuracy_sex,97.50,4.5,Per cent.", message: "accuracy.csv:2: Expected a whole number" },
      { row: "accuracy_sex,97.50,0,Per cent.", message: "accuracy.csv:2: Expected a number of cases" },
      { row: "accuracy_sex,97.50,40,", message: "accuracy.csv:2: Expected text" },
      { row: "accuracy_sex,97.50,40", message: "accuracy.csv:2:" }
    ])("fails: $message", ({ row, message }) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(
          readAccuracy(yield* writeSeeds({ "accuracy.csv": `${header}${row}\n` }))
        )
        expect(error.reason).toBe("invalid_accuracy")
        expect(error.message).toContain(message)
        expect(error.message).not.toContain("\n")
      })
    )
  })
})
