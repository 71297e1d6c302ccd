/**
 * A page as a value, so that it is written once and rendered as Markdown and as HTML. Texts are plain: what they
 * hold is shown, never obeyed.
 */
export interface Page {
  readonly title: string
  /** Path from the root of the release, without the extension. */
  readonly path: string
  readonly blocks: ReadonlyArray<Block>
}

export type Block = Heading | Paragraph | List | Grid | Quotation

export interface Heading {
  readonly kind: "heading"
  readonly level: 2 | 3
  readonly text: string
  /** Unique in its page; letters, digits, hyphens and underscores. */
  readonly id: string
}

export interface Paragraph {
  readonly kind: "paragraph"
  readonly content: Content
}

export interface List {
  readonly kind: "list"
  readonly items: ReadonlyArray<Content>
}

export interface Grid {
  readonly kind: "grid"
  readonly caption: string
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<Content>>
}

export interface Quotation {
  readonly kind: "quotation"
  readonly content: Content
}

/** A run of texts, codes and links. A link leads to a path of the release, to `#id` of the page, or into the web. */
export type Content = string | ReadonlyArray<Inline>
export type Inline = string | { readonly code: string } | { readonly link: string; readonly text: string }

export const heading = (level: 2 | 3, text: string, id: string): Heading => ({
  kind: "heading",
  level,
  text,
  id
})
export const paragraph = (...content: ReadonlyArray<Inline>): Paragraph => ({ kind: "paragraph", content })
export const list = (items: ReadonlyArray<Content>): List => ({ kind: "list", items })
export const quotation = (content: Content): Quotation => ({ kind: "quotation", content })
export const grid = (
  caption: string,
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Content>>
): Grid => ({ kind: "grid", caption, head, rows })
export const code = (text: string) => ({ code: text })
export const link = (to: string, text: string) => ({ link: to, text })

/** The parts of a content, whichever of its forms it has. */
export function partsOf(content: Content): ReadonlyArray<Inline> {
  return typeof content === "string" ? [content] : content
}

/** Codes in a text of ours stand between backquotes, as in a comment. */
export function readCodes(text: string): ReadonlyArray<Inline> {
  return text.split(/(`[^`]+`)/).flatMap((part): ReadonlyArray<Inline> => {
    if (part === "") return []
    return [part.startsWith("`") && part.length > 1 ? code(part.slice(1, -1)) : part]
  })
}
