import * as NodeServices from "@effect/platform-node/NodeServices"
import { vi } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Runtime from "effect/Runtime"
import { spawn, type ChildProcess } from "node:child_process"
import { join } from "node:path"
import { runQuipu } from "../../pipeline/commands/quipu.ts"

const root = join(import.meta.dirname, "../..")

export const seeds = join(root, "test/publish/golden/seeds")

export interface Outcome {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs the command line as a person would, without a terminal, in this process. */
export async function quipu(...words: Array<string>): Promise<Outcome> {
  const written = { output: "", errors: "" }
  const catchText = (stream: "output" | "errors") => (text: unknown) => {
    written[stream] += String(text)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(catchText("output")),
    vi.spyOn(process.stderr, "write").mockImplementation(catchText("errors")),
    vi
      .spyOn(console, "log")
      .mockImplementation((...parts) => void catchText("output")(`${parts.join(" ")}\n`))
  ]
  try {
    const exit = await Effect.runPromiseExit(runQuipu(words).pipe(Effect.provide(NodeServices.layer)))
    const code = Exit.isSuccess(exit) ? 0 : Runtime.getErrorExitCode(Cause.squash(exit.cause))
    return { code, ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** Starts the program as a process, and does not wait. */
export function startQuipu(...words: Array<string>): ChildProcess {
  return spawn(process.execPath, [join(root, "pipeline/main.ts"), ...words], { stdio: "pipe" })
}
