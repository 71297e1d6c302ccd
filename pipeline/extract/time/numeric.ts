import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { dayOf, lastDay } from "./calendar.ts"
import type { DateMention } from "./dates.ts"
import { isYear } from "./names.ts"

/** Dates in digits: "14/02/2019", "14-02-2019", "14.02.2019", "2019-02-14"; day first where both readings are possible. */
export function numericDate(tokens: ReadonlyArray<Token>, index: number): DateMention | undefined {
  const first = tokens[index]!
  if (first.word.text.length > 4) return first.word.text.length <= 10 ? dotted(first, index) : undefined
  const joiner = tokens[index + 1]
  if (joiner === undefined || joiner.start !== first.end) return undefined
  if (joiner.word.lower !== "/" && joiner.word.lower !== "-") return undefined
  const second = tokens[index + 2]
  const third = tokens[index + 4]
  const glued =
    second?.start === joiner.end &&
    foldedAt(tokens, index + 3) === joiner.word.lower &&
    tokens[index + 3]!.start === second.end &&
    third?.start === tokens[index + 3]!.end
  if (!glued || second.word.kind !== tokenKind.number || third.word.kind !== tokenKind.number)
    return undefined
  const goesOn = tokens[index + 5]
  if (goesOn?.start === third.end && (goesOn.word.lower === "/" || goesOn.word.lower === "-"))
    return undefined
  if (isYear(first)) return calendarDay(index, index + 5, first.word.text, second.word.text, third.word.text)
  if (!isYear(third)) return undefined
  return (
    calendarDay(index, index + 5, third.word.text, second.word.text, first.word.text) ??
    calendarDay(index, index + 5, third.word.text, first.word.text, second.word.text)
  )
}

/** "14.02.2019" is one number to the tokeniser. */
function dotted(token: Token, index: number): DateMention | undefined {
  const parts = token.word.text.split(".")
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
