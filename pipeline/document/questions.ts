const paragraph = String.raw`\d{1,3}(?:\s?\([a-z]{1,4}\)){0,4}`
const reference = `(${paragraph}(?:(?:,? and |, ?| to |\\s?[–-]\\s?)(?:${paragraph}|\\([a-z]{1,4}\\))){0,20})`
const issue = String.raw`(?:paragraphs?|questions?|issues?|points?|items?)\s(?:Nos?\.\s?)?`
const replyPattern = new RegExp(
  String.raw`^(?:Repl(?:y|ies)|Responses?|Answers?)\b.{0,80}?\b${issue}${reference}`,
  "i"
)
const issuePattern = new RegExp(`^${issue}${reference}(?=\\s+of the list of issues|[\\s.:]*$)`, "i")

/**
 * The question of the list of issues that a heading announces, as printed: "9 (a)" of "Reply to the
 * question raised in paragraph 9 (a)". Null for other headings.
 */
export function findQuestion(heading: string): string | null {
  const match = replyPattern.exec(heading) ?? issuePattern.exec(heading)
  return match === null ? null : match[1]!.replaceAll(/\s+/g, " ")
}

/** The identifier of a question: `<document_id>:q:9a`. */
export function questionId(documentId: string, printed: string): string {
  const slug = printed
    .toLowerCase()
    .replaceAll(/\s?\(([a-z]+)\)/g, "$1")
    .replaceAll(/[^a-z0-9]+/g, "-")
  return `${documentId}:q:${slug}`
}
