import type { Document } from "../model/document.ts"

/** Passages before a figure's in which the full name of what it calls "the Agreement" is looked for. */
const reach = 40

/** Nouns that stand with a capital for the name of an instrument, body or scheme that was named in full. */
const term =
  /\bthe (Agreement|Protocol|Programme|Project|Plan|Strategy|Scheme|Fund|Survey|Commission|Council|Institute|Directorate|Agency|Unit|Centre|Registry|Ministry|Office|Authority|Department|Bureau|Board|Superintendency|Service|Act|Code|Policy|Accord|Treaty|Memorandum)(?! (?:of|on|for|to|against|No)\b| \p{Lu})/u

/**
 * "procedures initiated under the Agreement": the term with the name that the text gave last, since a description is read
 * without what comes before.
 */
export function nameDefinedTerm(description: string, { passages }: Document, passage: number): string {
  const [said, noun] = term.exec(description) ?? []
  if (said === undefined) return description
  const named = new RegExp(
    String.raw`(?:\b\p{Lu}[\p{L}-]+ ){1,6}${noun}\b(?: (?:of|on|for|to|against) (?:the )?\p{Lu}[\p{L}-]+(?: (?:(?:and|of|the) ){0,2}\p{Lu}[\p{L}-]+){0,6})?|\b${noun} (?:of|on|for|to|against) (?:the )?\p{Lu}[\p{L}-]+(?: (?:(?:and|of|the) ){0,2}\p{Lu}[\p{L}-]+){0,6}`,
    "gu"
  )
  for (let at = passage; at >= Math.max(0, passage - reach); at--) {
    const names = passages[at]!.kind === "footnote" ? [] : [...passages[at]!.prose.text.matchAll(named)]
    const last = names.findLast(([name]) => !/^(?:The|This|That|An?) \w+$/.test(name))
    if (last !== undefined)
      return description.replace(said, () => `the ${last[0].replace(/^(?:The|This|That|An?) /, "")}`)
  }
  return description
}
