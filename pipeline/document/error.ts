import * as Schema from "effect/Schema"

export const seedErrorReasons = [
  "missing_file",
  "unreadable_file",
  "unsupported_format",
  "empty_file",
  "too_large",
  "changed_meanwhile",
  "not_utf8",
  "binary_content",
  "no_paragraphs",
  "invalid_metadata",
  "repeated_document",
  "invalid_code_list",
  "invalid_judgement",
  "invalid_accuracy"
] as const
export type SeedErrorReason = (typeof seedErrorReasons)[number]

/** Something under `seeds/` from which no release can be made. Its message fits on one line. */
export class SeedError extends Schema.TaggedError<SeedError>()("SeedError", {
  reason: Schema.Literals(seedErrorReasons),
  file: Schema.String,
  /** From 1; null where the whole file is meant. */
  line: Schema.NullOr(Schema.Int),
  what: Schema.String,
  remedy: Schema.String
}) {
  override get message(): string {
    const place = this.line === null ? this.file : `${this.file}:${this.line}`
    return `${place}: ${this.what} ${this.remedy}`
  }
}

const Complaints = Schema.Array(
  Schema.Struct({
    file: Schema.String,
    line: Schema.NullOr(Schema.Int),
    what: Schema.String,
    remedy: Schema.String
  })
)

/** All that is wrong with a review, or with a sheet that is to become one: a line for each. */
export class ReviewError extends Schema.TaggedError<ReviewError>()("ReviewError", {
  complaints: Complaints
}) {
  get lines(): ReadonlyArray<string> {
    return this.complaints.map(
      ({ file, line, what, remedy }) => `${line === null ? file : `${file}:${line}`}: ${what} ${remedy}`
    )
  }
  override get message(): string {
    return this.lines.join("\n")
  }
}
