/** A web address as printed, with its range; the line breaks that cut it are taken out of `url`. */
export interface WebAddress {
  readonly start: number
  readonly end: number
  readonly url: string
}

const address = /(?:https?:\/\/|www\.)[^\s“”"<>\])]{3,400}/g
/** An address goes on after a line break, or after a space where it ends in a joint. */
const continuation = /\s([\w%.~-][^\s“”"<>\])]{1,400})/y

/** The web addresses of a text, in order. */
export function findAddresses(text: string): Array<WebAddress> {
  if (!text.includes("://") && !text.includes("www.")) return []
  const found: Array<WebAddress> = []
  for (const match of text.matchAll(address)) {
    let url = match[0]
    let end = match.index + url.length
    for (let count = 0; count < 3 && /[/_%=&?-]$/.test(url); count++) {
      continuation.lastIndex = end
      const more = continuation.exec(text)?.[1]
      if (more === undefined || (text[end] !== "\n" && !/[./_%-]/.test(more.slice(0, -1)))) break
      url += more
      end = continuation.lastIndex
    }
    const closed = url.replace(/[.,;:]+$/, "")
    found.push({ start: match.index, end: end - (url.length - closed.length), url: closed })
  }
  return found
}
