import * as Arbitrary from "effect/Arbitrary"
import { oneOf, sceneOf } from "./scenes.ts"
import type { Fact, Pieces, Statement, Templates } from "./statements.ts"
import { capital } from "./statements.ts"
import { ages } from "./templates-ages.ts"
import { counts } from "./templates-counts.ts"
import { measures } from "./templates-measures.ts"
import { parts } from "./templates-parts.ts"
import { peoples } from "./templates-peoples.ts"
import { places } from "./templates-places.ts"
import { times } from "./templates-times.ts"
import type { Land } from "./vocabulary.ts"
import { lands } from "./vocabulary.ts"

/** Prose made of facts: every numeral of it that is none of theirs is no statistic. */
export interface Passage {
  readonly state: string
  readonly text: string
  readonly facts: ReadonlyArray<PrintedFact>
}

/** A fact, where its numeral begins, and where that of the figure begins of which it is a part. */
export interface PrintedFact extends Fact {
  readonly at: number
  readonly printed: string
  readonly base: number | null
}

export const templates: Templates = {
  ...counts,
  ...parts,
  ...ages,
  ...peoples,
  ...places,
  ...times,
  ...measures
}

function write(land: Land, pieces: Pieces): Passage {
  let text = ""
  const starts = new Map<Statement, number>()
  for (const piece of pieces) {
    const words = typeof piece === "string" ? piece : piece.before + piece.printed + piece.after
    if (typeof piece !== "string") starts.set(piece, text.length + piece.before.length)
    text += text === "" || text.endsWith(". ") ? capital(words) : words
  }
  const facts = Array.from(starts, ([{ fact, printed, base }, at]) => ({
    at,
    printed: text.slice(at, at + printed.length),
    ...fact,
    base: base === null ? null : starts.get(base)!
  }))
  return { state: land.state, text, facts }
}

const passageOf = (land: Land, name: string): Arbitrary.Arbitrary<Passage> =>
  Arbitrary.map(sceneOf(land), (scene) => write(land, templates[name]!(scene)))

/** Passages that the template of that name makes. */
export const passagesOf = (name: string): Arbitrary.Arbitrary<Passage> =>
  Arbitrary.flatMap(oneOf(lands), (land) => passageOf(land, name))

const leaning = new Set(["one in", "out of", "share fell", "rates among", "rates by sex", "women, fell"])
const independent = Object.keys(templates).filter((name) => !leaning.has(name))

/** Passages of one State, each of which says by itself what it says. */
export const Passages: Arbitrary.Arbitrary<ReadonlyArray<Passage>> = Arbitrary.flatMap(oneOf(lands), (land) =>
  Arbitrary.array(
    Arbitrary.flatMap(oneOf(independent), (name) => passageOf(land, name)),
    { minLength: 2, maxLength: 6 }
  )
)
