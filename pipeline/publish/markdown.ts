/**
 * What a document wrote is shown, not obeyed: on one line, without control codes, and with nothing that Markdown would
 * take for a mark, a link, an entity or a list.
 */
export function escapeMarkdown(text: string): string {
  const line = text
    .replaceAll(/\s+/g, " ")
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
  return line
    .trim()
    .replaceAll(/[\\\x60*_{}[\]<>|#~&$]/g, "\\$&")
    .replaceAll("://", "\\://")
    .replace(/^([-+=]|[0-9]+[.)](?=\s|$))/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
