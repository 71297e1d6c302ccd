import { describe, expect, it } from "@effect/vitest"
import type { Finding } from "../../pipeline/publish/findings.ts"
import { formatJson, formatMarkdown } from "../../pipeline/publish/findings.ts"
import { escapeMarkdown } from "../../pipeline/publish/markdown.ts"

const finding = (changes: Partial<Finding>): Finding => ({
  check_id: "sum:a:1",
  kind: "sum",
  document_id: "a",
  expression: "5 + 7 = 13 (para. 1)",
  expected: "12",
  actual: "13",
  difference: "1",
  tolerance: "0",
  outcome: "fails",
  explanation: "The 2 parts (5 and 7) add up to 12, 1 less than their printed total 13 (para. 1).",
  severity: "contradiction",
  suspect_id: "a:1:3",
  suspect_value: "12",
  suspect_slip: "off_by_one",
  passages: [{ check_id: "sum:a:1", place: "para. 1", text: "Of 13 boats, 5 were lost and 7 sold." }],
  ...changes
})

describe("findings", () => {
  it("show the sentence, the arithmetic, the suspect and why it matters", () => {
    const shown = formatMarkdown([finding({})])
    expect(shown).toContain("> Of 13 boats, 5 were lost and 7 sold. (para. 1)")
    expect(shown).toContain("- Compared: 5 + 7 = 13 (para. 1)")
    expect(shown).toContain("- Suspect: a:1:3, which would be 12 (off by one)")
    expect(shown).toContain("- Why it matters: Whoever adds up the parts")
  })

  it("stand under their severity, the worst first, with how many there are", () => {
    const shown = formatMarkdown([
      finding({ severity: "note", outcome: "truncation", kind: "integer_share" }),
      finding({}),
      finding({})
    ])
    expect(shown).toContain("(2 contradiction, 1 note)")
    expect(shown.indexOf("## Contradictions")).toBeLessThan(shown.indexOf("## Notes"))
    expect(shown).not.toContain("## Impossible")
  })

  it("say that there are none", () => expect(formatMarkdown([])).toContain("The documents pass all checks."))

  it("cut long passages between words", () => {
    const shown = formatMarkdown([
      finding({ passages: [{ check_id: "sum:a:1", place: "para. 1", text: "boat ".repeat(500) }] })
    ])
    expect(shown).toMatch(/boat \.\.\. \(para\. 1\)/)
    expect(shown.length).toBeLessThan(1800)
  })

  it("keep what the document wrote from being obeyed", () => {
    const text = "# [x](javascript:a) <img src=x> `a` https://a.example &lt;\n\n- 1 \u202Eb\u001B[2J"
    const shown = formatMarkdown([finding({ passages: [{ check_id: "sum:a:1", place: "para. 1", text }] })])
    expect(shown).toContain(
      "> \\# \\[x\\](javascript:a) \\<img src=x\\> \\`a\\` https\\://a.example \\&lt; - 1 b\\[2J (para. 1)"
    )
  })

  it("are a list of objects in JSON", () => {
    const [object] = JSON.parse(formatJson([finding({})]))
    expect(object).toMatchObject({ kind: "sum", severity: "contradiction", suspect_value: "12" })
    expect(object.significance).toMatch(/Whoever/)
    expect(object.passages).toEqual([{ place: "para. 1", text: "Of 13 boats, 5 were lost and 7 sold." }])
  })
})

describe("text of a document in Markdown", () => {
  it.each([
    { title: "a list", input: "- one", expected: "\\- one" },
    { title: "a numbered list", input: "12. one", expected: "12\\. one" },
    { title: "a heading under a line", input: "===", expected: "\\===" },
    { title: "lines", input: "one\n\ntwo", expected: "one two" },
    { title: "formulas", input: "$x$", expected: "\\$x\\$" },
    { title: "plain text", input: "5 (a) of 7, or 12%.", expected: "5 (a) of 7, or 12%." }
  ])("is shown: $title", ({ input, expected }) => expect(escapeMarkdown(input)).toBe(expected))
})
