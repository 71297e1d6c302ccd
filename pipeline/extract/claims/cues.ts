import type { ClaimContext } from "./context.ts"

/** Subjects that sentences speak of: most recognisers have nothing to look for where their cue is missing. */
export const cue = {
  age: 1,
  average: 2,
  punishment: 4,
  rule: 8,
  mandate: 16,
  penalty: 32,
  ceiling: 64,
  condition: 128,
  allotment: 256,
  measured: 512
} as const

export type Cue = (typeof cue)[keyof typeof cue]

const words: ReadonlyArray<readonly [Cue, string]> = [
  [cue.age, "age ages aged year-olds older younger"],
  [cue.average, "average mean median expectancy"],
  [
    cue.punishment,
    `imprisonment imprisoned prison sentence sentences sentenced penalty penalties term terms detention deprivation jail custody`
  ],
  [cue.rule, "shall must cannot may should required requires require obliged entitled prohibits prohibited"],
  [cue.mandate, "shall must cannot should"],
  [cue.penalty, "fine fines fined penalty penalties surcharge"],
  [
    cue.ceiling,
    "exceed exceeding wage pension salary penalty fine quota threshold ceiling cap value set fixed capped limited paid remunerated compensated taxed caps limits sets fixes"
  ],
  [cue.condition, "unless that defined each conditional contingent pay pays paid paying"],
  [
    cue.allotment,
    `assign assigns assigned reserve reserves reserved allot allots allotted grant grants granted require requires required entitled
    pay payable allocate allocates allocated shall must cannot should elect elects`
  ],
  [cue.measured, "average mean median averaged averaging totalled waited lasted took expectancy"]
]

const cueOf = new Map<string, number>()
for (const [bit, list] of words)
  for (const word of list.split(/\s+/)) cueOf.set(word, (cueOf.get(word) ?? 0) | bit)

/** Does a word give the cue? */
export const gives = (word: string, bit: Cue): boolean => ((cueOf.get(word) ?? 0) & bit) !== 0

/** Which cues a sentence has; each sentence is read once, when first asked for. */
export function readCues({ tokens, sentences }: ClaimContext): (sentence: number) => number {
  const known: Array<number> = []
  return (sentence) => {
    const answer = known[sentence]
    if (answer !== undefined) return answer
    const { from, to } = sentences[sentence]!
    let found = 0
    for (let at = from; at < to; at++) {
      const bits = cueOf.get(tokens[at]!.lower)
      if (bits !== undefined) found |= bits
    }
    known[sentence] = found
    return found
  }
}
