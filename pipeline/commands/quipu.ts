import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { checkCommand } from "./check.ts"
import { diffCommand } from "./diff.ts"
import { presenterLayer } from "./presenter.ts"
import { publishCommand } from "./publish.ts"
import { reviewCommand } from "./review.ts"
import { showCommand } from "./show.ts"
import { sqlCommand } from "./sql.ts"
import { verifyCommand } from "./verify.ts"
import { version } from "./version.ts"

const quipu = Command.make("quipu").pipe(
  Command.withDescription(
    "Turns reports of States to treaty bodies into open data that people can trust figure by figure"
  ),
  Command.withSubcommands([
    publishCommand,
    verifyCommand,
    diffCommand,
    checkCommand,
    showCommand,
    sqlCommand,
    reviewCommand
  ])
)

/** Runs the command line. What fails has been told of when the effect fails. */
export const runQuipu = (words: ReadonlyArray<string>) =>
  Command.runWith(quipu, { version })(words).pipe(Effect.provide(presenterLayer))
