import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { outFlag } from "./flags.ts"
import { reportFailure } from "./report.ts"

export const showCommand = Command.make(
  "show",
  {
    id: Argument.String("id").pipe(
      Argument.withMetavar("ID"),
      Argument.withDescription("An observation_id or an instrument_id of the last release")
    ),
    out: outFlag
  },
  ({ id, out }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ openRelease }, { describeId }] = yield* Effect.promise(() =>
          Promise.all([import("../publish/open.ts"), import("./describe.ts")])
        )
        const { layer } = yield* openRelease(out)
        process.stdout.write(yield* describeId(id).pipe(Effect.provide(layer)))
      })
    )
).pipe(
  Command.withDescription(
    "Show a figure with the sentence it stands in, or an instrument with what is said of it"
  ),
  Command.withExamples([
    { command: "quipu show cmw-c-per-2:12:1", description: "The first numeral of paragraph 12" },
    { command: "quipu show ilo:convention:97", description: "An instrument" }
  ])
)
