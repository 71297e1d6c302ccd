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
