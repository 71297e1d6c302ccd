import { itemBefore } from "../text/search.ts"
import { hasVerb } from "./counts-beside.ts"
import { readSex, sexOf } from "./dimensions.ts"
import { isException } from "./exceptions.ts"
import type { Sex } from "../../model/rows.ts"
import { lowerAt, speaksOf } from "../claims/context.ts"
import { makeCueWords } from "../text/cue-words.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { nearly, themOrWhom, wordSet } from "../text/vocabulary.ts"

/** "902 boys and 341 girls, for the most part (70 per cent) aged 14 to 17": said of them all. */
export function isOfBothSexes(
  { reading, position, parenthetical, measure }: Figure,
  figures: ReadonlyArray<Figure>
): boolean {
  const [first, second] = figures.slice(Math.max(0, position - 2), position)
  if (
    measure !== "percent" ||
    !parenthetical ||
    second === undefined ||
    lowerAt(reading, second.nounEnd) !== ","
  )
    return false
  const sexes = `${first!.dimensions.sex}${second.dimensions.sex}`
  return (
    (sexes === "MF" || sexes === "FM") &&
    second.from - first!.nounEnd === 1 &&
    lowerAt(reading, first!.nounEnd) === "and"
  )
}

/** Tokens from a count of some to the pause that closes what is inserted, at most. */
const longestInsertion = 4

/** "The 312 victims, 198 of them female, were Cubans (191) and Haitians (74)": who is said to be so is inserted. */
export function isOfInsertedSex(figure: Figure, figures: ReadonlyArray<Figure>): boolean {
  const { reading, dimensions, position, from, nounEnd } = figure
  if (dimensions.sex === null) return false
  for (const { to, from: start } of figures.slice(1, position)) {
    if (lowerAt(reading, start - 1) !== "," || lowerAt(reading, to) !== "of") continue
    if (!themOrWhom.has(lowerAt(reading, to + 1))) continue
    let pause = to + 2
    while (pause < to + 2 + longestInsertion && lowerAt(reading, pause) !== ",") pause++
    if (lowerAt(reading, pause) !== "," || !areOrWere.has(lowerAt(reading, pause + 1))) continue
    if (pause < from && readSex(reading, { from: pause, to: nounEnd }, true) === null) return true
  }
  return false
}

/** "49, all but three of them men": those three are women. */
export function sexOfRest(figure: Figure): Sex | null {
  const { reading, to } = figure
  if (!isException(figure)) return null
  const noun = lowerAt(reading, to) === "of" ? to + 2 : to
  const sex = sexOf(lowerAt(reading, formOfBe.has(lowerAt(reading, noun)) ? noun + 1 : noun))
  return sex === null ? null : sex === "F" ? "M" : "F"
}

const formOfBe = wordSet("were are was is being")

const areOrWere = wordSet("are were")

const heldOccupiedOrFilled = wordSet("held occupied filled")

/** "431 posts are occupied by women". */
export const isHeldBy = ({ reading, from, nounEnd }: Figure) =>
  // "Women hold 4,592 of the posts".
  (holdsOrTheLike.has(lowerAt(reading, from - 1)) && sexOf(lowerAt(reading, from - 2)) !== null) ||
  (areOrWere.has(lowerAt(reading, nounEnd)) &&
    heldOccupiedOrFilled.has(lowerAt(reading, nounEnd + 1)) &&
    lowerAt(reading, nounEnd + 2) === "by")

const mainly = wordSet("predominantly mainly mostly largely chiefly overwhelmingly")

const outnumberingWords = "outnumber outnumbered outnumbering"
const outnumbering = wordSet(outnumberingWords)
const outnumberingCues = makeCueWords(outnumberingWords)

const makingUp = wordSet("represented represent constituted constitute comprised comprise formed form")

/** "Men made up 47.5 per cent (175,526), women 26.4 per cent": whose share stands before the verb. */
function sexOfMakingUp({ reading, from, measure }: Figure): Sex | null {
  if (measure !== "percent") return null
  let verb = from - 1
  while (nearly.has(lowerAt(reading, verb))) verb--
  const [last, before] = [lowerAt(reading, verb), lowerAt(reading, verb - 1)]
  if (last === "up" ? before.startsWith("ma") : last === "for" && before.startsWith("account")) verb--
  else if (!makingUp.has(last)) return null
  const subject = sexOf(lowerAt(reading, verb - 1))
  // "for men and women": said of more.
  return subject !== null && lowerAt(reading, verb - 2) !== "and" ? subject : null
}

