import { beforeAll, describe, expect, it } from "@effect/vitest"
import { HtmlValidate } from "html-validate"
import { escapeHtml, renderHtml } from "../../../pipeline/publish/docs/html.ts"
import {
  grid,
  heading,
  link,
  list,
  paragraph,
  quotation,
  type Page
} from "../../../pipeline/publish/docs/page.ts"
import { describeForPeople } from "../../../pipeline/publish/docs/pages.ts"
import { describeRows, hostile, hostileRows } from "../metadata/release.ts"

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  // How a page is written out, which no reader sees.
  rules: { "long-title": "off", "no-trailing-whitespace": "off", "no-inline-style": "error" }
})

async function validate(html: string): Promise<ReadonlyArray<string>> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)
  )
}

function onlyHtml(files: ReadonlyArray<readonly [string, string]>) {
  return files.filter(([path]) => path.endsWith(".html"))
}

describe("the pages of a release as HTML", () => {
  let pages: ReadonlyArray<readonly [string, string]>
  let hostilePages: ReadonlyArray<readonly [string, string]>
  beforeAll(async () => {
    pages = onlyHtml(describeForPeople(await describeRows()))
    hostilePages = onlyHtml(describeForPeople(await describeRows(hostileRows)))
  })

  it("are valid and accessible, whatever a document holds", async () => {
    expect(pages).toHaveLength(3)
    for (const [path, page] of [...pages, ...hostilePages]) expect(await validate(page), path).toEqual([])
  })

  it("run nothing and load nothing", () => {
    for (const [, page] of [...pages, ...hostilePages]) {
      expect(page).not.toMatch(/<(?:script|img|iframe|object|embed|form|link|base)\b/i)
      expect(page).not.toMatch(/<[a-z]+[^>]*\son\w+=/i)
      expect(page).not.toMatch(/(?:href|src)="(?!https?:|#|\.\.\/|[\w-]+\.html)/)
      expect(page).not.toMatch(/url\(|@import/)
    }
  })

  it("have one heading above all, their language and both colour schemes", () => {
    for (const [, page] of pages) {
      expect(page.match(/<h1/g)).toHaveLength(1)
      expect(page).toContain('<html lang="en">')
      expect(page).toContain('<meta name="color-scheme" content="light dark">')
    }
  })

  it("lead to places that are there", () => {
    for (const [path, page] of pages) {
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect([...ids], path).toContain(target)
      const siblings = new Set(pages.map(([name]) => `../${name}`))
      for (const [, target] of page.matchAll(/href="(\.\.\/docs\/[^"]+)"/g))
        expect([...siblings]).toContain(target)
    }
  })

  it("show a hostile text as it is, without what a browser obeys", async () => {
    const page: Page = {
      title: hostile,
      path: "docs/x",
      blocks: [
        heading(2, hostile, "a"),
        paragraph(hostile, { code: hostile }, link("javascript:alert(1)", hostile)),
        list([hostile]),
        quotation(hostile),
        grid(hostile, [hostile], [[hostile]])
      ]
    }
    const html = renderHtml(page, [page])
    expect(html).not.toContain("<script>")
    expect(html).not.toContain('javascript:alert(1)"')
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(await validate(html)).toEqual([])
    expect(escapeHtml("a\u0000b\u202Ec\uD800<&>\"'")).toBe("abc\uFFFD&lt;&amp;&gt;&quot;&#39;")
  })
})
