import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { versionPattern } from "../history/version.ts"
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
    dataVersion: Flag.String("data-version").pipe(
      Flag.withMetavar("X.Y.Z"),
      Flag.withDescription(
        "Version of the data, not lower than what changed since the last release asks for"
      ),
      Flag.filter(
        (declared) => versionPattern.test(declared),
        (declared) => `${declared} is no version: give three numbers, such as 1.2.0`
      ),
      Flag.optional
    ),
    corrections: Flag.Boolean("corrections").pipe(
      Flag.withDescription(
        "Let the review beside each report correct what was read; --no-corrections leaves it out"
      ),
      Flag.withDefault(true)
    )
  },
  ({ seeds, out, dataVersion, corrections }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ publish }, { prepareDocuments }, { progressLayer }, { formatSummary }, { readInputs }] =
          yield* Effect.promise(() =>
            Promise.all([
              import("../publish/publish.ts"),
              import("../publish/prepare.ts"),
              import("./progress.ts"),
              import("./summary.ts"),
              import("../history/inputs.ts")
            ])
          )
        const release = yield* publish(prepareDocuments(seeds, { reviewed: corrections }), {
          out,
          version,
          dataVersion: Option.getOrNull(dataVersion),
          inputs: yield* readInputs(seeds)
        }).pipe(Effect.provide(progressLayer))
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
