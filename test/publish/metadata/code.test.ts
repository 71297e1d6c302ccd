import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { identifyCode } from "../../../pipeline/publish/metadata/code.ts"

layer(NodeServices.layer)("the program that makes a release", (it) => {
  it.effect("is named by its version and by all of its files", () =>
    Effect.gen(function* () {
      const first = yield* identifyCode("1.2.3")
      assert.match(first.sha256, /^[0-9a-f]{64}$/)
      assert.deepStrictEqual(yield* identifyCode("1.2.3"), first)
    })
  )
})
