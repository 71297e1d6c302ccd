import { fold } from "../text/letters.ts"
import type { Work } from "./register.ts"

/** Words that stand for instruments of several kinds. */
export const lawful = new Set(["act", "law", "statute", "code"])

/** Whether "the Act", "this law", "the Statute" can mean a work. */
export function canMean(noun: string, work: Work, extra: ReadonlySet<string> | undefined): boolean {
  if (work.category !== "instrument") return false
  if (work.noun === noun || extra?.has(noun) === true) return true
  if (noun === "law")
    return lawful.has(work.noun) || work.kind === "legislative_decree" || work.kind === "decree_law"
  if (noun === "act") return work.noun === "law"
  if (noun === "convention") return work.kind === "convention"
  return work.titles.some((title) => fold(title).endsWith(` ${noun}`) || fold(title).startsWith(`${noun} `))
}
