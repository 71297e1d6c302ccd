import { beforeAll, describe, expect, it } from "@effect/vitest"
import { makeDictionary } from "../../../pipeline/publish/docs/dictionary.ts"
import { makeMethods } from "../../../pipeline/publish/docs/methods.ts"
import { renderMarkdown } from "../../../pipeline/publish/docs/markdown.ts"
import { makeUsage } from "../../../pipeline/publish/docs/usage.ts"
import { cite } from "../../../pipeline/publish/metadata/about.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { describeRows } from "../metadata/release.ts"

describe("the pages of a release", () => {
  let description: Description
  beforeAll(async () => {
    description = await describeRows()
  })

  it("describe every table, column and view in the words of the database", () => {
    const dictionary = renderMarkdown(makeDictionary(description)).replaceAll("\\", "")
    for (const table of description.tables) {
      expect(dictionary).toContain(`## ${table.name}\n\n${table.description}`)
      for (const column of table.columns) expect(dictionary).toContain(`| ${column.description} |`)
    }
    expect(description.queries.length).toBeGreaterThan(0)
    for (const view of description.queries)
      expect(dictionary).toContain(`| \`${view.name}\` | ${view.description} |`)
  })

  it("have codes, an example and the number of empty fields for a column", () => {
    const dictionary = renderMarkdown(makeDictionary(description))
    expect(dictionary).toMatch(/\| `sex` \| text \| .* \| `M`, `F`, `_T` \| `_T` \| never \|/)
    expect(dictionary).toMatch(
      /\| `unit` \| text \| .* \| a code of \[units\]\(<#units>\) \| `boat` \| never \|/
    )
    expect(dictionary).toMatch(/\| `age_min` \| whole number, 0 to 150 \| .* \|  \|  \| 2 of 2 \|/)
    expect(dictionary).toContain("| `boat` | Boats |")
  })

  it("say how accurate each column is, where that was measured", () => {
    const quality = [
      { metric: "accuracy_sex", value: "99.5", sample: 12, method: "Per cent: right." },
      { metric: "observations_dated", value: "88", sample: 3, method: "Per cent of rows." }
    ]
    const methods = renderMarkdown(makeMethods({ ...description, quality }))
    expect(methods).toContain("| sex | 99.5 | 12 | Per cent: right. |")
    expect(methods).toContain("| observations\\_dated | 88 | 3 | Per cent of rows. |")
    expect(renderMarkdown(makeMethods({ ...description, quality: [] }))).toContain("It was not measured")
  })

  it("warn of what this release holds, and of nothing else", () => {
    const usage = renderMarkdown(makeUsage(description))
    expect(usage).toContain("### Shares are of different bases")
    expect(usage).toContain("(1 of 2 figures)")
    expect(usage).not.toContain("### Projected figures")
    expect(usage).toContain("The documents pass all checks")
    expect(usage).toContain(`> ${cite(description.version)}`)
  })
})
