const paragraph = String.raw`\d{1,3}(?:\s?\([a-z]{1,4}\)){0,4}`
const reference = `(${paragraph}(?:(?:,? and |, ?| to |\\s?[–-]\\s?)(?:${paragraph}|\\([a-z]{1,4}\\))){0,20})`
const issue = String.raw`(?:paragraphs?|questions?|issues?|points?|items?|recommendations?)\s(?:Nos?\.\s?)?`
const reply = String.raw`(?:Repl(?:y|ies)|Responses?|Answers?|Follow-up)\b.{0,80}?\b`
const ofList = String.raw`(?:\sof the (?:list of issues|concluding observations)\b.{0,80})?`
const replyPattern = new RegExp(`^${reply}${issue}${reference}`, "i")
const wholePattern = new RegExp(`^(?:${reply})?${issue}${reference}${ofList}[\\s.:]*$`, "i")

/**
 * The question of the list of issues that a heading announces, as printed: "9 (a)" of "Reply to the
 * question raised in paragraph 9 (a)". Null for other headings, and for sentences: what ends in a
 * full stop or a colon has to be a reference and nothing else.
 */
export function findQuestion(heading: string): string | null {
  const pattern = /[.:;,]$/.test(heading) ? wholePattern : replyPattern
  const match = pattern.exec(heading) ?? wholePattern.exec(heading)
  return match === null ? null : match[1]!.replaceAll(/\s+/g, " ")
}

/** The identifier of a question: `<document_id>:q:9a`. */
export function questionId(documentId: string, printed: string): string {
  const slug = printed
    .toLowerCase()
    .replaceAll(/(\d)\s\(/g, "$1(")
    .replaceAll(/[()]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
  return `${documentId}:q:${slug}`
}
