import type { CueWords } from "../text/cue-words.ts"
import { makeCueWords } from "../text/cue-words.ts"
import type { ClaimContext } from "./context.ts"

/** Subjects that sentences speak of: most recognisers have nothing to look for where their cue is missing. */
export const cue = {
  age: makeCueWords("age ages aged year-olds older younger"),
  average: makeCueWords("average mean median expectancy"),
  punishment: makeCueWords(
    `imprisonment imprisoned prison sentence sentences sentenced penalty penalties term terms detention deprivation jail custody`
  ),
  rule: makeCueWords(
    "shall must cannot may should required requires require obliged entitled prohibits prohibited"
  ),
  mandate: makeCueWords("shall must cannot should"),
  penalty: makeCueWords("fine fines fined penalty penalties surcharge"),
  ceiling: makeCueWords(
    "exceed exceeding wage pension salary penalty fine quota threshold ceiling cap value set fixed capped limited paid remunerated compensated taxed caps limits sets fixes"
  ),
  condition: makeCueWords("unless that defined each conditional contingent pay pays paid paying"),
  allotment:
    makeCueWords(`assign assigns assigned reserve reserves reserved allot allots allotted grant grants granted require requires required entitled
    pay payable allocate allocates allocated shall must cannot should elect elects`),
  measured: makeCueWords("average mean median averaged averaging totalled waited lasted took expectancy")
} as const

/** Which cues a sentence has; each sentence is read once, when first asked for. */
export function readCues({ tokens, sentences }: ClaimContext): (sentence: number) => CueWords {
  const known: Array<CueWords> = []
  return (sentence) => {
    const answer = known[sentence]
    if (answer !== undefined) return answer
    const { from, to } = sentences[sentence]!
    let found = 0
    for (let at = from; at < to; at++) found |= tokens[at]!.cues
    known[sentence] = found
    return found
  }
}