const holdsOrTheLike = wordSet("hold held occupy occupied fill filled")
const asAgainst = wordSet("against to")

/** Tokens between the two figures, at most: "as against". */
const longestJoint = 2

/** Tokens from "outnumber" to the first of two figures, at most. */
const longestOutnumbering = 7

/** "Men outnumber women by far, at 1,936 as against 437", "Girls outnumbered boys (6,798 to 6,717)": the first and the second. */
function sexOfOutnumbering({ reading, from, measure, numeral }: Figure): Sex | null {
  if (measure !== "count") return null
  const before = itemBefore(reading.numerals, numeral)
  const isSecond =
    asAgainst.has(lowerAt(reading, from - 1)) && before !== undefined && from - before.to <= longestJoint
  const first = isSecond ? before.from : from
  for (let at = first - 1; at > first - longestOutnumbering; at--) {
    if (!outnumbering.has(lowerAt(reading, at))) continue
    const subject = lowerAt(reading, at - 1).endsWith("ly") ? at - 2 : at - 1
    const [one, other] = [sexOf(lowerAt(reading, subject)), sexOf(lowerAt(reading, at + 1))]
    return one === null || other === null ? null : isSecond ? other : one
  }
  return null
}

/** "women earned 512 pesos a day and men 480": who it is stands right before the figure. */
export function sexBefore(figure: Figure): Sex | null {
  const { reading, from, measure, sentence, nounEnd, to } = figure
  // "with women accounting for 97 of that number".
  if (lowerAt(reading, from - 1) === "for" && lowerAt(reading, from - 2) === "accounting")
    return sexOf(lowerAt(reading, from - 3))
  const subject = sexOfMakingUp(figure)
  if (subject !== null) return subject
  // "males received 12 permits and females 3", "men numbered 12".
  if (lowerAt(reading, from - 1) === "numbered") return sexOf(lowerAt(reading, from - 2))
  // "women outnumbering men by 51 to 35".
  if (lowerAt(reading, from - 1) === "to" && lowerAt(reading, from - 3) === "by")
    if (outnumbering.has(lowerAt(reading, from - 5))) return sexOf(lowerAt(reading, from - 4))
  const outnumbers = speaksOf(reading, figure.numeral, outnumberingCues)
  const outnumber = outnumbers ? sexOfOutnumbering(figure) : null
  if (outnumber !== null) return outnumber
  // "Women hold 4,592 of the filled posts".
  if (holdsOrTheLike.has(lowerAt(reading, from - 1))) {
    const holder = sexOf(lowerAt(reading, from - 2))
    if (holder !== null && lowerAt(reading, to) === "of") return holder
  }
  // "Girls outnumbered boys, at 51.3 per cent".
  if (outnumbers)
    for (let at = from - 2; at > from - 6; at--)
      if (outnumbering.has(lowerAt(reading, at))) return sexOf(lowerAt(reading, at - 1))
  // "Women were in the majority: 4,846 were placed", "Women are few: 58 of the officers".
  if (
    lowerAt(reading, from - 1) === ":" &&
    ((nounEnd === to && hasVerb(reading, to, to + 1)) || lowerAt(reading, to) === "of")
  )
    return sexOf(lowerAt(reading, reading.sentences[sentence]!.from))
  // "Women: 54.7 per cent (659,588)".
  if (lowerAt(reading, from - 1) === ":" && from - 2 === reading.sentences[sentence]!.from)
    return sexOf(lowerAt(reading, from - 2))
  if (
    measure === "count" &&
    (nounEnd !== to ||
      !(
        lowerAt(reading, from - 2) === "and" ||
        // "Men are 904,836, women 883,544".
        (lowerAt(reading, from - 2) === "," &&
          sexOf(lowerAt(reading, reading.sentences[sentence]!.from)) !== null) ||
        lowerAt(reading, from - 1) === "being" ||
        isThatOf(reading, from)
      ))
  )
    return null
  if (from - 1 < reading.sentences[sentence]!.from) return null
  // "a young and predominantly female one (51.2 per cent)".
  if (lowerAt(reading, from - 1) === "(" && mainly.has(lowerAt(reading, from - 4)))
    return sexOf(lowerAt(reading, from - 3))
  // "the number of women holding a permit being 1,481".
  if (measure === "count" && lowerAt(reading, from - 1) === "being") return sexOf(figure.head)
  return sexOf(lowerAt(reading, from - 1))
}

/** "the number of boys was 90 and that of girls 80". */
export const isThatOf = (reading: PassageReading, from: number) =>
  lowerAt(reading, from - 2) === "of" && lowerAt(reading, from - 3) === "that"
