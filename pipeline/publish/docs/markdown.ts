import { escapeMarkdown } from "../markdown.ts"
import { partsOf, type Block, type Content, type Inline, type Page } from "./page.ts"

/** A page in Markdown (CommonMark with tables). */
export function renderMarkdown({ title, blocks, path }: Page): string {
  const up = "../".repeat(path.split("/").length - 1)
  return `# ${escapeMarkdown(title)}\n\n${blocks.map((block) => renderBlock(block, up)).join("\n\n")}\n`
}

function renderBlock(block: Block, up: string): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`
    case "paragraph":
      return renderContent(block.content, up)
    case "quotation":
      return `> ${renderContent(block.content, up)}`
    case "list":
      return block.items.map((item) => `- ${renderContent(item, up)}`).join("\n")
    case "grid":
      return [
        renderRow(block.head),
        renderRow(block.head.map(() => "---")),
        ...block.rows.map((row) => renderRow(row.map((cell) => renderContent(cell, up))))
      ].join("\n")
  }
}

function renderRow(cells: ReadonlyArray<string>): string {
  return `| ${cells.join(" | ")} |`
}

function renderContent(content: Content, up: string): string {
  return partsOf(content)
    .map((part) => renderInline(part, up))
    .join("")
}

/** Escaping trims a text; the spaces that part it from its neighbours stay. */
function renderInline(part: Inline, up: string): string {
  if (typeof part === "string") {
    const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(part)!
    return `${before === "" ? "" : " "}${escapeMarkdown(words!)}${after === "" ? "" : " "}`
  }
  if ("code" in part) return renderCode(part.code)
  const within = /^[\w./-]+$/.test(part.link) ? `${up}${part.link}` : part.link
  return `[${escapeMarkdown(part.text)}](<${encodeURI(within.toWellFormed())}>)`
}

/** Code takes no escapes: what would end it, or the cell that it stands in, goes the way of text. */
function renderCode(text: string): string {
  return /^[\w .,:;/()=<>'"+%…-]+$/.test(text) && text.trim() === text ? `\`${text}\`` : escapeMarkdown(text)
}
