const cues = ["://", "www.", "@"]

const nowhere: ReadonlyArray<boolean> = []

/** Whether each thing that starts at a place of the text, in order, stands in a web or mail address; empty where none does. */
export function findAddresses(
  text: string,
  things: ReadonlyArray<{ readonly start: number }>
): ReadonlyArray<boolean> {
  if (!cues.some((cue) => text.includes(cue))) return nowhere
  const spans = cues.flatMap((cue) => spansOf(text, cue)).sort((one, other) => one.from - other.from)
  let span = 0
  return things.map(({ start }) => {
    while (span < spans.length && spans[span]!.to <= start) span++
    return span < spans.length && spans[span]!.from <= start
  })
}

interface Span {
  readonly from: number
  readonly to: number
}

/** The runs without white space that hold a cue; each stretch of the text is looked at once. */
function spansOf(text: string, cue: string): Array<Span> {
  const spans: Array<Span> = []
  let floor = 0
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, floor)) {
    let from = at
    while (from > floor && !isBlank(text.charCodeAt(from - 1))) from--
    let to = at + cue.length
    while (to < text.length && (!isBlank(text.charCodeAt(to)) || breaksAddress(text, to))) to++
    spans.push({ from, to })
    floor = to
  }
  return spans
}

const isBlank = (code: number) => code <= 32 || code === 0xa0

/** An address may be broken after a slash, an underscore or a per cent sign. */
const breaksAddress = (text: string, at: number) => text[at] === "\n" && /[/_%]/.test(text[at - 1]!)
