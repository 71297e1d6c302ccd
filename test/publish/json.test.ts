import { describe, expect, it } from "@effect/vitest"
import { formatJson, quoteJson } from "../../pipeline/publish/json.ts"

describe("JSON of a release", () => {
  const codes = "a\u0000\u0007\u009B\u202E\u2028b\u007F\uD800"

  it("has no code that a terminal obeys, and says the same", () => {
    const json = formatJson({ codes })
    // oxlint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u2028-\u202E\uD800-\uDFFF]/)
    expect(JSON.parse(json)).toEqual({ codes })
  })

  it("quotes a text for YAML, without half characters", () => {
    expect(quoteJson('a "b": \u202E\uD800')).toBe('"a \\"b\\": \\u202e\uFFFD"')
  })
})
