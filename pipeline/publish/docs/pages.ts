import type { Description } from "../metadata/description.ts"
import { makeDictionary } from "./dictionary.ts"
import { renderHtml } from "./html.ts"
import { renderMarkdown } from "./markdown.ts"
import { makeMethods } from "./methods.ts"
import { makeUsage } from "./usage.ts"

/** `docs/`: every page as Markdown and as HTML. */
export function describeForPeople(description: Description): ReadonlyArray<readonly [string, string]> {
  const pages = [makeUsage(description), makeDictionary(description), makeMethods(description)]
  return pages.flatMap((page) => [
    [`${page.path}.html`, renderHtml(page, pages)] as const,
    [`${page.path}.md`, renderMarkdown(page)] as const
  ])
}
