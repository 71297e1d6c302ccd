/** What the checks say of one another: which of them repeat, or are settled by, another. */
import type { JudgedCheck } from "./records.ts"

/**
 * Leaves out what another check tells better: a sum whose figures are those of a partition; a sum that
 * fails although all its parts make a total with others, so that they were not meant for this one; a
 * share that no whole number of its base gives although it is the share of a count in another total.
 */
export function settle(judged: ReadonlyArray<JudgedCheck>): ReadonlyArray<JudgedCheck> {
  const partitions = judged.filter(({ check }) => check.kind.endsWith("_partition"))
  const known = new Set(partitions.map(nameSides))
  const agreeing = judged.filter(isAgreeing)
  const wholes = indexBy(agreeing.filter(isSum), "part")
  const fractions = indexBy(
    agreeing.filter(({ check }) => check.kind === "share_of_count"),
    "share"
  )
  return judged.filter((found) => {
    const { kind, outcome } = found.check
    if (kind === "integer_share" && outcome === "fails")
      return !figuresOf(found, "share").some((share) => fractions.has(share))
    if (!isSum(found)) return true
    if (outcome === "fails" && isSettled(found, wholes)) return false
    if (kind !== "sum") return true
    const sides = nameSides(found)
    const repeated = known.has(sides)
    known.add(sides)
    return !repeated
  })
}

function isSettled(found: JudgedCheck, wholes: ReadonlyMap<string, ReadonlyArray<JudgedCheck>>): boolean {
  const [first, ...others] = figuresOf(found, "part")
  return (wholes.get(first ?? "") ?? []).some((whole) => {
    const parts = figuresOf(whole, "part")
    return others.every((other) => parts.includes(other))
  })
}

function isSum({ check }: JudgedCheck): boolean {
  return check.kind === "sum" || check.kind.endsWith("_partition")
}

function isAgreeing({ check }: JudgedCheck): boolean {
  return check.outcome === "holds" || check.outcome === "rounding"
}

function indexBy(
  judged: ReadonlyArray<JudgedCheck>,
  role: string
): ReadonlyMap<string, ReadonlyArray<JudgedCheck>> {
  const index = new Map<string, Array<JudgedCheck>>()
  for (const found of judged) {
    for (const figure of figuresOf(found, role)) {
      const others = index.get(figure)
      if (others === undefined) index.set(figure, [found])
      else others.push(found)
    }
  }
  return index
}

function figuresOf({ terms }: JudgedCheck, role: string): ReadonlyArray<string> {
  return terms.flatMap((term) =>
    term.role === role && term.observation_id !== null ? [term.observation_id] : []
  )
}

function nameSides({ terms }: JudgedCheck): string {
  const named = terms.map((term) => `${term.role} ${term.observation_id}`)
  return named.toSorted().join()
}
