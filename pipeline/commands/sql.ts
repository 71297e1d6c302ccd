import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { outFlag } from "./flags.ts"
import { reportFailure } from "./report.ts"

export const sqlCommand = Command.make(
  "sql",
  {
    statement: Argument.String("statement").pipe(
      Argument.withMetavar("SQL"),
      Argument.withDescription("A statement in DuckDB's dialect; it can read the release and nothing else")
    ),
    format: Flag.Literals("format", ["table", "csv", "json"]).pipe(
      Flag.withDescription("How to print the rows"),
      Flag.withDefault("table")
    ),
    out: outFlag
  },
  ({ statement, format, out }) =>
    reportFailure(
      Effect.gen(function* () {
        const [{ openRelease }, { printRows }] = yield* Effect.promise(() =>
          Promise.all([import("../publish/open.ts"), import("./rows.ts")])
        )
        const { layer } = yield* openRelease(out)
        yield* printRows(statement, format).pipe(Effect.provide(layer))
      })
    )
).pipe(
  Command.withDescription("Ask the last release a question in SQL"),
  Command.withExamples([
    { command: 'quipu sql "FROM statistics LIMIT 5"', description: "The first statistics" },
    {
      command: 'quipu sql "SELECT kind, outcome, count(*) FROM checks GROUP BY ALL" --format csv',
      description: "Checks by kind and outcome, as CSV"
    }
  ])
)
