import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { Reported, reportFailure } from "./report.ts"
import { countOf, flatten } from "./terminal.ts"

export const verifyCommand = Command.make(
  "verify",
  {
    directory: Argument.String("dir").pipe(
      Argument.withMetavar("DIR"),
      Argument.withDescription("Folder of a release, for example out/latest")
    )
  },
  ({ directory }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ verifyRelease }, { formatFailure }] = yield* Effect.promise(() =>
          Promise.all([import("../publish/verify/verify.ts"), import("../publish/verify/failure.ts")])
        )
        const { tables, rows, failures } = yield* verifyRelease(directory)
        for (const failure of failures) process.stdout.write(`${flatten(formatFailure(failure))}\n`)
        if (failures.length > 0) {
          process.stderr.write(
            `quipu: ${flatten(directory)} does not verify: ${countOf(failures.length, "failure")}.\n`
          )
          return yield* new Reported()
        }
        process.stdout.write(
          `${flatten(directory)} verifies: ${countOf(rows, "row")} in ${countOf(tables, "table")}, the same in every format.\n`
        )
      })
    )
).pipe(
  Command.withDescription(
    "Verify a release from its folder alone: checksums, rows, keys, values, quotes in the texts"
  ),
  Command.withExamples([{ command: "quipu verify out/latest", description: "Verify the last release" }])
)
