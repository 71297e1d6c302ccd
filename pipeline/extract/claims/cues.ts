import { makeCueWords } from "../text/cue-words.ts"

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
  provision: makeCueWords("provides stipulates requires prescribes allows permits authorizes obliges"),
  penalty: makeCueWords("fine fines fined penalty penalties surcharge"),
  ceiling: makeCueWords(
    "exceed exceeding wage pension salary penalty fine quota threshold ceiling cap value set fixed capped limited paid remunerated compensated taxed caps limits sets fixes"
  ),
  qualification: makeCueWords("whose"),
  condition: makeCueWords("unless that defined each conditional contingent pay pays paid paying"),
  allotment:
    makeCueWords(`assign assigns assigned reserve reserves reserved allot allots allotted grant grants granted require requires required entitled
    pay payable allocate allocates allocated shall must cannot should elect elects`),
  measured: makeCueWords("average mean median averaged averaging totalled waited lasted took expectancy")
} as const
