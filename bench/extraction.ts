import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readCodeLists } from "../pipeline/document/codelists.ts"
import { readText } from "../pipeline/document/reader.ts"
import { readDocuments } from "../pipeline/document/seeds.ts"
import { extractFacts } from "../pipeline/extract/facts.ts"
import type { Document } from "../pipeline/model/document.ts"
import { median } from "./timing.ts"

export interface Speed {
  readonly copies: number
  /** Of UTF-8, in millions of bytes. */
  readonly megabytes: number
  /** Megabytes per second. */
  readonly speed: number
}

/**
 * Reads and extracts the first document of `seeds`, as it is and repeated within one document. What
 * grows faster than the text shows as a lower speed of the longer one.
 */
export async function measureExtraction(seeds: string, copies: ReadonlyArray<number>): Promise<Array<Speed>> {
  const [documents, codeLists] = await Effect.runPromise(
    Effect.all([Stream.runCollect(readDocuments(seeds)), readCodeLists(seeds)]).pipe(
      Effect.provide(NodeServices.layer)
    )
  )
  const document = documents[0]!
  const extract = (text: string) => extractFacts(readText(text, document.metadata, ""), codeLists)
  for (let run = 0; run < 20; run++) extract(document.text)

  return copies.map((count) => {
    const text = repeat(document, count)
    const seconds = Array.from({ length: count === 1 ? 20 : 3 }, () => {
      const start = performance.now()
      extract(text)
      return (performance.now() - start) / 1000
    })
    const megabytes = Buffer.byteLength(text) / 1e6
    return { copies: count, megabytes, speed: megabytes / median(seconds) }
  })
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
