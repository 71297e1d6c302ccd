import { nameDemonstrative } from "./antecedents.ts"
import type { Figure } from "../extract/figures/figure.ts"
import { isShare } from "../extract/figures/figure.ts"
import { auxiliaries, finiteVerbs, prepositions } from "../extract/text/vocabulary.ts"
import { openingTopic, qualifyBareNoun } from "./bare-nouns.ts"
import { categoryText, namePercentage, participle, verbOfGapped } from "./categories.ts"
import { leadOf, leadOfTail, themBehind, verbBefore } from "./leads.ts"
import { periodName } from "./period-names.ts"
import { endOfSaid, ownPredicate, withPredicate } from "./predicates.ts"
import { anyPause, bracketsAndStops, longest, readFollowing, readPhrase } from "./phrases.ts"

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
  return ownPredicate(readFollowing(reading, from, endOfSaid(figure, from)).replace(idle, ""))
}

/** "(7 cases completed)", "(7 completed)": the bracket names what is counted, or only what became of it. */
function nounInBracket(inside: string, counted: string): string {
  if (counted !== "" && /^\w+ed\b/.test(inside)) return `${counted} ${inside}`
  return inside.length > counted.length ? inside : counted
}

function textInBrackets(figure: Figure, counted: string): string {
  const { reading, own } = figure
  // "Loja (12 cases reported and 9 completed) and Carchi (4 completed)": not from within the brackets before.
  const closing = reading.tokens.slice(own.from, own.to).findLastIndex(({ text }) => text === ")")
  const item = readPhrase(reading, own.from + closing + 1, own.to, bracketsAndStops)
    .replace(/^.*\bnumber of /, "")
    .replace(/^also\s+/i, "")
    .replace(/^(?:the|a|an)$/i, "")
  const inside = readPhrase(reading, figure.to, insideEnd(figure), anyPause).replace(
    figure.counted ?? "",
    () => counted
  )
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
    !/^(?:such|\w+ing)$/.test(first) &&
    !participle.test(first)
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

/** What is said behind a count of the verb before it, and not of its noun; undefined for none. */
function textOfVerb(figure: Figure, named: string, said: string): string | undefined {
  if (/^(?:into|onto|back|to (?:the|an?|its|their|\p{Lu}|\p{Ll}+s\b))/u.test(said)) {
    const verb = verbBefore(figure)
    if (verb !== undefined) return `${named} (${verb} ${said})`
  }
  // "it worked with 90 posts abroad to help migrants": the aim is that of the verb.
  const aim = said.indexOf(" to ")
  if (aim > 0 && /^\p{Ll}+(?<!ing|ed)$/u.test(said.slice(0, aim))) {
    const verb = verbBefore(figure)
    if (verb !== undefined) return `${named} ${said.slice(0, aim)} (${verb}${said.slice(aim)})`
  }
  // "nine events were held, reaching 842 people across the country".
  if (prepositions.has(said.split(" ", 1)[0]!)) {
    const tail = leadOfTail(figure)
    if (tail !== "") return `${named} ${said} (${tail})`
  }
  return undefined
}

function countText(figure: Figure): string {
  const counted = qualifyBareNoun(figure.counted ?? "", figure)
  if (figure.parenthetical) return textInBrackets(figure, counted)
  const own = saidOf(figure)
  const said = figure.nounEnd > figure.to ? own : `${verbOfGapped(figure, own)}${own}`
  if (counted === "") return [leadOf(figure), said].filter((part) => part !== "").join(" ")
  const lent = figure.nounEnd > figure.to ? undefined : textOfLent(figure, counted, said)
  if (lent !== undefined) return lent
  const ofWhole = figure.nounEnd > figure.to || figure.base === null ? "" : nounOf(describeCore(figure.base))
  const named = ofWhole?.toLowerCase().includes(counted.toLowerCase()) === true ? ofWhole : counted
  const topic = named === figure.counted ? openingTopic(figure) : ""
  const text = withPredicate(figure, named, said) + (topic === "" ? "" : ` (${topic})`)
  const governed = figure.base === null ? textOfVerb(figure, named, said) : undefined
  if (governed !== undefined) return governed
  if (said !== "" && text.split(" ").length >= 4) return text + bracketOfWhole(figure, named)
  // A part is told by its whole, unless that stands in another passage.
  const lead = figure.base?.reading === figure.reading ? "" : leadOf(figure)
  if (lead.length < 4) return text
  const inLead = figure.nounEnd > figure.to ? undefined : namesIn(lead, counted)
  return inLead ?? `${text} (${lead}${themBehind(lead, figure)})`
}

/** "803 individuals received aid, of whom 747 were women": a part of a bare noun says in its whole's brackets what was done for them. */
function bracketOfWhole({ base, reading }: Figure, named: string): string {
  if (base === null || base.reading !== reading || named.includes(" ")) return ""
  const whole = describeCore(base)
  return whole.startsWith(`${named} (`) && whole.endsWith(")") ? whole.slice(named.length) : ""
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

function shareText(figure: Figure): string {
  const { reading, base, population } = figure
  const category = namePercentage(figure, categoryText(figure))
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
