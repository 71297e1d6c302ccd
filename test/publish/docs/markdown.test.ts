import { describe, expect, it } from "@effect/vitest"
import { renderMarkdown } from "../../../pipeline/publish/docs/markdown.ts"
import {
  code,
  grid,
  heading,
  link,
  list,
  paragraph,
  quotation,
  readCodes
} from "../../../pipeline/publish/docs/page.ts"
import { describeForPeople } from "../../../pipeline/publish/docs/pages.ts"
import { describeRows, hostile, hostileRows } from "../metadata/release.ts"

describe("the pages of a release as Markdown", () => {
  it("have headings, lists, quotations, tables, codes and links from where they lie", () => {
    const markdown = renderMarkdown({
      title: "A page",
      path: "docs/page",
      blocks: [
        heading(2, "A part", "part"),
        paragraph("See ", code("value"), " in ", link("findings.md", "the findings"), "."),
        list(["one", [link("#part", "two")]]),
        quotation("said"),
        grid("Things", ["thing", "what"], [[[code("a")], "b | c"]])
      ]
    })
    expect(markdown).toBe(
      [
        "# A page",
        "## A part",
        "See `value` in [the findings](<../findings.md>).",
        "- one\n- [two](<#part>)",
        "> said",
        "| thing | what |\n| --- | --- |\n| `a` | b \\| c |\n"
      ].join("\n\n")
    )
  })

  it("take words between backquotes for codes", () => {
    expect(readCodes("`a` and `b`, ` alone")).toEqual([{ code: "a" }, " and ", { code: "b" }, ", ` alone"])
  })

  it("keep a hostile text within its cell or line", async () => {
    for (const [path, page] of describeForPeople(await describeRows(hostileRows))) {
      if (!path.endsWith(".md")) continue
      expect(page).not.toMatch(/(?<!\\)<script/)
      expect(page).not.toMatch(/(?<!\\)\]\((?!<)/)
      expect(page).not.toMatch(/^- a: &b/m)
    }
    const cell = renderMarkdown({ title: "x", path: "x", blocks: [grid("x", ["x"], [[[code(hostile)]]])] })
    expect(cell.split("\n").filter((line) => line.startsWith("|"))).toHaveLength(3)
  })
})
