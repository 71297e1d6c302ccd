import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { outFlag } from "./flags.ts"
import { reportFailure } from "./report.ts"

export const checkCommand = Command.make(
  "check",
  {
    format: Flag.Literals("format", ["markdown", "json"]).pipe(
      Flag.withDescription("How to print the findings"),
      Flag.withDefault("markdown")
    ),
    out: outFlag
  },
  ({ format, out }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ openRelease }, { formatJson, formatMarkdown, readFindings }] = yield* Effect.promise(() =>
          Promise.all([import("../publish/open.ts"), import("../publish/findings.ts")])
        )
        const { layer } = yield* openRelease(out)
        const findings = yield* readFindings.pipe(Effect.provide(layer))
        process.stdout.write(format === "json" ? formatJson(findings) : formatMarkdown(findings))
      })
    )
).pipe(
  Command.withDescription("Show what in the documents of the last release does not agree, the worst first"),
  Command.withExamples([
    { command: "quipu check", description: "The findings, with the sentences and the arithmetic" },
    { command: "quipu check --format json", description: "The same as data" }
  ])
)
