import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { reportFailure } from "./report.ts"

const seedsFlag = Flag.String("seeds").pipe(
  Flag.withMetavar("DIR"),
  Flag.withDescription("Folder with a folder for each report"),
  Flag.withDefault("seeds")
)
const outFlag = Flag.String("out").pipe(
  Flag.withMetavar("FILE"),
  Flag.withDescription("The sheet to write: .xlsx or .csv"),
  Flag.optional
)
const lawFlag = Flag.Boolean("law").pipe(
  Flag.withDescription("The law of the report instead of its figures"),
  Flag.withDefault(false)
)
const sheetArgument = (name: string, description: string) =>
  Argument.String(name).pipe(Argument.withMetavar("FILE"), Argument.withDescription(description))

const work = Effect.promise(() => import("../review/work.ts"))

const print = (text: string) => Effect.sync(() => process.stdout.write(text))

const sheetCommand = Command.make(
  "sheet",
  {
    slug: Argument.String("slug").pipe(
      Argument.withMetavar("SLUG"),
      Argument.withDescription("Folder of the report")
    ),
    blind: Flag.Boolean("blind").pipe(
      Flag.withDescription("Blank: nothing of what the program read, as an independent reading needs it"),
      Flag.withDefault(false)
    ),
    law: lawFlag,
    seeds: seedsFlag,
    out: outFlag
  },
  ({ slug, blind, law, seeds, out }) =>
    reportFailure(
      Effect.gen(function* () {
        const { makeSheet } = yield* work
        yield* print(yield* makeSheet({ slug, blind, law, seeds, out: Option.getOrNull(out) }))
      })
    )
).pipe(Command.withDescription("Write a sheet to read a report on: its numerals, each in its sentence"))

const checkCommand = Command.make(
  "check",
  { file: sheetArgument("file", "A sheet that was filled in"), law: lawFlag, seeds: seedsFlag },
  ({ file, law, seeds }) =>
    reportFailure(
      Effect.gen(function* () {
        const { checkSheet } = yield* work
        yield* print(yield* checkSheet({ file, law, seeds }))
      })
    )
).pipe(Command.withDescription("Hold a sheet against the text, and say all that is wrong with it"))

const compareCommand = Command.make(
  "compare",
  {
    first: sheetArgument("first", "The sheet of one reader"),
    second: sheetArgument("second", "The sheet of another"),
    law: lawFlag,
    seeds: seedsFlag,
    out: outFlag
  },
  ({ first, second, law, seeds, out }) =>
    reportFailure(
      Effect.gen(function* () {
        const { compareSheets } = yield* work
        yield* print(yield* compareSheets({ first, second, law, seeds, out: Option.getOrNull(out) }))
      })
    )
).pipe(
  Command.withDescription("Say where two readings differ, and write the sheet on which they are settled")
)

const acceptCommand = Command.make(
  "accept",
  {
    file: sheetArgument("file", "A sheet that `review check` has nothing against"),
    by: Flag.String("by").pipe(
      Flag.withMetavar("TEXT"),
      Flag.withDescription("Who read: published with the review"),
      Flag.withDefault("unnamed readers")
    ),
    learnt: Flag.String("learnt").pipe(
      Flag.withMetavar("TEXT"),
      Flag.withDescription("What the program had learnt from, in one clause: published with its accuracy"),
      Flag.optional
    ),
    law: lawFlag,
    seeds: seedsFlag
  },
  ({ file, by, learnt, law, seeds }) =>
    reportFailure(
      Effect.gen(function* () {
        const { acceptSheet } = yield* work
        yield* print(yield* acceptSheet({ file, by, learnt: Option.getOrNull(learnt), law, seeds }))
      })
    )
).pipe(Command.withDescription("Make a sheet the review of its report, beside its source"))

export const reviewCommand = Command.make("review").pipe(
  Command.withDescription("Read a report and let what people read overrule the program"),
  Command.withSubcommands([sheetCommand, checkCommand, compareCommand, acceptCommand]),
  Command.withExamples([
    { command: "quipu review sheet cmw-c-per-2 --blind", description: "A blank sheet for a reader" },
    { command: "quipu review compare ana.xlsx ben.xlsx", description: "Where two readers differ" },
    { command: "quipu review accept settled.xlsx --by 'Ana and Ben'", description: "The report's review" }
  ])
)
