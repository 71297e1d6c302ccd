import { nameDemonstrative } from "./antecedents.ts"
import type { Figure } from "../extract/figures/figure.ts"
import { isShare } from "../extract/figures/figure.ts"
import { auxiliaries, finiteVerbs, prepositions } from "../extract/text/vocabulary.ts"
import { leadOf, themBehind } from "./leads.ts"
import { periodName } from "./period-names.ts"
import { anyPause, bracketsAndStops, longest, readFollowing, readPhrase } from "./phrases.ts"

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
function withPredicate(figure: Figure, counted: string, said: string): string {
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
        /^(?:who|whom|whose|which|where|when)$/.test(word) ||
        (word === "that" && !prepositions.has(words[at - 1] ?? ""))
    )
  if (verb < 0 || isRelated || words[verb - 1] === "and") return `${counted} ${said}`
  if (opensClause(figure) && !prepositions.has(first)) return `${counted} in which ${words.join(" ")}`
  return [counted, ...words.slice(0, verb), relative, ...words.slice(verb)].join(" ")
}

/** "In 33 cases rights were restored": what follows has a subject of its own. */
const opensClause = ({ reading, from, nounEnd, to }: Figure) =>
  nounEnd > to && /^(?:in|at|on)$/.test(reading.tokens[from - 1]?.lower ?? "")

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

/** What says nothing of a count: "in total", "of them", "a year", "a rise". */
const idle =
  /^(?:in (?:all|total)|of (?:them|these|whom|which|the total|those(?! (?:who|that|which|\w+ed)\b))|(?:a|per|each|every) (?:year|month|week|day)|an? (?:rise|increase|drop|fall|decrease|reduction))(?:\s+|$)/

const insertions = /^(?:including|especially|mainly|mostly|notably)$/

/** Words of what is inserted between a noun and its verb, at most. */
const longestInsertion = 24

/**
 * "individuals, including minors, were granted": the verb behind what is inserted; so too behind the other nouns of a
 * list ("17 courses, seminars and workshops have been held").
 */
function overInsertion({ reading, own, from: start }: Figure, from: number): number {
  const { tokens } = reading
  // Not in ", involving four workers, had been carried out": inserted itself.
  if (tokens[from]?.text !== "," || (start > 1 && tokens[start - 2]!.text === ",")) return from
  const isInserted = insertions.test(tokens[from + 1]?.lower ?? "")
  for (let at = from + 1; at < Math.min(own.to, from + longestInsertion); at++) {
    const { text, lower } = tokens[at]!
    if (auxiliaries.has(lower)) return !isInserted || tokens[at - 1]!.text === "," ? at : from
    const isListed = text === "," || lower === "and" || (/^\p{Ll}+s$/u.test(text) && !finiteVerbs.has(lower))
    if (!isInserted && !isListed) return from
    if (/^[;:()]$/.test(text)) return from
  }
  return from
}

/** What is said of a count behind its noun. */
function saidOf(figure: Figure): string {
  const { reading } = figure
  const { tokens, periods } = reading
  const from = overInsertion(figure, Math.max(figure.nounEnd, figure.to))
  const time = periods.find((mention) => mention.strength !== "event" && mention.from === from)
  const pause = /^(?:[,;.:)]|and|or)$/
  if (pause.test(tokens[from]?.lower ?? ".") || pause.test(tokens[time?.to ?? from]?.lower ?? ".")) return ""
  return readFollowing(reading, from, endOfSaid(figure, from)).replace(idle, "")
}

/** "(7 cases completed)", "(7 completed)": the bracket names what is counted, or only what became of it. */
function nounInBracket(inside: string, counted: string): string {
  if (counted !== "" && /^\w+ed\b/.test(inside)) return `${counted} ${inside}`
  return inside.length > counted.length ? inside : counted
}

