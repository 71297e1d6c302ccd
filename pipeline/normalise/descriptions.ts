import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import { isShare } from "../extract/figures/figure.ts"
import { auxiliaries, finiteVerbs } from "../extract/text/vocabulary.ts"
import { periodName } from "./period-names.ts"

/** Longest part of a description, in words: beyond it a sentence's detail helps nobody. */
const longest = 26

const anyPause = /^[,;:.()]$/
const bracketsAndStops = /^[;:.()]$/

/** Words of a range of tokens without its periods, cut at the first pause after a word. */
function clean(reading: PassageReading, from: number, to: number, pauses: RegExp): string {
  const words: Array<string> = []
  let end = -1
  const stop = Math.min(to, reading.tokens.length)
  for (let at = from; at < stop && words.length < longest; at++) {
    const token = reading.tokens[at]!
    const period = reading.periods.find((mention) => mention.strength !== "event" && mention.from === at)
    if (period !== undefined) {
      at = period.to - 1
      continue
    }
    if (token.text === "(" && (words.length === 0 || !pauses.test("("))) {
      while (at < stop && reading.tokens[at]!.text !== ")") at++
      continue
    }
    if (pauses.test(token.text) && !isAbbreviation(reading, at)) {
      if (words.length > 0) break
      continue
    }
    words.push(token.start === end && words.length > 0 ? `${words.pop()!}${token.text}` : token.text)
    end = token.end
  }
  return trimEnds(words.join(" "))
}

/** The stop of "No." ends nothing. */
const isAbbreviation = (reading: PassageReading, at: number) =>
  reading.tokens[at]!.text === "." && /^(?:no|nos|art|arts)$/.test(reading.tokens[at - 1]?.lower ?? "")

const trimEnds = (text: string) =>
  text
    .replace(/^(?:[,;:.]|and|or|but|while|that)\s+/i, "")
    .replace(/^(?:in|of|by|with|to|for|at|on|from|as|that|which)$/i, "")
    .replace(
      /(?:\s+(?:and|or|but|of|in|by|with|to|for|the|a|an|at|on|that|which|whom|while|total|from|as|reaching|involving|,))+$/i,
      ""
    )
    .replace(/[,;:]+$/, "")
    .trim()

const lastClause = /^[;:.()]$/

/** The words of a clause before a figure: after its last comma where that leaves enough. */
function before(figure: Figure): string {
  const { reading, subject } = figure
  let from = subject.from
  for (let at = subject.from; at < figure.from - 4; at++)
    if (reading.tokens[at]!.text === "," || lastClause.test(reading.tokens[at]!.text)) from = at + 1
  const words = clean(reading, from, figure.from, lastClause)
  return sayNothing.test(words)
    ? ""
    : words.replace(/^(?:The|This|These|A|An|In|Of)\b/, (word) => word.toLowerCase())
}

/** "this figure had risen": words that only lead to the number. */
const sayNothing =
  /^(?:the |this |that |their |its )?(?:figure|number|total|amount)s?(?: (?:had|has|have|was|were|is|are|been|risen|rose|increased|fallen|fell|decreased|reached|stood|of))*$/i

/** "entered the country" has an object and so a subject; "interviewed in Lima" may be what was done to it. */
const hasObject = (verb: string, next: string) =>
  verb.endsWith("ed") && /^(?:the|a|an|their|his|her|its)$/.test(next)

/** "foreigners who entered the country", "inspection orders that have been issued". */
function withPredicate(figure: Figure, counted: string, said: string): string {
  if (said === "") return counted
  const [first = "", second = ""] = said.toLowerCase().split(" ")
  const isVerb = auxiliaries.has(first) || finiteVerbs.has(first) || hasObject(first, second)
  if (!isVerb) return `${counted} ${said}`
  return `${counted} ${figure.countUnit === "person" ? "who" : "that"} ${said}`
}

/** The words behind a figure in its brackets, up to the next figure. */
function insideEnd({ reading, to }: Figure): number {
  let at = to
  while (
    at < to + 4 &&
    reading.tokens[at]?.text !== ")" &&
    !reading.numerals.some((numeral) => numeral.from === at)
  )
    at++
  return at
}

/** In "68 per cent of the 900 persons asked were women" the verb says what the share is, not the whole. */
function endOfSaid({ reading, own, from: start }: Figure, from: number): number {
  const dividedBefore =
    /^(?:the|these|those)$/.test(reading.tokens[start - 1]?.lower ?? "") &&
    reading.tokens[start - 2]?.lower === "of"
  if (!dividedBefore) return own.to
  for (let at = from; at < own.to; at++) if (auxiliaries.has(reading.tokens[at]!.lower)) return at
  return own.to
}

function countText(figure: Figure): string {
  const { reading, own } = figure
  const counted = figure.counted ?? ""
  if (figure.parenthetical) {
    const item = clean(reading, own.from, own.to, bracketsAndStops).replace(/^.*\bnumber of /, "")
    const inside = clean(reading, figure.to, insideEnd(figure), anyPause)
    const noun = inside !== "" && inside.length > counted.length ? inside : counted
    return item === "" || item.toLowerCase().includes(noun.toLowerCase()) ? item || noun : `${noun}: ${item}`
  }
  const named = figure.nounEnd > figure.to
  const from = named ? figure.nounEnd : figure.to
  const said = /^(?:[,;.:)]|and|or)$/.test(reading.tokens[from]?.lower ?? ".")
    ? ""
    : clean(reading, from, endOfSaid(figure, from), anyPause)
  if (counted === "") return [before(figure), said].filter((part) => part !== "").join(" ")
  const text = withPredicate(figure, counted, said)
  if (said !== "" && text.split(" ").length >= 4) return text
  const lead = before(figure)
  return lead.length < 4 || lead === counted ? text : `${text} (${lead})`
}

function categoryText(figure: Figure): string {
  const { reading, own } = figure
  const text = clean(reading, own.from, own.to, figure.parenthetical ? bracketsAndStops : anyPause)
  return text.replace(/^(?:were|was|are|is|had|have|of)\s+/i, "")
}

function shareText(figure: Figure): string {
  const { reading, base, population } = figure
  const category = categoryText(figure)
  const group =
    base !== null
      ? describeCore(base)
      : population !== null
        ? clean(reading, population.from, population.to, anyPause)
        : (figure.counted ?? "")
  if (group === "") return `share: ${[before(figure), category].filter((part) => part !== "").join(" ")}`
  const lead = before(figure)
  if (category === "" && lead === "") return `share of ${group}`
  return category === "" ? `share of ${group} (${lead})` : `share of ${group}: ${category}`
}

/** What a figure is, without its time. */
export function describeCore(figure: Figure): string {
  if (isShare(figure)) return shareText(figure)
  if (figure.measure === "percent_change") {
    const after = clean(figure.reading, figure.to, figure.own.to, anyPause)
    return `change in per cent: ${[before(figure), after].filter((part) => part !== "").join(" ")}`
  }
  const core = countText(figure)
  const measured = figure.measure === "average" ? `average: ${core}` : core
  const whole = figure.base?.counted ?? null
  return whole === null || measured.toLowerCase().includes(whole.toLowerCase())
    ? measured
    : `${measured} (of ${whole})`
}

/**
 * One line that says what a figure is, to be understood without its paragraph: what is counted, of
 * which whole, when.
 */
export function describe(figure: Figure): string {
  const core = describeCore(figure)
  return figure.period === null ? core : `${core}, ${periodName(figure.period)}`
}
