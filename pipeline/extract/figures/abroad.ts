import { beforeArticle, isCapitalised, isPersonAt, lowerAt } from "../claims/context.ts"
import { hasCue, nextCue, isCueAt, joinCues, makeCueWords } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import { formsOfAccount, inOrAt, isPlural, wordSet } from "../text/vocabulary.ts"
import { isOwnPeople } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { findSubdivisions } from "./named-places.ts"
import { bringsHome, movement } from "./journeys.ts"

const leadsAbroad = wordSet("work go travel study move live settle send")

const outside = makeCueWords(
  "abroad country countries worldwide overseas consular consulate consulates embassy embassies mission missions representations outside ofw ofws"
)

const crossing = makeCueWords(
  "entered left leaving returned deployed departed exited arrived remittance remittances sent entries exits departures"
)

const concerning = makeCueWords("concerned concerning regarding about")
const pauses = makeCueWords(", ; :")

const going = joinCues(crossing, movement)

/** Do the words speak of going or coming? */
export const crosses = ({ tokens }: PassageReading, { from, to }: Zone): boolean =>
  hasCue(tokens, from, to, going)

/** What only leads there: those who go, or have a relative there, are counted at home. "Abroad" in the name of a programme says nothing. */
const onlyLeads = wordSet(
  `born displaced travel travelling travelled studies study sent acquired obtained earned go going went gone moved
  emigrated migrated departed placed member members relative relatives completed practise practising practice employment placement placements
  parent parents family families spouse spouses`
)

const otherForeignOrThird = wordSet("other foreign third")

/** "in other countries". */
const isElsewhere = (reading: PassageReading, at: number) =>
  otherForeignOrThird.has(lowerAt(reading, at - 1)) && lowerAt(reading, at - 2) === "in"

const diplomaticOrConsular = wordSet("diplomatic consular")

/** "help from the missions", where the diplomatic missions were named before. */
function isNamedBefore(reading: PassageReading, at: number): boolean {
  if (lowerAt(reading, at) !== "missions" || lowerAt(reading, at - 1) !== "the") return false
  for (let back = at - 2; back > 0; back--)
    if (lowerAt(reading, back) === "missions" && diplomaticOrConsular.has(lowerAt(reading, back - 1)))
      return true
  return false
}

const theOrIts = wordSet("the its")
const inOrTheLike = wordSet("in abroad assisted helped supported dealt handled had")

/** "the missions in the Maghreb", "its missions abroad". */
const isOfState = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === "missions" &&
  theOrIts.has(lowerAt(reading, at - 1)) &&
  // "the missions assisted 90 citizens".
  (inOrTheLike.has(lowerAt(reading, at + 1)) ||
    // "the missions of Nigeria in the Gulf States".
    (lowerAt(reading, at + 1) === "of" && isStateAt(reading, at + 2)))

/** "the Embassy of Brazil" in the State. */
const isOfAnotherState = ({ places, state, tokens }: PassageReading, at: number) =>
  tokens[at]?.lower === "of" &&
  places.some(
    ({ kind, from, code }) =>
      kind === "country" &&
      (from === at + 1 || (from === at + 2 && tokens[at + 1]!.lower === "the")) &&
      code !== state
  )

const isStateAt = ({ places, state }: PassageReading, at: number) =>
  places.some(({ kind, from, code }) => kind === "country" && from === at && code === state)

/** "concerned", "about workers", but not "about 90". */
const opensTopic = ({ tokens }: PassageReading, at: number) =>
  isCueAt(tokens, at, concerning) &&
  (tokens[at]!.lower !== "about" || tokens[at + 1]?.kind === tokenKind.word)

const inOrOn = wordSet("in on")

/** Of going or coming, but not "were entered in the register". */
function crossesBorder({ tokens }: PassageReading, { from, to }: Zone): boolean {
  let at = nextCue(tokens, from, to, crossing)
  // "who had been stranded abroad were repatriated".
  for (let verb = from + 2; verb < to; verb++)
    if (
      tokens[verb]!.lower === "repatriated" &&
      tokens[verb - 1]!.lower === "were" &&
      tokens[verb - 2]!.lower !== "or"
    )
      return true
  while (at >= 0 && tokens[at]!.lower === "entered" && inOrOn.has(tokens[at + 1]?.lower ?? ""))
    at = nextCue(tokens, at + 1, to, crossing)
  return at >= 0
}

const sentHome = wordSet("money remittances funds income transfers support assistance help goods")

export const missions = wordSet("embassy consulate mission")

const comeOrTheLike = wordSet("come came arrived")
const backOrTheLike = wordSet("back home repatriated returning")
const workingLivingOrResiding = wordSet("working living residing")
const memberOrRelative = wordSet("member relative")
const theItsOrTheir = wordSet("the its their")
const countryOrTheLike = wordSet("country state territory borders")
const staffOrTheLike = wordSet("staff officials personnel officers")
const postOrTheLike = wordSet(`
  post posts office offices mission missions section sections registry register registers network representation
  representations services authorities agencies officials officers staff
`)
const inAndOrTheLike = wordSet("in and by during who since as")