function textInBrackets(figure: Figure, counted: string): string {
  const { reading, own } = figure
  const item = readPhrase(reading, own.from, own.to, bracketsAndStops)
    .replace(/^.*\bnumber of /, "")
    .replace(/^also\s+/i, "")
    .replace(/^(?:the|a|an)$/i, "")
  const inside = readPhrase(reading, figure.to, insideEnd(figure), anyPause)
  const noun = nounInBracket(inside, counted)
  if (item === "" || item === inside) return noun
  return item.toLowerCase().includes(noun.toLowerCase()) ? item : `${noun}: ${item}`
}

/**
 * A figure without a noun of its own is told by the one that lends it: "permits granted to nurses" with
 * nothing more, "complaints from sailors: housing" with only a thing, "complaints that concerned housing"
 * with the verb of the one before.
 */
function textOfLent(figure: Figure, counted: string, said: string): string | undefined {
  const { base, lender, gapped } = figure
  const source = base ?? lender
  if (source === null || source.counted === null) return undefined
  const [first = ""] = said.toLowerCase().split(" ")
  const isThing =
    !auxiliaries.has(first) &&
    !finiteVerbs.has(first) &&
    !prepositions.has(first) &&
    !/^(?:such|\w+ed|\w+ing)$/.test(first)
  if (!isThing) return undefined
  const verb = gapped && lender !== null ? saidOf(lender).split(" ")[0]! : ""
  const whole = describeCore(source)
  const tells = whole.toLowerCase().includes(counted.toLowerCase())
  if (said !== "" && /^\w+ed$/.test(verb))
    return withPredicate(figure, (tells && nounOf(whole)) || counted, `${verb} ${said}`)
  if (!tells || whole.split(" ").length > longest) return undefined
  return said === "" ? whole : `${whole}: ${said}`
}

