import * as Schema from "effect/Schema"

const Filled = Schema.String.check(
  Schema.isPattern(/^\S(?:.*\S)?$/u, { expected: "text without white space around it" })
)

/**
 * The code lists kept by hand: `seeds/codelists/<name>.csv`, and the Schema of one row of each. A new
 * list is a new line here and a file.
 */
export const codeListSchemas = {
  /** Further names of places, as English prose writes them: ISO 3166-2 or ISO 3166-1 alpha-3. */
  places: Schema.Struct({
    code: Schema.String.check(
      Schema.isPattern(/^(?:[A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{3})$/, { expected: "an ISO 3166-2 or alpha-3 code" })
    ),
    name: Filled
  }),
  /** What reports count, in the singular, and the unit that it is counted in. */
  counted_nouns: Schema.Struct({
    noun: Schema.String.check(
      Schema.isPattern(/^[a-z][a-z' -]*[a-z]$/, { expected: "a noun in lower case" })
    ),
    unit: Schema.String.check(
      Schema.isPattern(/^[a-z][a-z_]*$/, { expected: "a unit such as person or court_case" })
    )
  })
} as const

export type CodeListName = keyof typeof codeListSchemas

export type CodeLists = {
  readonly [Name in CodeListName]: ReadonlyArray<(typeof codeListSchemas)[Name]["Type"]>
}
