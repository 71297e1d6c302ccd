import * as NodeServices from "@effect/platform-node/NodeServices"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readCodeLists } from "../../../pipeline/document/codelists.ts"
import { Passages, passagesOf, templates } from "./prose.ts"
import { readBack } from "./reading.ts"

const codeLists = await Effect.runPromise(readCodeLists("seeds").pipe(Effect.provide(NodeServices.layer)))

describe("prose made of facts gives the facts", () => {
  for (const name of Object.keys(templates))
    it.prop(
      name,
      [passagesOf(name)],
      ([{ state, text, facts }]) => {
        expect({ text, facts: readBack(state, [text], codeLists)[0] }).toEqual({ text, facts })
      },
      { arbitrary: { runs: 24, seed: name } }
    )

  it.prop(
    "in any company",
    [Passages],
    ([passages]) => {
      const texts = passages.map(({ text }) => text)
      expect({ texts, facts: readBack(passages[0]!.state, texts, codeLists) }).toEqual({
        texts,
        facts: passages.map(({ facts }) => facts)
      })
    },
    { arbitrary: { runs: 120, seed: "company" } }
  )
})
