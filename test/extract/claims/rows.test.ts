import { describe, expect, it } from "@effect/vitest"
import { read } from "../passages.ts"

const classes = (text: string) => new Set(read(text).claims.map((claim) => claim.class))
const rules = (text: string) => new Set(read(text).claims.map(({ rule }) => rule))

describe("rows of very many numbers", () => {
  it("say of none what it counts", () => {
    expect(rules(`They were ${"8, ".repeat(60)}and so on.`)).toEqual(new Set(["row-of-numbers"]))
    expect(classes("6 per cent of the ".repeat(60))).toEqual(new Set(["other"]))
  })

  it("are none where every number has a word of its own, or where they are few", () => {
    expect(classes(`They were ${"8 in Loja (3 per cent), ".repeat(30)}and so on.`)).toEqual(
      new Set(["statistic"])
    )
    expect(classes(`They were ${"8, ".repeat(20)}and so on.`)).toEqual(new Set(["statistic"]))
  })

  it("end with their sentence", () => {
    const { claims } = read(`They were ${"8, ".repeat(60)}and so on. Then 12 migrants came.`)
    expect(claims.at(-1)!.rule).toBe("unclaimed")
    expect(claims.at(-2)!.rule).toBe("row-of-numbers")
  })
})
