import { unclaimedRule } from "../extract/claims/context.ts"
import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import { auxiliaries, commaOrAnd, finiteVerbs, wordSet } from "../extract/text/vocabulary.ts"
import { nameAntecedent } from "./antecedents.ts"
import { anyPause, lastClause, longest, readPhrase } from "./phrases.ts"

/** The words of a clause before a figure, after its last comma; where they are few, those that the sentence begins with. */
export const leadOf = (figure: Figure): string => nameReporter(findLead(figure), figure)

function findLead(figure: Figure): string {
  const { reading, subject } = figure
  const tail = leadOfTail(figure) || leadOfAgent(figure)
  if (tail !== "") return tail
  let from = subject.from
  for (let at = subject.from; at < figure.from - 1; at++) {
    const { text } = reading.tokens[at]!
    if (lastClause.test(text) || (text === "," && !closesList(reading, at, figure.from))) from = at + 1
  }
  const words = readLead(reading, from, figure.from, figure.nounEnd > figure.to)
  // Behind another figure its noun comes first ("14 visits and trained 80 divers").
  const isCut = figure.position > 0 && from === subject.from
  const isLong = words.split(" ").length > 2 && !onlyCircumstance.test(words)
  if (isLong && !isCut) return nameAntecedent(withAntecedent(words, figure, from), figure)
  const tells = isLong ? !/ and (?:\w+ ){0,2}\w+$/.test(words) : !isCut && isName(words)
  return leadOfClause(figure) || leadOfSentence(figure) || (tells ? words : "")
}

/** Tokens on either side of a comma in which a list is sought, at most. */
const longestList = 40

