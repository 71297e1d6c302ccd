import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readCodeLists } from "../pipeline/document/codelists.ts"
import { readText } from "../pipeline/document/reader.ts"
import { readDocuments } from "../pipeline/document/seeds.ts"
import { extractFacts } from "../pipeline/extract/facts.ts"
import { extractFigures } from "../pipeline/extract/figures/figures.ts"
import { extractLaw } from "../pipeline/extract/law/law.ts"
import type { CodeLists } from "../pipeline/model/codelists.ts"
import type { Document } from "../pipeline/model/document.ts"
import { median, timeRuns } from "./timing.ts"

export interface Speed {
  readonly copies: number
  /** Of UTF-8, in millions of bytes. */
  readonly megabytes: number
  /** To read it, from characters to paragraphs, and then extract from it. */
  readonly seconds: number
  /** Megabytes per second, of the two. */
  readonly speed: number
  /** Megabytes per second, of extraction alone. */
  readonly extraction: number
}

export interface Subject {
  readonly document: Document
  readonly codeLists: CodeLists
}

/** The first document of `seeds`, and the code lists. */
export async function readSubject(seeds: string): Promise<Subject> {
  const [documents, codeLists] = await Effect.runPromise(
    Effect.all([Stream.runCollect(readDocuments(seeds)), readCodeLists(seeds)]).pipe(
      Effect.provide(NodeServices.layer)
    )
  )
  return { document: documents[0]!, codeLists }
}

/** What is read out of a document: its statistics, its law and sources, or both. */
const extractors = { statistics: extractFigures, law: extractLaw, both: extractFacts }
export type Extractor = keyof typeof extractors

/**
 * Reads and extracts a document repeated within one, and as it is: in this order, so that both find
 * compiled code. What grows faster than the text takes more than `copies` times as long.
 */
export function measureExtraction(
  { document, codeLists }: Subject,
  extractor: Extractor,
  copies: number
): [Speed, Speed] {
  const extract = extractors[extractor]
  const measure = (count: number, runs: number): Speed => {
    const text = repeat(document, count)
    // Each run has a text of its own: what has been learnt of the one before must not help. It is decoded
    // beforehand, as that of a file is: a string just joined would be put together while it is read.
    const texts = Array.from({ length: runs }, (_, run) => Buffer.from(text + " ".repeat(run)).toString())
    const readings: Array<number> = []
    const seconds = median(
      timeRuns((run) => {
        const start = performance.now()
        const read = readText(texts[run]!, document.metadata, "")
        if (read.passages.length !== count * document.passages.length)
          throw new Error(`${count} × the text has ${read.passages.length} passages`)
        readings.push((performance.now() - start) / 1000)
        return extract(read, codeLists)
      }, runs)
    )
    const megabytes = Buffer.byteLength(text) / 1e6
    const extraction = megabytes / (seconds - median(readings))
    return { copies: count, megabytes, seconds, speed: megabytes / seconds, extraction }
  }
  measure(1, 20)
  const long = measure(copies, 3)
  return [measure(1, 40), long]
}

/** One text of several copies, whose paragraphs and footnotes are numbered on. */
function repeat({ text, passages }: Document, count: number): string {
  const paragraphs = Math.max(...passages.map((passage) => passage.paragraph ?? 0))
  const footnotes = Math.max(...passages.map((passage) => passage.footnote ?? 0))
  return Array.from({ length: count }, (_, copy) =>
    text
      .replaceAll(/^((?:\[bookmark: \w+\])*)(\d+)\.\t/gm, (_line, marks: string, number: string) => {
        return `${marks}${Number(number) + copy * paragraphs}.\t`
      })
      .replaceAll(/\[(footnoteRef:)?(\d+)(?=[\]:])/g, (_mark, anchor: string | undefined, number: string) => {
        return `[${anchor ?? ""}${Number(number) + copy * footnotes}`
      })
  ).join("\n")
}
