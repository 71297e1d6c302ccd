import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import type { Claim } from "../../pipeline/extract/claims/claims.ts"
import { claimNumerals } from "../../pipeline/extract/claims/claims.ts"
import type { ClaimContext } from "../../pipeline/extract/claims/context.ts"
import { findRows } from "../../pipeline/extract/claims/rows.ts"
import { findNumerals } from "../../pipeline/extract/numerals/numerals.ts"
import { cuesWithin } from "../../pipeline/extract/text/cue-words.ts"
import { splitSentences } from "../../pipeline/extract/text/sentences.ts"
import { tokenise } from "../../pipeline/extract/text/tokens.ts"
import { findDates } from "../../pipeline/extract/time/dates.ts"
import type { CodeLists } from "../../pipeline/model/codelists.ts"

const nouns: CodeLists["counted_nouns"] = parse(readFileSync("seeds/codelists/counted_nouns.csv"), {
  columns: true
})
const units = new Map(nouns.map(({ noun, unit }) => [noun, unit]))

/** The text as a passage of a report that can speak of years up to 2025, with the claims on its numerals. */
export function read(text: string): ClaimContext & { readonly claims: ReadonlyArray<Claim> } {
  const tokenised = tokenise(text)
  const { tokens, starts } = tokenised
  const numerals = findNumerals(text, tokenised)
  const sentences = splitSentences(tokenised, [])
  let sentence = 0
  const context: ClaimContext = {
    text,
    tokens,
    starts,
    numerals,
    dates: findDates(tokenised),
    sentences,
    sentenceOf: numerals.map(({ from }) => {
      while (from >= sentences[sentence]!.to) sentence++
      return sentence
    }),
    cues: sentences.map(({ from, to }) => cuesWithin(tokens, from, to)),
    inRows: findRows(tokens, numerals, sentences),
    unitOf: (noun) => units.get(noun),
    lastYear: 2025
  }
  return { ...context, claims: claimNumerals(context) }
}

export interface Case {
  readonly input: string
  readonly expected: ReadonlyArray<string>
}

/** `test/extract/cases/<name>.jsonl`: a case on each line. A phrase that the grammar must know is a line here. */
export const readCases = (name: string): ReadonlyArray<Case> =>
  readFileSync(`test/extract/cases/${name}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