/** "setting out goals, tasks and guidelines in three areas": the comma is one of a list, whose verb stands before it. */
function closesList({ tokens }: PassageReading, comma: number, to: number): boolean {
  const behind = tokens.slice(comma + 2, Math.min(to, comma + longestList)).map(({ lower }) => lower)
  const joint = behind.indexOf("and")
  return (
    joint > 0 &&
    joint <= 3 &&
    !behind.some(
      (word) =>
        auxiliaries.has(word) || finiteVerbs.has(word) || word.endsWith("ed") || /^[,;:.(]$/.test(word)
    ) &&
    tokens
      .slice(Math.max(0, comma - longestList), comma)
      .findLast(({ lower }) => lower.endsWith("ing") || lower === ",")
      ?.lower.endsWith("ing") === true
  )
}

/** "nine events were held, reaching 842 people": what did so stands before the comma. */
export function leadOfTail({ reading, sentence, from: figureFrom }: Figure): string {
  const verb = figureFrom - 1
  const { from: start } = reading.sentences[sentence]!
  if (verb - 1 <= start || reading.tokens[verb - 1]!.text !== ",") return ""
  if (!/^(?:reaching|involving|benefiting|training|covering|affecting)$/.test(reading.tokens[verb]!.lower))
    return ""
  const said = readLead(reading, start, verb - 1, false).replace(opening, "")
  return said === "" || said.split(" ").length >= longest - 1
    ? ""
    : `${said}, ${reading.tokens[verb]!.lower} them`
}

/** "The Authority reports that it carried out": who "it" is. */
function nameReporter(lead: string, { reading, sentence }: Figure): string {
  if (!lead.startsWith("it ")) return lead
  const { from, to } = reading.sentences[sentence]!
  const verb = reading.tokens.findIndex(({ lower }, at) => at > from && at < to && reporting.has(lower))
  if (verb < 0 || reading.tokens[verb + 1]?.lower !== "that") return lead
  let start = verb
  while (start > from && reading.tokens[start - 1]!.text !== ",") start--
  const reporter = readPhrase(reading, start, verb, anyPause)
  return /^the /i.test(reporter) && reporter.split(" ").length <= 8
    ? `the ${reporter.slice(4)}${lead.slice(2)}`
    : lead
}

const reporting = wordSet(
  "reports reported states stated indicates indicated notes noted informs informed says said"
)

/** "42 services are provided by 11 sectors": what those do is said with the figure before. */
function leadOfAgent(figure: Figure): string {
  const { tokens, numerals, sentenceOf } = figure.reading
  const from = headOfList(figure)
  const before = numerals.findLastIndex((numeral) => numeral.to < from)
  if (sentenceOf[before] !== figure.sentence || tokens[from - 1]?.lower !== "by") return ""
  const verb = tokens[from - 2]!.lower
  const said = readPhrase(figure.reading, numerals[before]!.from, from - 1, anyPause)
  return verb.endsWith("ed") &&
    said.endsWith(` ${verb}`) &&
    said.split(" ").some((word) => auxiliaries.has(word))
    ? said
    : ""
}

const opening = /^(?:in addition, |(?:it|they) (?:reported|said|stated|noted|added|indicated) that )/i

/** "with the participation": how something was done, and not what. */
const onlyCircumstance = /^(?:with|through|under|by|in) (?:the |an? )?\p{L}+$/u

/** "it was automated, which resulted in the registration": what did so stands before the relative. */
function withAntecedent(words: string, { reading, sentence }: Figure, from: number): string {
  if (reading.tokens[from]?.lower !== "which" || reading.tokens[from - 1]?.text !== ",") return words
  const { from: start } = reading.sentences[sentence]!
  const said = readPhrase(reading, start, from - 1, lastClause).replaceAll(/ ?,(?: ,)+/g, "")
  return said.split(" ").length < 3 ? words : `${said}, which ${words}`
}

/** "child poverty": two words that name what is measured. */
const isName = (words: string) =>
  /^(?!(?:of|with|in|under|at|on|for|a|an|the|such|is|was|were|more|still) )\p{L}+ \p{L}+$/u.test(words)

/** Verbs that only lead to the number: "which was", "stood at", "has risen from". */
const leading =
  /(?:,? (?:which|that|who))?(?: (?:was|were|is|are|had|has|have|been|stood|amounted|amounting|came|reached|totalled|totalling|numbered|averaged|rose|risen|fell|fallen|dropped|declined|decreased|increased|grew|grown|expanded|went|gone|up|down|showed))+$/

/** @param governs whether the words end with a verb that has the figure's noun for its object ("the programme reached") */
function readLead(reading: PassageReading, from: number, to: number, governs: boolean): string {
  const phrase = readPhrase(reading, from, to, lastClause).replace(/(?: (?:of|to|a|total))*\s*\S*\$$/, "")
  const words = (governs && phrase.endsWith(" reached") ? phrase : phrase.replace(leading, ""))
    .replace(/(?:,? (?:which|who|that))?[\s,;:]*$/, "")
    .replace(/^(?:who|which)(?: (?:had|have|has|was|were|is|are))? /, "")
  return sayNothing.test(words) || onlyNoun.test(words) || /^according to\b/i.test(words)
    ? ""
    : words.replace(/^(?:The|This|These|A|An|In|Of|Its|Their|Some|Such)\b/, (word) => word.toLowerCase())
}

/** The index of the numeral that is the first figure of a figure's sentence; -1 if there is none. */
const firstFigure = ({ reading, sentence }: Figure): number =>
  reading.sentenceOf.findIndex(
    (of, index) => of === sentence && reading.claims[index]!.rule === unclaimedRule
  )

/** Participles that open what is inserted between commas. */
const insertion = /^\p{Ll}+ed (?:to|with|by|in|on|under) [^,]*,/u

/** "; in the area of care, it had advanced by": the clause, where a pronoun stands before its verb. */
function leadOfClause(figure: Figure): string {
  const { reading, subject, from } = figure
  let start = from - 1
  while (start > subject.from && !lastClause.test(reading.tokens[start - 1]!.text)) start--
  if (start <= subject.from && reading.tokens[start - 1]?.text !== ";") return ""
  const words = readLead(reading, start, from, false)
  if (!/, (?:it|they) \p{L}+ \p{L}+$/u.test(words)) return ""
  // What "it" is, the first clause says.
  const [named = ""] = leadOfSentence(figure).split(/ (?:of|on|in|for|to|by|with) /, 1)
  return /^\p{Ll}+(?: \p{Ll}+)?$/u.test(named)
    ? words.replace(/, (?:it|they)(?= \p{L}+ \p{L}+$)/u, () => `, ${named}`)
    : words
}

/** What a sentence says before its first figure, without what only introduces it: it holds for all of its list. */
function leadOfSentence(figure: Figure): string {
  const { reading, sentence, from: start, nounEnd, to: figureEnd } = figure
  const { from } = reading.sentences[sentence]!
  const first = firstFigure(figure)
  if (first < 0) return ""
  const end = endOfLead(reading, first, start)
  for (let at = end - 1; at >= from - 1; at--) {
    const { text = "", lower = "" } = at < from ? {} : reading.tokens[at]!
    const isCounted = at >= reading.numerals[first]!.from
    if (isCounted || (at >= from && text !== "," && lower !== "that" && !lastClause.test(text))) continue
    const words = readLead(reading, at + 1, end, nounEnd > figureEnd)
    // "action on schools, related to goal 1, had advanced": not from what is inserted.
    if (text === "," && insertion.test(words)) continue
    if (words.split(" ").length > 2) return withAntecedent(words, figure, at + 1)
    if (lower === "that" || lastClause.test(text)) return ""
  }
  return ""
}

const nearly = wordSet("some about around approximately nearly almost over")

const ofOrTheLike = wordSet("of with to for by in on")

/**
 * "school places were allocated to 900 students and 70 adults": the preposition before the figures, with "them" for what
 * it governs.
 */
export function themBehind(lead: string, figure: Figure): string {
  const { reading, to, nounEnd } = figure
  if (nounEnd === to) return ""
  let at = headOfList(figure) - 1
  while (nearly.has(reading.tokens[at]?.lower ?? "")) at--
  // "to a total of 900".
  if (reading.tokens[at]?.lower === "of" && reading.tokens[at - 1]?.lower === "total") at -= 3
  const preposition = reading.tokens[at]?.lower ?? ""
  const verb = reading.tokens[at - 1]?.lower ?? ""
  return ofOrTheLike.has(preposition) && verb !== "total" && lead.toLowerCase().endsWith(` ${verb}`)
    ? ` ${preposition} them`
    : ""
}

/** "the Ministry referred" of "the Ministry referred 900 applicants to the court": what was done with whom a figure counts. */
export function verbBefore(figure: Figure): string | undefined {
  const { reading, from } = figure
  const before = ofOrTheLike.has(reading.tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1
  if (!/^\p{Ll}+ed$/u.test(reading.tokens[before]?.text ?? "")) return undefined
  const lead = leadOf(figure)
  return lead.endsWith(` ${reading.tokens[before]!.lower}`)
    ? `${lead}${themBehind(lead, figure) || " them"}`
    : undefined
}

/** Where the first figure of a list stands: the preposition before that one governs them all. */
function headOfList({ reading, numeral, sentence, from }: Figure): number {
  const { tokens, numerals, sentenceOf } = reading
  let index = numeral
  let head = from
  while (index > 0 && commaOrAnd.has(tokens[head - 1]!.lower) && sentenceOf[index - 1] === sentence) {
    index--
    head = numerals[index]!.from
  }
  return head
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

/** "involving fines", before what they amount to: the noun that is counted. */
const onlyNoun = /^(?:involving|including) \p{Ll}+$/u

/** "this figure had risen", "it was reported", "a year later": words that only lead to the number. */
const sayNothing =
  /^(?:it|they|these|those|this|he|she)(?: \w+){1,2}$|^a \w+ (?:later|earlier|before)$|^(?:in|over|during|within|of|among|from) (?:the |that |this )?(?:same |said )?(?:period|year|time|interval|these|those|them|addition|total)$|^(?:the |this |that |their |its )?(?:figure|number|total|amount)s?(?: (?:had|has|have|was|were|is|are|been|risen|rose|increased|fallen|fell|decreased|reached|stood|of))*$/i
