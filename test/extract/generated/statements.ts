import type { Measure, Qualifier, Sex } from "../../../pipeline/model/rows.ts"
import type { Counted, Land } from "./vocabulary.ts"

/** What an observation has to say, column by column. */
export interface Fact {
  readonly value: string
  readonly measure: Measure
  readonly unit: string
  readonly direction: "rise" | "fall" | null
  readonly qualifier: Qualifier | null
  readonly time_kind: string | null
  readonly time_start: string | null
  readonly time_end: string | null
  readonly sex: Sex
  readonly age_min: number | null
  readonly age_max: number | null
  readonly nationality: string
  readonly ref_area: string
}

/** A fact as it is printed, and the fact that it is a part of. */
export interface Statement extends Printed {
  readonly fact: Fact
  readonly base: Statement | null
}

/** A numeral with the words that belong to it. */
export interface Printed {
  readonly before: string
  readonly printed: string
  readonly after: string
}

export interface Amount extends Printed {
  readonly value: string
  readonly qualifier: Qualifier | null
}

export interface Time {
  readonly words: string
  readonly time_kind: string
  readonly time_start: string | null
  readonly time_end: string | null
}

/** What a passage speaks of, before it is put into words. */
export interface Scene {
  readonly land: Land
  readonly places: ReadonlyArray<readonly [string, string]>
  readonly peoples: ReadonlyArray<readonly [string, string, string]>
  readonly money: readonly [string, string, string]
  readonly persons: Counted
  readonly things: Counted
  readonly personsVerb: string
  readonly thingsVerb: string
  readonly institution: string
  readonly time: Time
  /** Years that follow each other. */
  readonly years: ReadonlyArray<number>
  /** A whole and three parts of it that leave a rest. */
  readonly whole: Amount
  readonly parts: ReadonlyArray<Amount>
  readonly fraction: Amount
  readonly shares: ReadonlyArray<Amount>
  readonly large: Amount
  readonly age: number
}

/** Text and facts, in the order of the text. */
export type Pieces = ReadonlyArray<string | Statement>
/** Ways to say what a scene holds, by name. */
export type Templates = Readonly<Record<string, (scene: Scene) => Pieces>>

export const two = (number: number) => String(number).padStart(2, "0")
export const lastDay = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
export function flow(
  words: string,
  startYear: number,
  startMonth: number,
  year: number,
  month: number
): Time {
  return {
    words,
    time_kind: "period",
    time_start: `${startYear}-${two(startMonth)}-01`,
    time_end: lastDay(year, month)
  }
}
export const inYear = (year: number) => flow(`in ${year}`, year, 1, year, 12)

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A fact printed: a count of any time, unless `fact` says otherwise. */
export function state(
  { land }: Scene,
  { before, printed, after, value, qualifier }: Amount,
  fact: Partial<Fact> = {},
  base: Statement | null = null
): Statement {
  return {
    before,
    printed,
    after,
    base,
    fact: {
      value,
      measure: "count",
      unit: "unit",
      direction: null,
      qualifier,
      time_kind: null,
      time_start: null,
      time_end: null,
      sex: "_T",
      age_min: null,
      age_max: null,
      nationality: "_T",
      ref_area: land.state,
      ...fact
    }
  }
}

export const timeOf = ({ time_kind, time_start, time_end }: Time) => ({ time_kind, time_start, time_end })
/** "a", "a and b", "a, b and c". */
export const list = (items: ReadonlyArray<Pieces>): Pieces =>
  items.flatMap((item, index) => [index === 0 ? "" : index === items.length - 1 ? " and " : ", ", ...item])
export const percent = { measure: "percent", unit: "percent" } as const

/** The whole in its time: persons or things. */
export function whole(scene: Scene, kind: "persons" | "things", fact: Partial<Fact> = {}): Statement {
  return state(scene, scene.whole, { ...timeOf(scene.time), unit: scene[kind].unit, ...fact })
}
/** A part of a count. */
export const part = (scene: Scene, index: number, of: Statement, fact: Partial<Fact> = {}) =>
  state(
    scene,
    scene.parts[index]!,
    { ...of.fact, value: scene.parts[index]!.value, qualifier: null, ...fact },
    of
  )
export const share = (scene: Scene, amount: Amount, of: Statement, fact: Partial<Fact> = {}) =>
  state(
    scene,
    amount,
    { ...of.fact, ...percent, value: amount.value, qualifier: amount.qualifier, ...fact },
    of
  )

export function moneyOf(scene: Scene, amount: Amount): Statement {
  const [before, after, unit] = scene.money
  return state(
    scene,
    { ...amount, before, after: amount.after + after },
    { ...timeOf(scene.time), measure: "amount", unit }
  )
}
