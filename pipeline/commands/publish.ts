import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { reportFailure } from "./report.ts"
import { outFlag } from "./flags.ts"
import { version } from "./version.ts"

export const publishCommand = Command.make(
  "publish",
  {
    seeds: Flag.String("seeds").pipe(
      Flag.withMetavar("DIR"),
      Flag.withDescription("Folder with a folder for each report, or the folder of one report"),
      Flag.withDefault("seeds")
    ),
    out: outFlag,
    corrections: Flag.Boolean("corrections").pipe(
      Flag.withDescription("Apply the corrections beside each report; --no-corrections leaves them out"),
      Flag.withDefault(true)
    )
  },
  ({ seeds, out, corrections }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ publish }, { prepareDocuments }, { progressLayer }, { formatSummary }] =
          yield* Effect.promise(() =>
            Promise.all([
              import("../publish/publish.ts"),
              import("../publish/prepare.ts"),
              import("./progress.ts"),
              import("./summary.ts")
            ])
          )
        const release = yield* publish(prepareDocuments(seeds, { corrections }), { out, version }).pipe(
          Effect.provide(progressLayer)
        )
        process.stdout.write(formatSummary(release))
      })
    )
).pipe(
  Command.withDescription("Read the reports, and write a release of their statistics and instruments"),
  Command.withExamples([
    { command: "quipu publish", description: "Publish the reports in seeds/ to out/" },
    {
      command: "quipu publish --seeds reports --out /srv/data",
      description: "Publish other reports elsewhere"
    }
  ])
)
