import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Command from "effect/cli/Command"
import { presenterLayer } from "./commands/presenter.ts"
import { publishCommand } from "./commands/publish.ts"
import { showCommand } from "./commands/show.ts"
import { sqlCommand } from "./commands/sql.ts"
import { verifyCommand } from "./commands/verify.ts"
import { version } from "./commands/version.ts"

const quipu = Command.make("quipu").pipe(
  Command.withDescription(
    "Turns reports of States to treaty bodies into open data that people can trust figure by figure"
  ),
  Command.withSubcommands([publishCommand, verifyCommand, showCommand, sqlCommand])
)

quipu.pipe(
  Command.run({ version }),
  Effect.provide(presenterLayer),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain
)
