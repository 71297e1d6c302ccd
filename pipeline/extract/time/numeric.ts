import type { Token, Tokenised } from "../text/tokens.ts"
import { foldedAt, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { dayOf, lastDay } from "./calendar.ts"
import type { DateMention } from "./dates.ts"
import { isYear } from "./names.ts"
import { wordSet } from "../text/vocabulary.ts"

const dateJoiners = wordSet("/ -")

/** Dates in digits: "14/02/2019", "14-02-2019", "14.02.2019", "2019-02-14"; day first where both readings are possible. */
export function numericDate(text: Tokenised, index: number): DateMention | undefined {
  const { tokens } = text
  const first = tokens[index]!
  if (first.text.length > 4) return first.text.length <= 10 ? dotted(first, index) : undefined
  const joiner = tokens[index + 1]
  if (joiner === undefined || !isGlued(text, index + 1)) return undefined
  if (joiner.lower !== "/" && joiner.lower !== "-") return undefined
  const second = tokens[index + 2]
  const third = tokens[index + 4]
  if (second?.kind !== tokenKind.number || third?.kind !== tokenKind.number) return undefined
  if (foldedAt(tokens, index + 3) !== joiner.lower) return undefined
  for (let at = index + 2; at < index + 5; at++) if (!isGlued(text, at)) return undefined
  if (isGlued(text, index + 5) && dateJoiners.has(tokens[index + 5]!.lower)) return undefined
  if (isYear(first)) return calendarDay(index, index + 5, first.text, second.text, third.text)
  if (!isYear(third)) return undefined
  return (
    calendarDay(index, index + 5, third.text, second.text, first.text) ??
    calendarDay(index, index + 5, third.text, first.text, second.text)
  )
}

/** "14.02.2019" is one number to the tokeniser. */
function dotted(token: Token, index: number): DateMention | undefined {
  const parts = token.text.split(".")
  if (parts.length !== 3) return undefined
  const [day = "", month = "", year = ""] = parts
  return year >= "1800" && year < "2100" ? calendarDay(index, index + 1, year, month, day) : undefined
}

function calendarDay(
  from: number,
  to: number,
  yearDigits: string,
  monthDigits: string,
  dayDigits: string
): DateMention | undefined {
  if (yearDigits.length !== 4 || monthDigits.length > 2 || dayDigits.length > 2) return undefined
  const [year, month, day] = [Number(yearDigits), Number(monthDigits), Number(dayDigits)]
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month))) return undefined
  return { from, to, year, month, day, stretch: dayOf(year, month, day) }
}