/** Does the sentence place what is counted outside the State? */
export function isAbroad(reading: PassageReading, zone: Zone): boolean {
  const { tokens } = reading
  const { from, to } = zone
  if (!hasCue(tokens, from, to, outside)) return false
  if (livesOutside(reading, zone)) return true
  if (crossesBorder(reading, zone)) return false
  if (bringsHome(reading, zone)) return false
  let abroad = false
  let isTopic = false
  for (let at = from; at < to; at++) {
    // "139 concerned violence abroad": what a complaint is about, not where it was filed.
    isTopic = opensTopic(reading, at) || (isTopic && !isCueAt(tokens, at, pauses))
    if (isTopic || !isCueAt(tokens, at, outside)) continue
    const word = lowerAt(reading, at)
    const before = lowerAt(reading, at - 1)
    // "received money from abroad" at home.
    if (word === "abroad" && before === "from" && sentHome.has(lowerAt(reading, at - 2))) continue
    // "jobs for workers from abroad".
    if (word === "abroad" && before === "from" && isPersonAt(reading, at - 2)) continue
    // "45 had come from abroad": they are here.
    if (word === "abroad" && before === "from" && comeOrTheLike.has(lowerAt(reading, at - 2))) continue
    // "brought back from abroad" is counted where they came; "voted from abroad" is not.
    if (word === "abroad" && before === "from" && backOrTheLike.has(lowerAt(reading, at - 2))) continue
    if (
      (word === "abroad" || word === "overseas") &&
      (onlyLeads.has(before) ||
        // "had at least one member working abroad".
        (workingLivingOrResiding.has(before) && memberOrRelative.has(lowerAt(reading, at - 2))) ||
        (word === "abroad" && isCapitalised(tokens[at])))
    )
      continue
    // "the parents of 93,501 children were working abroad": the children are at home.
    if (word === "abroad" && workingLivingOrResiding.has(before) && saysParents(reading, at, from)) continue
    // "agencies licensed to recruit for abroad".
    if (word === "abroad" && before === "for") continue
    // "applicants for work overseas".
    if (before === "work" && lowerAt(reading, at - 2) === "for" && !worksOrSeeks(reading, at - 3)) continue
    // "permits to work abroad", "agencies that are licensed to place workers abroad": at home.
    if (word === "abroad" && leadsAbroad.has(before) && lowerAt(reading, at - 2) === "to") continue
    if (
      (word === "abroad" || word === "overseas") &&
      isPlural(before) &&
      (lowerAt(reading, at - 3) === "to" || isPlacing(reading, at))
    )
      continue
    if (word === "representations" && before !== "foreign") continue
    if (word === "countries" && !isElsewhere(reading, at)) continue
    // "may place workers in other countries": at home.
    if (word === "countries" && isPlural(lowerAt(reading, at - 3)) && isPlacing(reading, at - 2)) continue
    // "nurses intending to practise in other countries".
    if (word === "countries" && onlyLeads.has(lowerAt(reading, at - 3)) && lowerAt(reading, at - 4) === "to")
      continue
    if (word === "country" && !(before === "foreign" && lowerAt(reading, at - 3) === "in")) continue
    if (
      word.startsWith("mission") &&
      before !== "diplomatic" &&
      !isOwnPeople(reading, at) &&
      !isNamedBefore(reading, at) &&
      !isOfState(reading, at)
    )
      continue
    if (word === "outside" && (before === "born" || isPlacing(reading, at))) continue
    if (word === "outside" && isStateAt(reading, at + 1)) return true
    if (word === "outside" && !theItsOrTheir.has(lowerAt(reading, at + 1))) continue
    if (word === "outside" && !countryOrTheLike.has(lowerAt(reading, at + 2))) continue
    if (word === "embassy" && lowerAt(reading, at + 1) === "officials") continue
    // "the staff of consulates were trained".
    if (before === "of" && staffOrTheLike.has(lowerAt(reading, at - 2))) continue
    if (missions.has(word) && isOfAnotherState(reading, at + 1)) continue
    if (word === "consular" && !postOrTheLike.has(lowerAt(reading, at + 1))) continue
    // "the Consular Section of the Embassy of Portugal" in the State.
    if (word === "consular" && missions.has(lowerAt(reading, at + 4)) && isOfAnotherState(reading, at + 5))
      continue
    if (
      word === "overseas" &&
      /^[a-z]/i.test(lowerAt(reading, at + 1)) &&
      !inAndOrTheLike.has(lowerAt(reading, at + 1))
    )
      continue
    abroad = true
  }
  return abroad
}

/** "working or looking for work abroad": either way they are there. */
const worksOrSeeks = (reading: PassageReading, seeking: number): boolean =>
  lowerAt(reading, seeking).endsWith("ing") &&
  lowerAt(reading, seeking - 1) === "or" &&
  workingLivingOrResiding.has(lowerAt(reading, seeking - 2))

