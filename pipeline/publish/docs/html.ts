import { style } from "./style.ts"
import { partsOf, type Block, type Content, type Inline, type Page } from "./page.ts"

/** A page in HTML that needs nothing else: no script, no network, light or dark as the reader has it. */
export function renderHtml({ title, blocks, path }: Page, pages: ReadonlyArray<Page>): string {
  const sections = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block] : []))
  const up = "../".repeat(path.split("/").length - 1)
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<nav aria-label="Pages">
<ul>
${pages
  .map((page) => {
    const here = page.path === path ? ' aria-current="page"' : ""
    return `<li><a href="${up}${page.path}.html"${here}>${escapeHtml(page.title)}</a></li>`
  })
  .join("\n")}
</ul>
</nav>
<h1>${escapeHtml(title)}</h1>
</header>
<nav aria-label="On this page">
<ul>
${sections.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`).join("\n")}
</ul>
</nav>
<main id="main">
${blocks.map((block) => renderBlock(block, up)).join("\n")}
</main>
</body>
</html>
`
}

function renderBlock(block: Block, up: string): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${escapeHtml(block.id)}">${escapeHtml(block.text)}</h${block.level}>`
    case "paragraph":
      return `<p>${renderContent(block.content, up)}</p>`
    case "quotation":
      return `<blockquote><p>${renderContent(block.content, up)}</p></blockquote>`
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${renderContent(item, up)}</li>`).join("\n")}\n</ul>`
    case "grid":
      // What scrolls must be reached by the keyboard, and have a name.
      return `<section class="grid" aria-label="${escapeHtml(block.caption)}" tabindex="0">
<table>
<caption>${escapeHtml(block.caption)}</caption>
<thead><tr>${block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead>
<tbody>
${block.rows.map((row) => `<tr>${renderRow(row, up)}</tr>`).join("\n")}
</tbody>
</table>
</section>`
  }
}

/** The first cell names its row. */
function renderRow([first, ...rest]: ReadonlyArray<Content>, up: string): string {
  const cells = rest.map((cell) => `<td>${renderContent(cell, up)}</td>`).join("")
  return `<th scope="row">${renderContent(first ?? "", up)}</th>${cells}`
}

function renderContent(content: Content, up: string): string {
  return partsOf(content)
    .map((part) => renderInline(part, up))
    .join("")
}

function renderInline(part: Inline, up: string): string {
  if (typeof part === "string") return escapeHtml(part)
  if ("code" in part) return `<code>${escapeHtml(part.code)}</code>`
  return `<a href="${escapeHtml(addressOf(part.link, up))}">${escapeHtml(part.text)}</a>`
}

/** A link of a document leads into the web or nowhere: no other scheme is followed. */
function addressOf(to: string, up: string): string {
  if (to.startsWith("#") || /^https?:\/\//.test(to)) return encodeURI(to.toWellFormed())
  return /^[\w./-]+$/.test(to) ? `${up}${to}` : "#"
}

/** For text and for attributes in double quotes; codes that a browser would obey, or turn the writing with, go. */
export function escapeHtml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;")
  )
}
