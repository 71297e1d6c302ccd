import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** Tells a person how far the work is. */
export class Progress extends Context.Service<
  Progress,
  {
    /** A stage begins or goes on; `detail` says how far it is. */
    readonly update: (stage: string, detail: string) => Effect.Effect<void>
    /** A stage has ended after so many milliseconds; `detail` says what came of it. */
    readonly finish: (stage: string, detail: string, milliseconds: number) => Effect.Effect<void>
    /** Something that a person should know, though it stops nothing. */
    readonly warn: (message: string) => Effect.Effect<void>
  }
>()("quipu/publish/Progress") {
  /** Tells nobody. */
  static readonly silent = Layer.succeed(Progress, {
    update: () => Effect.void,
    finish: () => Effect.void,
    warn: () => Effect.void
  })
}

/** Runs an effect as a stage. */
export const stage = Effect.fnUntraced(function* <A, E, R>(
  name: string,
  effect: Effect.Effect<A, E, R>,
  describe: (result: A) => string
): Effect.fn.Return<A, E, R | Progress> {
  const progress = yield* Progress
  yield* progress.update(name, "")
  const start = performance.now()
  const result = yield* effect
  yield* progress.finish(name, describe(result), performance.now() - start)
  return result
})