/** "complaints from sailors" of "complaints from sailors (the missions received)": what stands before all that is said of it. */
function nounOf(described: string): string | undefined {
  const noun = described.split(/ \(| (?:who|that|which|in which) |[:,]/, 1)[0]!
  return noun.split(" ").length <= 6 ? noun : undefined
}

function countText(figure: Figure): string {
  const counted = figure.counted ?? ""
  if (figure.parenthetical) return textInBrackets(figure, counted)
  const said = saidOf(figure)
  if (counted === "") return [leadOf(figure), said].filter((part) => part !== "").join(" ")
  const lent = figure.nounEnd > figure.to ? undefined : textOfLent(figure, counted, said)
  if (lent !== undefined) return lent
  const ofWhole = figure.nounEnd > figure.to || figure.base === null ? "" : nounOf(describeCore(figure.base))
  const named = ofWhole?.toLowerCase().includes(counted.toLowerCase()) === true ? ofWhole : counted
  const text = withPredicate(figure, named, said)
  if (said !== "" && text.split(" ").length >= 4) return text
  // A part is told by its whole.
  const lead = figure.base === null ? leadOf(figure) : ""
  if (lead.length < 4) return text
  const inLead = figure.nounEnd > figure.to ? undefined : namesIn(lead, counted)
  return inLead ?? `${text} (${lead}${themBehind(lead, figure)})`
}

/** "money transfers by individuals" of "the Bank reports that money transfers by individuals", where transfers are counted. */
function namesIn(lead: string, counted: string): string | undefined {
  const plain = lead
    .replace(/^.* (?:reports?|reported|states?|shows?|indicates?|show) that /, "")
    .replace(/^the number of /, "")
    .replace(/^(?:the|a|an|at an?|its|their) /, "")
  const before = plain.toLowerCase().split(counted.toLowerCase())
  if (before.length !== 2) return undefined
  const governs = before[0]!.split(" ").some((word) => /(?:ed|ing)$/.test(word) || auxiliaries.has(word))
  return governs ? undefined : plain
}

/** Verbs and pronouns that say only that a share is one. */
const opensCategory =
  /^(?:(?:they|these|those|it)\s+)?(?:(?:had|have|has)\s+been|were|was|are|is|had|have|has|of|being|(?:made|makes|make) up|account(?:s|ed)? for|represent(?:s|ed)?|constitute[sd]?|comprise[sd]?)\s+/i
const closesCategory =
  /(?:^|\s+)(?:they|these|those|it|was the source|were|was|are|is|(?:made|makes|make|making) up|account(?:s|ed|ing)?|represent(?:s|ed|ing)?|constitut(?:es?|ed|ing)|compris(?:es?|ed|ing))$/i

function categoryText(figure: Figure): string {
  const { reading, own, base } = figure
  if (base?.reading === reading && base.sentence === figure.sentence && base.position > figure.position) {
    // "68 per cent of the 900 persons asked were women": what is said of the part stands behind its whole.
    const verb = endOfSaid(base, base.nounEnd)
    if (verb < base.own.to) return readPhrase(reading, verb + 1, base.own.to, anyPause)
  }
  return readPhrase(reading, own.from, own.to, figure.parenthetical ? bracketsAndStops : anyPause)
    .replace(opensCategory, "")
    .replace(closesCategory, "")
    .replace(closesCategory, "")
    .replace(/^also\s+/i, "")
    .replace(
      /^(?:in addition|moreover|furthermore|in particular|similarly|meanwhile|finally|also|been|equal|equivalent)$/i,
      ""
    )
}

function shareText(figure: Figure): string {
  const { reading, base, population } = figure
  const category = categoryText(figure)
  const group =
    base !== null
      ? describeCore(base)
      : population !== null
        ? readPhrase(reading, population.from, population.to, anyPause)
        : (figure.counted ?? "")
  const lead = leadOf(figure)
  if (group === "" && lead === "" && category === "") return "share of what is not named"
  if (group === "")
    return `share: ${lead.includes(category) ? lead : [lead, category].filter((part) => part !== "").join(" ")}`
  if (category === "" && (lead === "" || group.includes(lead))) return `share of ${group}`
  return category === "" ? `share of ${group} (${lead})` : `share of ${group}: ${category}`
}

const unitsOfTime = /^(?:year|month|week|day|hour|minute)$/

/** "average: the time taken to recognize qualifications, in months". */
function averageText(figure: Figure): string {
  const core = countText(figure) || unnamed(figure)
  const lead = leadOf(figure).replace(/(?: (?:for|with|at|carried))? an? (?:\w+ )?average$/, "")
  if (lead === "" || !unitsOfTime.test(figure.countUnit ?? "")) return `average: ${core}`
  return `average: ${lead}, in ${figure.countUnit}s`
}

/** Wholes are told with each of their parts: once for each figure is enough. */
const told = new WeakMap<Figure, string>()

/** What a figure is, without its time. */
export function describeCore(figure: Figure): string {
  const known = told.get(figure)
  if (known !== undefined) return known
  // Two that lean on each other end with the noun.
  told.set(figure, figure.counted ?? "")
  const core = nameDemonstrative(tell(figure), figure)
  told.set(figure, core)
  return core
}

function tell(figure: Figure): string {
  if (isShare(figure)) return shareText(figure)
  if (figure.measure === "percent_change") {
    const after = readPhrase(figure.reading, figure.to, figure.own.to, anyPause)
    return ["change in per cent", [leadOf(figure), after].filter((part) => part !== "").join(" ")]
      .filter((part) => part !== "")
      .join(": ")
  }
  const core = figure.measure === "average" ? averageText(figure) : countText(figure) || unnamed(figure)
  const { base } = figure
  // "services were provided to 5,120 migrants", a part of 7,340 of them: told as the whole is.
  if (base !== null && core === base.counted) return describeCore(base)
  if (base === null || (base.counted !== null && core.toLowerCase().includes(base.counted.toLowerCase())))
    return core
  const whole = describeCore(base)
  if (whole === core) return core
  return `${core}, of ${whole.split(" ").length > longest ? (base.counted ?? whole) : whole}`
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
