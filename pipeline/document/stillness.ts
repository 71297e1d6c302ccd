import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import { SeedError } from "./error.ts"

/** The files of seeds by path, each with what tells one state of it from another. */
export type Seeds = ReadonlyMap<string, string>

/** What a release is made from; editors and systems leave other files beside. */
const read = /(?:^|[\\/])(?:source\.txt|document\.json|[a-z_]+\.csv|(?:law-)?review\.jsonl)$/

/** How the files of a folder of seeds stand: size, time of change and inode, so that nothing is read twice. */
export const observeSeeds = Effect.fnUntraced(function* (
  seeds: string
): Effect.fn.Return<Seeds, never, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const names = yield* Effect.orElseSucceed(
    files.readDirectory(seeds, { recursive: true }),
    (): Array<string> => []
  )
  const states = yield* Effect.forEach(
    names.filter((name) => read.test(name)),
    (name) =>
      files.stat(path.join(seeds, name)).pipe(
        Effect.map((info) => [name, describeState(info)] as const),
        Effect.orElseSucceed(() => [name, "gone"] as const)
      ),
    { concurrency: 8 }
  )
  return new Map(states)
})

function describeState({ size, mtime, ino }: FileSystem.File.Info): string {
  const time = Option.match(mtime, { onNone: () => "", onSome: (date) => date.getTime() })
  return `${size} ${time} ${Option.getOrElse(ino, () => "")}`
}

/**
 * The files stand as they did before they were read. A release of which one part is from before a change and
 * another from after it would be one that nobody has the seeds of.
 */
export const requireStill = Effect.fnUntraced(function* (
  seeds: string,
  before: Seeds
): Effect.fn.Return<void, SeedError, FileSystem.FileSystem | Path.Path> {
  const path = yield* Path.Path
  const after = yield* observeSeeds(seeds)
  const names = new Set([...before.keys(), ...after.keys()])
  const changed = [...names].toSorted().find((name) => before.get(name) !== after.get(name))
  if (changed === undefined) return
  return yield* new SeedError({
    reason: "changed_meanwhile",
    file: path.join(seeds, changed),
    line: null,
    what: "The file was changed while the seeds were read.",
    remedy: "Run again when nobody writes to them; the last release is still in place."
  })
})
