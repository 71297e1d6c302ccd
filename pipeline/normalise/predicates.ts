import type { Figure } from "../extract/figures/figure.ts"
import { auxiliaries, finiteVerbs, prepositions } from "../extract/text/vocabulary.ts"

/** "entered the country" has an object and so a subject; "interviewed in Lima" may be what was done to it. */
const hasObject = (verb: string, next: string) =>
  verb.endsWith("ed") && /^(?:the|a|an|their|his|her|its)$/.test(next)

/** Verbs of what happened, which no noun of reports is spelt like. */
const happened =
  /^(?:found|made|entered|left|returned|took|attended|participated|received|came|went|gave|died|fled|lived|resided|stayed|lacked|travelled|applied)$/

/** What persons do and nouns are spelt like, before where they do it: "live in Chile", but "live births". */
const dwells = (word: string, next: string) =>
  /^(?:live|reside|stay|belong|remain)$/.test(word) &&
  /^(?:in|at|with|to|abroad|outside|there|within)$/.test(next)

/** "foreigners who entered the country", "complaints of abuse that were filed", "cases in which rights were restored". */
export function withPredicate(figure: Figure, counted: string, said: string): string {
  if (said === "") return counted
  const words = said.replace(/^such \w+ /, "").split(" ")
  const relative = figure.countUnit === "person" ? "who" : "that"
  const [first = "", second = ""] = words.map((word) => word.toLowerCase())
  if (words.length === 1 && relative === "that") return `${counted} ${said}`
  // "recommendations made by the Committee"
  if (second === "by" && !auxiliaries.has(first)) return `${counted} ${said}`
  const isVerb =
    auxiliaries.has(first) || finiteVerbs.has(first) || happened.test(first) || dwells(first, second)
  // "records of children born abroad that had been transferred".
  if ((isVerb && first !== "being" && first !== "born") || hasObject(first, second))
    return `${counted} ${relative} ${words.join(" ")}`
  const verb = words.findIndex(
    (word, at) =>
      (auxiliaries.has(word) && word !== "being" && words[at - 1] !== "to") ||
      happened.test(word) ||
      dwells(word, words[at + 1] ?? "")
  )
  const isRelated = words
    .slice(0, verb + 1)
    .some(
      (word, at) =>
        (word !== "that" && relatives.test(word)) ||
        (word === "that" && !prepositions.has(words[at - 1] ?? ""))
    )
  if (isRelated) return `${counted} ${joinMainVerb(words)}`
  if (verb < 0 || words[verb - 1] === "and") return `${counted} ${said}`
  if (opensClause(figure) && !prepositions.has(first)) return `${counted} in which ${words.join(" ")}`
  return [counted, ...words.slice(0, verb), relative, ...words.slice(verb)].join(" ")
}

const isVerb = (word: string) => auxiliaries.has(word) || finiteVerbs.has(word)

/** "officials who took part were nurses": "who took part and were nurses". */
function joinMainVerb(words: ReadonlyArray<string>): string {
  const relative = words.findIndex((word) => /^(?:who|that|which)$/.test(word))
  const opensWithVerb = isVerb(words[relative + 1] ?? "") || words[relative + 1]?.endsWith("ed") === true
  const main = words.findIndex(
    (word, at) =>
      at > relative + 1 &&
      isVerb(word) &&
      !auxiliaries.has(words[at - 1]!) &&
      !/^(?:to|not)$/.test(words[at - 1]!)
  )
  const isMain =
    relative >= 0 &&
    opensWithVerb &&
    main > 0 &&
    !words
      .slice(relative + 1, main)
      .some((word) => /^(?:and|or|who|which|that|where|when|as|it|they)$/.test(word))
  return isMain ? [...words.slice(0, main), "and", ...words.slice(main)].join(" ") : words.join(" ")
}

/** "In 33 cases rights were restored": what follows has a subject of its own. */
const opensClause = ({ reading, from, nounEnd, to }: Figure) =>
  nounEnd > to && /^(?:in|at|on)$/.test(reading.tokens[from - 1]?.lower ?? "")

/** "treaties on trade and is a party": what opens no clause of the noun goes on with that of the sentence. */
export function ownPredicate(said: string): string {
  const words = said.split(" ")
  const joint = words.findIndex((word, at) => word === "and" && auxiliaries.has(words[at + 1] ?? ""))
  const isVerbless =
    joint > 0 &&
    prepositions.has(words[0]!) &&
    !words
      .slice(0, joint)
      .some((word) => auxiliaries.has(word) || finiteVerbs.has(word) || relatives.test(word))
  return isVerbless ? words.slice(0, joint).join(" ") : said
}

const relatives = /^(?:who|whom|whose|which|where|when|that)$/

/** In "68 per cent of the 900 persons asked were women" the verb says what the share is, not the whole. */
export function endOfSaid({ reading, own, from: start }: Figure, from: number): number {
  const dividedBefore =
    /^(?:the|these|those)$/.test(reading.tokens[start - 1]?.lower ?? "") &&
    reading.tokens[start - 2]?.lower === "of"
  if (!dividedBefore) return own.to
  for (let at = from; at < own.to; at++) if (auxiliaries.has(reading.tokens[at]!.lower)) return at
  return own.to
}
