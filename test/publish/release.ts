import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { prepareDocuments } from "../../pipeline/publish/prepare.ts"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)

/** A release of the invented report, made once for the tests of a file, and what takes it away again. */
export async function publishGolden(): Promise<{ directory: string; remove: () => void }> {
  const out = mkdtempSync(join(tmpdir(), "quipu-formats-"))
  const seeds = join(import.meta.dirname, "golden", "seeds")
  const release = publish(prepareDocuments(seeds), { out, version: "0.0.0" })
  const { directory } = await Effect.runPromise(Effect.provide(release, services))
  return { directory, remove: () => rmSync(out, { recursive: true }) }
}
