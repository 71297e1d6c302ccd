const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " "
  )
const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ")

/** A whole number below 10^12 in words; `joiner` stands before the tens and ones after a hundred or more ("and"). */
export function spell(number: number, joiner = ""): string {
  if (number < 20) return small[number]!
  if (number < 100) {
    const ones = number % 10
    return `${tens[Math.floor(number / 10)]}${ones === 0 ? "" : `-${small[ones]}`}`
  }
  const [size, word] =
    number < 1000
      ? [100, "hundred"]
      : number < 1_000_000
        ? [1000, "thousand"]
        : number < 1_000_000_000
          ? [1_000_000, "million"]
          : [1_000_000_000, "billion"]
  const rest = number % size
  const head = `${spell(Math.floor(number / size), joiner)} ${word}`
  if (rest === 0) return head
  return rest < 100 && joiner !== "" ? `${head} ${joiner} ${spell(rest)}` : `${head} ${spell(rest, joiner)}`
}
