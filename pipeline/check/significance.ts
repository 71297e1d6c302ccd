/** Why it matters that a check is not passed, for somebody who would use the figure. */
import type { Kind } from "./checks.ts"

export const significance: Record<Kind, string> = {
  sum: "Whoever adds up the parts gets another total than whoever quotes the total.",
  period_partition: "The periods do not make the whole: one of them was counted otherwise, or misprinted.",
  dimension_partition: "The groups do not make the whole: somebody is missing, or counted twice.",
  share_sum: "The shares are not of one whole, or one of them is wrong: none can be turned into a count.",
  share_of_count: "The share and the count do not describe the same group.",
  integer_share:
    "No number of persons or cases gives this share: it is of another group than the one it is printed for.",
  change: "The change does not follow from the figures that it is said to lie between.",
  ratio: "The rate does not follow from what was planned and what was done.",
  average: "The average is not that of the total: one of them is of another time.",
  containment: "A part that exceeds its whole is of something else.",
  same_fact: "One fact has two values: which one is quoted depends on the page.",
  trend: "The words say something else than the figures.",
  plausibility: "The figures can hardly be of the same thing: a definition, a period or a unit must differ.",
  list_count: "An item was left out, added or numbered twice.",
  instrument_date: "Which text was in force, and from when, depends on the page that is read.",
  identifier_year: "The number or the date leads to another document.",
  series_order: "The number or the date leads to another document.",
  near_identifier: "Two forms of a number lead to two documents, of which one may not exist.",
  source_before_period: "The source cannot know what it is cited for.",
  source_after_document: "The document cannot have known this source, or is not the version that it says.",
  effect_before_instrument: "Something cannot have happened under an instrument that did not exist yet.",
  ibid_mismatch: "The footnote leads to a work that cannot hold what it is cited for: the source is lost.",
  reporter_mismatch: "The footnote leads to another institution than the one that would know."
}
