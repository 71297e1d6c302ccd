import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { reportFailure } from "./report.ts"

const release = (name: string, which: string) =>
  Argument.String(name).pipe(
    Argument.withMetavar(name.toUpperCase()),
    Argument.withDescription(`Folder of the ${which} release`)
  )

export const diffCommand = Command.make(
  "diff",
  {
    before: release("a", "earlier"),
    after: release("b", "later"),
    format: Flag.Literals("format", ["text", "json"]).pipe(
      Flag.withDescription("Counts by table, column and cause as text, or every row as a line of JSON"),
      Flag.withDefault("text")
    )
  },
  ({ before, after, format }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ printDifference }, { Warehouse }] = yield* Effect.promise(() =>
          Promise.all([import("./difference.ts"), import("../warehouse/warehouse.ts")])
        )
        yield* printDifference(before, after, format).pipe(Effect.provide(Warehouse.layer))
      })
    )
).pipe(
  Command.withDescription("Tell what is different from one release to another, and why"),
  Command.withExamples([
    {
      command: "quipu diff out/releases/0.1.0+4f2a91c07b3e out/latest",
      description: "Rows added, removed and changed, by table, column and cause"
    },
    { command: "quipu diff A B --format json", description: "Each of these rows, with both values" }
  ])
)
