import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as LogLevel from "effect/LogLevel"
import * as References from "effect/References"
import * as Runtime from "effect/Runtime"
import { ReviewError } from "../document/error.ts"
import { flatten } from "./terminal.ts"

/** A failure that the person at the terminal has been told of. */
export class Reported extends Data.TaggedError("Reported") {
  override readonly [Runtime.errorReported] = false
  override readonly [Runtime.errorExitCode] = 1
}

function linesOf(failure: unknown): ReadonlyArray<string> {
  if (failure instanceof ReviewError) return failure.lines
  return [failure instanceof Error ? failure.message : String(failure)]
}

/**
 * Tells of a failure in one line (of a review in a line for each thing that is wrong with it), with its cause and a remedy; where it arose in the program only with
 * `--log-level debug`.
 */
export const reportFailure = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, Reported, R> =>
  Effect.catchCause(effect, (cause) =>
    Effect.gen(function* () {
      if (Cause.hasInterruptsOnly(cause)) return yield* Effect.interrupt
      const failure = Cause.squash(cause)
      if (!(failure instanceof Reported)) {
        const level = yield* References.MinimumLogLevel
        for (const line of linesOf(failure)) process.stderr.write(`quipu: ${flatten(line)}\n`)
        if (LogLevel.isLessThanOrEqualTo(level, "Debug")) process.stderr.write(`${Cause.pretty(cause)}\n`)
      }
      return yield* new Reported()
    })
  )
