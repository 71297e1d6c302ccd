import { readFileSync } from "node:fs"
import { join } from "node:path"
import {
  Culture,
  recognizeDateTime,
  recognizeNumber,
  recognizePercentage
} from "@microsoft/recognizers-text-suite"
import { readText } from "../pipeline/document/reader.ts"
import { extractFacts } from "../pipeline/extract/facts.ts"
import type { CodeLists } from "../pipeline/model/codelists.ts"
import type { DocumentMetadata } from "../pipeline/model/document.ts"
import { makeCodePointOffsets } from "../pipeline/normalise/offsets.ts"
import type { KeyRow } from "../pipeline/model/review.ts"
import { annotated, folder, measureReport, readKey } from "./accuracy.ts"
import { poolAccuracy } from "./pooled.ts"
import { fastest } from "./timing.ts"

/** What a reader does on the annotated reports. */
export interface Reader {
  /** Megabytes per second. */
  readonly speed: number
  /** Of finding statistics: per cent. */
  readonly f1: number
}

interface Span {
  readonly start: number
  readonly end: number
}

interface Report {
  readonly text: string
  readonly metadata: DocumentMetadata
  readonly key: ReadonlyArray<KeyRow>
}

/**
 * Quipu, which was developed with these reports, and Microsoft Recognizers-Text on the same texts. The latter is
 * asked for numbers, percentages and date ranges, line by line: of a whole report it takes a minute.
 */
export function compareRecognizers(codeLists: CodeLists): { quipu: Reader; recognizers: Reader } {
  const reports: Array<Report> = annotated().map((slug) => ({
    text: readFileSync(join(folder, slug, "source.txt"), "utf8"),
    metadata: JSON.parse(readFileSync(join(folder, slug, "document.json"), "utf8")) as DocumentMetadata,
    key: readKey(slug)
  }))
  const megabytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6

  const extract = () => {
    for (const { text, metadata } of reports) extractFacts(readText(text, metadata, ""), codeLists)
  }
  const recognize = () => reports.map(({ text }) => findQuantities(text))
  extract()
  const found = recognize()
  const { found: ours, extra } = poolAccuracy(
    annotated().map((slug) => measureReport(slug, codeLists)),
    "all"
  )
  const theirs = reports.map(({ text, key }, at) => judge(text, key, found[at]!))
  return {
    quipu: { speed: megabytes / fastest(extract, 10), f1: f1(ours.right, extra, ours.of) },
    recognizers: {
      speed: megabytes / fastest(recognize, 1),
      f1: f1(sum(theirs, "right"), sum(theirs, "extra"), sum(theirs, "of"))
    }
  }
}

const culture = Culture.English

/** Numbers and percentages that are in no date range. */
function findQuantities(text: string): Array<Span> {
  const found: Array<Span> = []
  let offset = 0
  for (const line of text.split("\n")) {
    const dates = recognizeDateTime(line, culture).filter(({ typeName }) => typeName.endsWith("range"))
    for (const recognize of [recognizeNumber, recognizePercentage]) {
      for (const { start, end } of recognize(line, culture)) {
        if (dates.some((date) => start <= date.end && date.start <= end)) continue
        found.push({ start: offset + start, end: offset + end + 1 })
      }
    }
    offset += line.length + 1
  }
  return found
}

/**
 * Generous to the one measured: whatever covers the numeral of a statistic has found it, its value
 * and all else unasked; and a number is wrong only where the key has a numeral that is no statistic.
 */
function judge(text: string, key: ReadonlyArray<KeyRow>, found: ReadonlyArray<Span>) {
  const codePoint = makeCodePointOffsets(text)
  const spans = found.map(({ start, end }) => ({ start: codePoint(start), end: codePoint(end) }))
  const covered = key.filter(
    (row) => !row.borderline && spans.some(({ start, end }) => start <= row.char_start && row.char_end <= end)
  )
  const right = covered.filter((row) => row.class === "statistic").length
  return {
    right,
    extra: covered.length - right,
    of: key.filter((row) => !row.borderline && row.class === "statistic").length
  }
}

const f1 = (right: number, extra: number, of: number) => (200 * right) / (right + extra + of)

type Judgement = ReturnType<typeof judge>
const sum = (list: ReadonlyArray<Judgement>, part: keyof Judgement) =>
  list.reduce((total, judgement) => total + judgement[part], 0)
