import { describe, expect, it } from "@effect/vitest"
import { createHash } from "node:crypto"
import { describeSources } from "../../pipeline/publish/file-metadata.ts"

function source(number: number) {
  return { document_id: `d-${number}`, source_sha256: "ab".repeat(32) }
}

describe("what a file says of its sources", () => {
  it("is the checksum of each, and one of all as sha256sum would list them", () => {
    const { source_sha256: sum, sources } = describeSources([source(1), source(2)])
    const lines = [1, 2].map((number) => `${"ab".repeat(32)}  d-${number}\n`)
    expect(sum).toBe(createHash("sha256").update(lines.join("")).digest("hex"))
    expect(JSON.parse(sources!)).toEqual({ "d-1": "ab".repeat(32), "d-2": "ab".repeat(32) })
  })

  it("is the one checksum alone where they are many", () => {
    expect(Object.keys(describeSources(Array.from({ length: 101 }, (_, number) => source(number))))).toEqual([
      "source_sha256"
    ])
  })
})
