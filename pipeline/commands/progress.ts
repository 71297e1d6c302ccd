import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as LogLevel from "effect/LogLevel"
import * as References from "effect/References"
import { Progress } from "../publish/progress.ts"
import { flatten, formatDuration, styleOf } from "./terminal.ts"

const eraseLine = "\r\x1b[2K"

/**
 * Progress on standard error: on a terminal a line that changes while its stage runs, elsewhere a line
 * for each stage that has ended. `--log-level warn` leaves only warnings, `none` nothing.
 */
export const progressLayer = Layer.effect(
  Progress,
  Effect.gen(function* () {
    const level = yield* References.MinimumLogLevel
    const stream = process.stderr
    const style = styleOf(stream)
    const isTold = LogLevel.isLessThanOrEqualTo(level, "Info")
    const isLive = isTold && stream.isTTY && process.env["TERM"] !== "dumb"
    const write = (text: string) => Effect.sync(() => void stream.write(text))
    return Progress.of({
      update: (stage, detail) =>
        isLive ? write(eraseLine + line(stage, detail).slice(0, style.width - 1)) : Effect.void,
      finish: (stage, detail, milliseconds) =>
        isTold
          ? write(
              `${isLive ? eraseLine : ""}${line(stage, detail)}  ${style.dim(`(${formatDuration(milliseconds)})`)}\n`
            )
          : Effect.void,
      warn: (message) =>
        LogLevel.isLessThanOrEqualTo(level, "Warn")
          ? write(`${isLive ? eraseLine : ""}warning: ${flatten(message)}\n`)
          : Effect.void
    })
  })
)

function line(stage: string, detail: string): string {
  return `${stage.padEnd(10)}  ${flatten(detail)}`
}
