import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import { isShare } from "../extract/figures/figure.ts"
import { unclaimedRule } from "../extract/claims/context.ts"
import { auxiliaries, finiteVerbs, prepositions } from "../extract/text/vocabulary.ts"
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
    if (token.lower === "there" && words.length > 0) break
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
    .replace(
      /(?:\s+(?:and|or|but|of|in|by|with|to|for|the|a|an|at|on|that|which|whom|while|total|from|as|reaching|involving|,))+$/i,
      ""
    )
    .replace(/[,;:]+$/, "")
    .replace(/^(?:in|of|by|with|to|for|at|on|from|as|that|which|and|or|but|while|whereas)$/i, "")
    .trim()

const lastClause = /^[;:.()]$/

/** The words of a clause before a figure, after its last comma; where they are few, those that the sentence begins with. */
function before(figure: Figure): string {
  const { reading, subject } = figure
  let from = subject.from
  for (let at = subject.from; at < figure.from - 1; at++)
    if (reading.tokens[at]!.text === "," || lastClause.test(reading.tokens[at]!.text)) from = at + 1
  const words = readLead(reading, from, figure.from)
  // Behind another figure its noun comes first ("14 visits and trained 80 divers").
  const isCut = figure.position > 0 && from === subject.from
  const isLong = words.split(" ").length > 2
  return isLong && !isCut ? words : leadOfSentence(figure) || (isLong ? words : "")
}

function readLead(reading: PassageReading, from: number, to: number): string {
  const words = clean(reading, from, to, lastClause).replace(/(?: (?:of|to|a|total))*\s*\S*\$$/, "")
  return sayNothing.test(words) || /^according to\b/i.test(words)
    ? ""
    : words.replace(/^(?:The|This|These|A|An|In|Of|Its|Their|Some|Such)\b/, (word) => word.toLowerCase())
}

/** What a sentence says before its first figure, without what only introduces it: it holds for all of its list. */
function leadOfSentence({ reading, sentence, from: start }: Figure): string {
  const { from, to } = reading.sentences[sentence]!
  const first = reading.numerals.findIndex(
    ({ from: at }, index) => at >= from && at < to && reading.claims[index]!.rule === unclaimedRule
  )
  if (first < 0) return ""
  const end = endOfLead(reading, first, start)
  for (let at = end - 1; at >= from - 1; at--) {
    const { text = "", lower = "" } = at < from ? {} : reading.tokens[at]!
    const isCounted = at >= reading.numerals[first]!.from
    if (isCounted || (at >= from && text !== "," && lower !== "that" && !lastClause.test(text))) continue
    const words = readLead(reading, at + 1, end)
    if (words.split(" ").length > 2) return words
    if (lower === "that" || lastClause.test(text)) return ""
  }
  return ""
}

/** Up to the first figure, and over what it counts where a verb has that for its object ("it ran 14 courses attended by"). */
function endOfLead(reading: PassageReading, first: number, start: number): number {
  const { from } = reading.numerals[first]!
  const next = reading.numerals[first + 1]?.from ?? start
  const governs = /^(?:carried|out|ran|held|organized|conducted|provided|offered|issued|completed|gave)$/
  let verb = from - 1
  while (/^(?:a|an|total|of|some|around|approximately)$/.test(reading.tokens[verb]?.lower ?? "")) verb--
  return from < start && governs.test(reading.tokens[verb]?.lower ?? "")
    ? Math.min(next, start)
    : Math.min(from, start)
}

/** "this figure had risen": words that only lead to the number. */
const sayNothing =
  /^(?:the |this |that |their |its )?(?:figure|number|total|amount)s?(?: (?:had|has|have|was|were|is|are|been|risen|rose|increased|fallen|fell|decreased|reached|stood|of))*$/i

/** "entered the country" has an object and so a subject; "interviewed in Lima" may be what was done to it. */
const hasObject = (verb: string, next: string) =>
  verb.endsWith("ed") && /^(?:the|a|an|their|his|her|its)$/.test(next)

