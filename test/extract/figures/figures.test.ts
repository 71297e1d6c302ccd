import { readFileSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"
import { extractFigures } from "../../../pipeline/extract/figures/figures.ts"
import type { Figure } from "../../../pipeline/extract/figures/figure.ts"
import { codeLists, readReport } from "../law/reading.ts"

/** A case: sentences of a report by a State, and its figures in order. */
interface FigureCase {
  readonly state: string
  readonly input: string
  readonly expected: ReadonlyArray<string>
}

const cases: ReadonlyArray<FigureCase> = readFileSync("test/extract/cases/figures.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line))

const printed = ({ reading, numeral }: Figure) => reading.numerals[numeral]!.printed

/** A figure in one line: what is printed, its measure, and whatever else the sentence says of it. */
function lineOf(figure: Figure): string {
  const { measure, unit, qualifier, period, base, dimensions } = figure
  const { sex, ageMin, ageMax, nationality, area, counterpart } = dimensions
  const age = ageMin === null && ageMax === null ? null : `aged ${ageMin ?? ""}-${ageMax ?? ""}`
  const time =
    period === null
      ? null
      : `${period.kind === "period" ? "" : `${period.kind} `}${period.start ?? ""}/${period.end ?? ""}`
  return [
    printed(figure),
    measure,
    measure === "count" ? figure.countUnit : unit,
    qualifier,
    sex,
    age,
    nationality,
    area === null ? null : `in ${area}`,
    counterpart === null ? null : `to ${counterpart}`,
    time,
    base === null ? null : `of ${printed(base)}`
  ]
    .filter((part) => part !== null && part !== "")
    .join(" ")
}

describe("figures with all that a sentence says of them", () => {
  it.each(cases)("$input", ({ state, input, expected }) => {
    expect(extractFigures(readReport(input, state), codeLists).figures.map(lineOf)).toEqual(expected)
  })
})
