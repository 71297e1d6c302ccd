/** Index of the first element whose place is `from` or behind it; the places ascend. */
export function firstFrom<A>(list: ReadonlyArray<A>, place: (element: A) => number, from: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(list[middle]!) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The elements with places from `from` to `to` (exclusive). */
export const between = <A>(
  list: ReadonlyArray<A>,
  place: (element: A) => number,
  from: number,
  to: number
): ReadonlyArray<A> => list.slice(firstFrom(list, place, from), firstFrom(list, place, to))

export const byStart = ({ start }: { readonly start: number }): number => start

export const byAt = ({ at }: { readonly at: number }): number => at

/** The element before place `index`; none before the first. Asked for by -1 it would be looked up by name, and its place in the code slow ever after. */
export const itemBefore = <A>(list: ReadonlyArray<A>, index: number): A | undefined =>
  index > 0 ? list[index - 1] : undefined
