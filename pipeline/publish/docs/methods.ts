import type { Description, Measurement } from "../metadata/description.ts"
import { stages } from "../metadata/provenance.ts"
import { grid, heading, link, list, paragraph, readCodes, type Block, type Page } from "./page.ts"

/** How the figures came about, and how far each column can be relied on. */
export function makeMethods(description: Description): Page {
  return {
    title: "Methods",
    path: "docs/methods",
    blocks: [
      heading(2, "How figures are read", "reading"),
      paragraph(
        "A program reads the text of each document by rules, without a language model. The rules describe how such reports are written; none of them knows a figure or a sentence of a report. Data goes through these stages, in this order:"
      ),
      list(stages.map(([name, what]) => `${name}: ${what}.`)),
      ...read([
        "First every numeral of the text is found, in figures and in words. Each is claimed once: as part of a date, a period, the number of an instrument, an age, a name and so on. What nobody claims and what counts or measures something is a statistic and becomes a row of `observations`. `numerals` keeps them all, so that nothing is left out in silence.",
        "Then the words around a figure say what it counts, when, where, of whom and according to whom. What a sentence does not say may be inherited: by a share from the figure that it is a share of, or from the sentence before that declares it for those that follow. Nothing is inherited backwards."
      ]),
      heading(2, "What readers of a review read", "review"),
      ...describeReview(description),
      heading(2, "What the columns promise", "promises"),
      list(promises.map(readCodes)),
      heading(2, "What they do not promise", "limits"),
      list(limits.map(readCodes)),
      ...describeAccuracy(description),
      heading(2, "Where it came from", "provenance"),
      paragraph(
        link("prov.jsonld", "prov.jsonld"),
        " has the checksums of the sources and of the program, and the stages between them, as linked data."
      )
    ]
  }
}

const read = (texts: ReadonlyArray<string>): ReadonlyArray<Block> =>
  texts.map((text) => paragraph(...readCodes(text)))

/** Held by a test or an invariant of every release, not by care. */
const promises = [
  "`printed` stands in the text of the document from `char_start` to `char_end`, and `quote` from `quote_start` on: both are compared with the text before a release is published.",
  "`value` is what `printed` says where it stands, magnitude words included, in decimal arithmetic; it is read a second time from the text and compared. It is never rounded, converted or corrected.",
  "Every numeral of a document has one row in `numerals`, and every statistic among them one row in `observations`.",
  "A code stands in its code list, and a reference leads to a row.",
  "Identifiers stay the same while the text and the number of numerals before them in the paragraph do.",
  "An empty field means that the document does not say, or that it does not apply. It never means zero."
]

const limits = [
  "That a figure is true. It is what the State reports; `checks` says where its figures do not agree with each other.",
  "That what is coded from words is right in every row that nobody has read (`review` is empty): period, base, sex, age, nationality, area, reporter and unit are then read by rules, which are right as often as the table below says.",
  "That `description`, `indicator` and `topic` stay the same. They are made for finding and labelling, and get better; to follow a figure over releases take `observation_id`.",
  "That two figures of one `indicator` are comparable. They count the same noun; how it was counted is for the document to say.",
  "That the text is free of slips. It is what was read, with the typing errors of the document."
]

/** What readers settled on where two readings were possible, as rules for the next review. */
const settledRules: ReadonlyArray<string> = [
  'Time: a sentence that goes on with what was said ("in addition", "furthermore") and names no time has the time of the one before it.',
  'Base: figures of two periods that the text itself adds up ("therefore a total of") are parts of that total, though its period is longer.',
  "`time_precision` of a period from a year to a month is month, the finer of the two.",
  "`counted` has the modifiers that restrict the noun, but not those that have a column of their own (age, sex, nationality, place, time). For money it is what the money is, and who imposed or paid it is the category.",
  "`dimension` and `category` are coded where they divide something: a condition that holds for all who get a benefit divides nobody.",
  "`unit` is that of the nearest thing: employers are persons, centres facilities, applications applications; unit only where none is near.",
  "`footnote_ref` of a share without a footnote of its own is that of its base; a footnote that only explains gives no evidence.",
  "Class: a numeral inside a web address is identifier; the number of a goal, target or pillar of a plan is name; a year before a capitalised title, outside it, is date.",
  "Law: guidelines, directives and codes that a decree adopts are instruments of their own, as policies are, and are issued by who adopts them. A title has the noun that it belongs to, ellipses resolved; a description in small letters is the title only of an instrument without a number.",
  "Law: the year in brackets behind a declaration is no date, and the deposit of an instrument of ratification no ratification. An explanatory footnote that quotes a policy cites it; one that only speaks of it does not."
]

const isAccuracy = ({ metric }: Measurement): boolean => metric.startsWith("accuracy_")

function tabulate(
  measurements: ReadonlyArray<Measurement>,
  prefix: string
): ReadonlyArray<ReadonlyArray<string>> {
  return measurements.map(({ metric, value, sample, method }) => [
    metric.slice(prefix.length),
    value,
    sample === null ? "" : String(sample),
    method
  ])
}

/** How a review comes about, what the reviews of this release changed, and the rules that readers settled on. */
function describeReview({ rowsByTable, reviewed }: Description): ReadonlyArray<Block> {
  const corrections = rowsByTable.get("corrections") ?? 0
  const observations = rowsByTable.get("observations") ?? 0
  return [
    ...read([
      "A report can be reviewed: readers who see its text and the rules of coding, but neither what the program read nor each other's sheet, say of every numeral what it is, and of every figure what it measures. Two such readings are compared column by column, and each difference is settled with its reason. The review overrules the program for that report alone; it is never a rule. It is bound to the checksum of the text, so that a changed text asks for a new one. Readers are persons or language models: the review says who, and `quality` repeats it.",
      "`review` says of each row of `observations` and `numerals` how often it was read; `method` is `reviewed` where that changed a column, and `corrections` has each change, with what the program reads and the reason. What the program comes to read right later leaves `corrections` by itself.",
      `In this release ${reviewed} of ${observations} figures were read in a review; ${corrections} columns are other than the program reads them.`
    ]),
    paragraph("Where the rules of coding are silent, readers go by these:"),
    list(settledRules.map(readCodes))
  ]
}

/** Measured on reports that were annotated by hand, or counted in this release. */
function describeAccuracy({ quality }: Description): ReadonlyArray<Block> {
  const accuracy = quality.filter(isAccuracy)
  const others = quality.filter((measurement) => !isAccuracy(measurement))
  return [
    heading(2, "Accuracy, column by column", "accuracy"),
    ...(accuracy.length === 0
      ? [paragraph("It was not measured for this release.")]
      : [
          grid(
            "Accuracy of columns",
            ["column", "value", "cases", "how it was measured"],
            tabulate(accuracy, "accuracy_")
          )
        ]),
    ...(others.length === 0
      ? []
      : [
          heading(2, "Other measurements", "measurements"),
          grid(
            "Other measurements",
            ["metric", "value", "cases", "how it was measured"],
            tabulate(others, "")
          )
        ])
  ]
}
