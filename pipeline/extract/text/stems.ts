import { singular } from "./vocabulary.ts"

/** Irregular forms that meet their regular kin: "left" and "leaving" and "departures". */
const kin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    left: "leave",
    leaving: "leave",
    leaves: "leave",
    departed: "leave",
    departures: "leave",
    departure: "leave",
    exited: "leave",
    entries: "enter",
    entry: "enter",
    arrivals: "enter",
    arrived: "enter",
    held: "hold",
    given: "give",
    returnees: "return",
    foreigners: "foreign",
    foreigner: "foreign",
    immigrants: "migrant",
    immigrant: "migrant",
    nationals: "national",
    trainings: "train",
    participants: "attend",
    participant: "attend",
    attendees: "attend",
    attended: "attend",
    participated: "attend",
    participate: "attend",
    participating: "attend",
    completed: "complete",
    completion: "complete",
    victims: "victim",
    injured: "victim",
    beneficiaries: "benefit",
    received: "receive",
    provision: "provide",
    registration: "register",
    enrolment: "enrol",
    enrolled: "enrol",
    died: "death",
    deaths: "death",
    complaints: "complaint",
    applied: "apply",
    application: "apply",
    applications: "apply",
    applicants: "apply",
    applicant: "apply",
    approval: "approv",
    approvals: "approv",
    refusal: "refus",
    refusals: "refus",
    rejection: "reject",
    rejections: "reject",
    removal: "remov",
    removals: "remov",
    expulsion: "expel",
    expulsions: "expel",
    expelled: "expel",
    deportation: "deport",
    deportations: "deport",
    detention: "detain",
    detentions: "detain",
    conviction: "convict",
    convictions: "convict",
    prosecution: "prosecut",
    prosecutions: "prosecut",
    inspection: "inspect",
    inspections: "inspect",
    repatriation: "repatriat",
    repatriations: "repatriat",
    identification: "identify",
    identifications: "identify",
    identified: "identify",
    assistance: "assist",
    placement: "plac",
    renewal: "renew",
    recipient: "receive",
    beneficiary: "benefit",
    emigrant: "emigrat",
    emigration: "emigrat"
  })
)

const noDoers: ReadonlySet<string> = new Set(["refugee", "committee", "guarantee"])

/** A word cut back to what it shares with its kin: "registered" and "registers" are "regist". */
export function stem(word: string): string {
  const known = kin.get(word)
  if (known !== undefined) return known
  let base = singular(word)
  const kinOfOne = kin.get(base)
  if (kinOfOne !== undefined) return kinOfOne
  // "trainees" were trained.
  if (base.length > 6 && base.endsWith("ee") && !noDoers.has(base)) return base.slice(0, -2)
  if (base.length > 6 && base.endsWith("ing")) base = base.slice(0, -3)
  else if (base.length > 4 && base.endsWith("ed")) base = base.slice(0, -2)
  return base.length > 4 && base.endsWith("e") ? base.slice(0, -1) : base
}