/** Verbs of what happened, which no noun of reports is spelt like. */
const happened = /^(?:found|made|entered|left|returned|took|attended|participated|received|came|went)$/

/** "foreigners who entered the country", "complaints of abuse that were filed". */
function withPredicate(figure: Figure, counted: string, said: string): string {
  if (said === "") return counted
  const words = said.replace(/^such \w+ /, "").split(" ")
  const relative = figure.countUnit === "person" ? "who" : "that"
  const [first = "", second = ""] = words.map((word) => word.toLowerCase())
  if (words.length === 1 && relative === "that") return `${counted} ${said}`
  if (auxiliaries.has(first) || finiteVerbs.has(first) || hasObject(first, second))
    return `${counted} ${relative} ${words.join(" ")}`
  const verb = words.findIndex((word) => auxiliaries.has(word) || happened.test(word))
  const isRelated = words
    .slice(0, verb + 1)
    .some(
      (word, at) =>
        /^(?:who|whom|whose|which|where|when)$/.test(word) ||
        (word === "that" && !prepositions.has(words[at - 1] ?? ""))
    )
  if (verb < 0 || isRelated || words[verb - 1] === "and") return `${counted} ${said}`
  return [counted, ...words.slice(0, verb), relative, ...words.slice(verb)].join(" ")
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

/** "(7 cases completed)", "(7 completed)": the bracket names what is counted, or only what became of it. */
function nounInBracket(inside: string, counted: string): string {
  if (counted !== "" && /^\w+ed\b/.test(inside)) return `${counted} ${inside}`
  return inside.length > counted.length ? inside : counted
}

function countText(figure: Figure): string {
  const { reading, own } = figure
  const counted = figure.counted ?? ""
  if (figure.parenthetical) {
    const item = clean(reading, own.from, own.to, bracketsAndStops).replace(/^.*\bnumber of /, "")
    const inside = clean(reading, figure.to, insideEnd(figure), anyPause)
    const noun = nounInBracket(inside, counted)
    if (item === "" || item === inside) return noun
    return item.toLowerCase().includes(noun.toLowerCase()) ? item : `${noun}: ${item}`
  }
  const named = figure.nounEnd > figure.to
  const from = named ? figure.nounEnd : figure.to
  const said = /^(?:[,;.:)]|and|or)$/.test(reading.tokens[from]?.lower ?? ".")
    ? ""
    : clean(reading, from, endOfSaid(figure, from), anyPause)
  if (counted === "") return [before(figure), said].filter((part) => part !== "").join(" ")
  const text = withPredicate(figure, counted, said)
  if (said !== "" && text.split(" ").length >= 4) return text
  // A part is told by its whole.
  const lead = figure.base === null ? before(figure) : ""
  return lead.length < 4 || lead === counted ? text : `${text} (${lead})`
}

function categoryText(figure: Figure): string {
  const { reading, own, base } = figure
  if (base?.reading === reading && base.sentence === figure.sentence && base.position > figure.position) {
    // "68 per cent of the 900 persons asked were women": what is said of the part stands behind its whole.
    const verb = endOfSaid(base, base.nounEnd)
    if (verb < base.own.to) return clean(reading, verb + 1, base.own.to, anyPause)
  }
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
  const core = countText(figure) || unnamed(figure)
  const measured = figure.measure === "average" ? `average: ${core}` : core
  const { base } = figure
  if (base === null || (base.counted !== null && measured.toLowerCase().includes(base.counted.toLowerCase())))
    return measured
  const whole = describeCore(base)
  if (whole === core) return measured
  return `${measured}, of ${whole.split(" ").length > longest ? (base.counted ?? whole) : whole}`
}

/** A number with no noun in reach, as in a text that is cut: a description is never empty. */
const unnamed = ({ measure }: Figure) =>
  measure === "amount" ? "amount of money" : "number of what is not named"

/**
 * One line that says what a figure is, to be understood without its paragraph: what is counted, of
 * which whole, when.
 */
export function describe(figure: Figure): string {
  const core = describeCore(figure)
  return figure.period === null ? core : `${core}, ${periodName(figure.period)}`
}