const parentOrTheLike = wordSet("parent parents mother mothers father fathers")

function saysParents(reading: PassageReading, end: number, floor: number): boolean {
  for (let at = end - 1; at >= floor && at > end - 9; at--)
    if (parentOrTheLike.has(lowerAt(reading, at)))
      return lowerAt(reading, at + 1) === "of" || lowerAt(reading, at - 1) === "whose"
  return false
}

const living = makeCueWords("living residing resident")

/** "566,000 nationals were living outside the country, 38 per cent having left for work". */
function livesOutside(reading: PassageReading, { from, to }: Zone): boolean {
  const { tokens } = reading
  for (let at = nextCue(tokens, from, to, living); at >= 0; at = nextCue(tokens, at + 1, to, living))
    if (lowerAt(reading, at + 1) === "outside")
      return theItsOrTheir.has(lowerAt(reading, at + 2)) && countryOrTheLike.has(lowerAt(reading, at + 3))
  return false
}

const placeOrTheLike = wordSet("place places placing placed send sends sending deploy deploys deploying")

/** "aims to place 425,000 workers abroad". */
function isPlacing(reading: PassageReading, end: number): boolean {
  for (let at = end - 2; at > end - 7; at--) if (placeOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

/** "in the North West Province of South Africa", "39 per cent of them in Gauteng": where in the country abroad. */
export function narrowAbroad({ reading, from, own, parenthetical, dimensions }: Figure): void {
  const { area } = dimensions
  if (area === null || area.length !== 3 || area === reading.state) return
  const codes = new Set<string>()
  for (const { code, from: at, to } of findSubdivisions(area, reading.tokens, own.from, own.to)) {
    // "Mexico" is more often the country than its state.
    if (reading.places.some((place) => place.from < to && at < place.to)) continue
    if (inOrAt.has(lowerAt(reading, beforeArticle(reading, at)))) codes.add(code)
    // "The largest cities are Bogotá (more than 495,000) and Medellín (190,000)".
    if (parenthetical && lowerAt(reading, to) === "(" && from > to && from - to <= 3) codes.add(code)
  }
  if (codes.size === 1) dimensions.area = [...codes][0]!
}

/** "Of those abroad, France accounts for 44,390, Mauritius for 5,216", "a third of the money sent went to Peru": in that country. */
export function narrowToCountry({ reading, from, sentence, base, dimensions }: Figure): void {
  if (base?.measure === "amount" && base.dimensions.area === "_X" && dimensions.counterpart !== null) {
    dimensions.area = dimensions.counterpart
    dimensions.counterpart = null
    return
  }
  if (dimensions.area !== "_X" || lowerAt(reading, from - 1) !== "for") return
  const accounts = formsOfAccount.has(lowerAt(reading, from - 2))
  const verb = accounts ? from - 2 : from - 1
  const end = lowerAt(reading, verb - 1) === "alone" ? verb - 1 : verb
  const place = reading.places.find(({ kind, to }) => kind === "country" && to === end)
  if (place === undefined || place.code === reading.state) return
  if (!accounts && !accountsBefore(reading, reading.sentences[sentence]!.from, place.from)) return
  dimensions.area = place.code
}

function accountsBefore(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (formsOfAccount.has(lowerAt(reading, at))) return true
  return false
}

const holding = wordSet("contained contain held hold listed list numbered showed show included")

const whereOrWhich = wordSet("where which")
const registerOrTheLike = wordSet("register registers registry rolls")
const consulatesOrTheLike = wordSet("consulates consulate embassies missions")

/** "the register of the diaspora, where 6,742 had signed up". */
export function isOnRegisterOfDiaspora({ reading, measure, countUnit, from }: Figure): boolean {
  if (measure !== "count" || countUnit !== "person") return false
  if (lowerAt(reading, from - 2) !== "," || !whereOrWhich.has(lowerAt(reading, from - 1))) return false
  for (let at = from - 3; at > from - 9; at--)
    if (registerOrTheLike.has(lowerAt(reading, at)))
      return lowerAt(reading, at - 1) === "diaspora" || lowerAt(reading, at + 3) === "diaspora"
  return false
}

/** "The consular registers, for their part, contained 318,460 entries", "The registers of the consulates contained 118,640 names". */
export function isOnConsularRegister({ reading, measure, from, subject }: Figure): boolean {
  if (measure !== "count") return false
  const verb = lowerAt(reading, from - 1) === "only" ? from - 2 : from - 1
  if (!holding.has(lowerAt(reading, verb))) return false
  for (let at = subject.from; at < verb; at++) {
    if (!registerOrTheLike.has(lowerAt(reading, at))) continue
    if (lowerAt(reading, at - 1) === "consular") return true
    if (lowerAt(reading, at + 1) === "of" && consulatesOrTheLike.has(lowerAt(reading, at + 3))) return true
  }
  return false
}
