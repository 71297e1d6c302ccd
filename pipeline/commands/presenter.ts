import * as Effect from "effect/Effect"
import * as CliOutput from "effect/cli/CliOutput"
import { flatten } from "./terminal.ts"

/** As Effect presents help and versions, but a wrong invocation in a line for each error. */
export const presenterLayer = CliOutput.layerPresenter({
  present: (event) => {
    if (event._tag !== "InvalidInvocation") return CliOutput.defaultPresenter.present(event)
    const command = event.commandPath.join(" ")
    return Effect.sync(() => {
      for (const { message } of event.errors) {
        process.stderr.write(`quipu: ${flatten(message).replace(/[.]?$/, ".")} See \`${command} --help\`.\n`)
      }
    })
  }
})
