/** JSON as every file of a release has it, indented, without codes that a terminal would obey or turn its writing with. */
export function formatJson(value: unknown): string {
  return `${escapeCodes(JSON.stringify(value, null, 2))}\n`
}

/** One text as JSON has it, which is a text of YAML too. */
export function quoteJson(text: string): string {
  return escapeCodes(JSON.stringify(text.toWellFormed()))
}

/**
 * Codes that JSON lets stand, and that a terminal or an editor would obey: escaped as JSON escapes, so
 * that it reads as the same value.
 */
export function escapeCodes(json: string): string {
  return json.replaceAll(
    /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`
  )
}
