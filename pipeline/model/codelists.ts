import * as Schema from "effect/Schema"

const Filled = Schema.String.check(
  Schema.isPattern(/^\S(?:.*\S)?$/u, { expected: "text without white space around it" })
)

const Code = Schema.String.check(
  Schema.isPattern(/^[a-z]+(?:_[a-z]+)*$/, { expected: "a code such as supreme_decree" })
)
const Term = Schema.String.check(
  Schema.isPattern(/^\p{Ll}[\p{Ll}' -]*\p{Ll}$/u, { expected: "words in lower case, singular or plural" })
)
const YesNo = Schema.Literals(["yes", "no"])
/** Names joined by |, or nothing. */
const Names = Schema.String.check(
  Schema.isPattern(/^(?:[^|\s][^|]*(?:\|[^|\s][^|]*)*)?$/u, { expected: "names joined by |" })
)
const YearOrNone = Schema.String.check(
  Schema.isPattern(/^(?:1[2-9]\d\d|20\d\d)?$/, { expected: "a year or nothing" })
)

/**
 * The code lists kept by hand: `seeds/codelists/<name>.csv`, and the Schema of one row of each. A new
 * list is a new line here and a file.
 */
export const codeListSchemas = {
  /**
   * Further names of places, as English prose writes them: ISO 3166-2 (several joined with + for a city that
   * is divided into them) or ISO 3166-1 alpha-3.
   */
  places: Schema.Struct({
    code: Schema.String.check(
      Schema.isPattern(/^(?:[A-Z]{2}-[A-Z0-9]{1,3}(?:\+[A-Z]{2}-[A-Z0-9]{1,3})*|[A-Z]{3})$/, {
        expected: "an ISO 3166-2 or alpha-3 code"
      })
    ),
    name: Filled
  }),
  /** Further names of peoples, as English prose writes them: ISO 3166-1 alpha-3 of their State. */
  peoples: Schema.Struct({
    code: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/, { expected: "an alpha-3 code" })),
    name: Filled
  }),
  /** Words by which the category of a share tells which breakdown it belongs to. */
  dimensions: Schema.Struct({
    word: Schema.String.check(Schema.isPattern(/^[a-z][a-z-]*[a-z]$/, { expected: "a word in lower case" })),
    dimension: Schema.String.check(
      Schema.isPattern(/^[a-z][a-z_]*$/, { expected: "a breakdown such as occupation" })
    )
  }),
  /** What reports count, in the singular, and the unit that it is counted in. */
  counted_nouns: Schema.Struct({
    noun: Schema.String.check(
      Schema.isPattern(/^[a-z][a-z' -]*[a-z]$/, { expected: "a noun in lower case" })
    ),
    unit: Schema.String.check(
      Schema.isPattern(/^[a-z][a-z_]*$/, { expected: "a unit such as person or court_case" })
    )
  }),
  /**
   * Words for legal and policy instruments and the kind they stand for. `named`: a capitalised title
   * may go without a number ("Criminal Code"); `described`: so may a phrase in small letters that
   * another instrument adopts ("a protocol for the care of victims").
   */
  instrument_kinds: Schema.Struct({ term: Term, plural: Term, kind: Code, named: YesNo, described: YesNo }),
  /** Words for documents that are cited as evidence, and the kind of source they stand for. */
  source_kinds: Schema.Struct({
    term: Term,
    plural: Term,
    kind: Schema.Literals([
      "communication",
      "memorandum",
      "report",
      "electronic_communication",
      "press_release",
      "publication"
    ])
  }),
  /** Legal orders: a State (ISO 3166-1 alpha-3) or an organization, with its names and adjectives. */
  jurisdictions: Schema.Struct({
    jurisdiction: Filled,
    prefix: Schema.String.check(
      Schema.isPattern(/^[a-z]{2,10}$/, { expected: "the first part of an identifier" })
    ),
    names: Names,
    adjectives: Names
  }),
  /** Treaties and declarations known by name, with the number that their organization gave them. */
  treaties: Schema.Struct({
    title: Filled,
    kind: Code,
    jurisdiction: Filled,
    number: Schema.String.check(Schema.isPattern(/^\d*$/, { expected: "a number or nothing" })),
    year: YearOrNone,
    aliases: Names
  }),
  /** Letters at the end of an instrument's number that stand for the institution that issued it. */
  issuers: Schema.Struct({
    jurisdiction: Filled,
    code: Schema.String.check(Schema.isPattern(/^[A-Z][A-Z-]*$/, { expected: "letters of a number" })),
    name: Filled
  }),
  /** Nouns that make a capitalised phrase an institution; `complement`: also before "of" ("Ministry of Health"). */
  organization_kinds: Schema.Struct({ term: Term, plural: Term, kind: Code, complement: YesNo }),
  /** Institutions known by name: international ones, and those that every State has (`*`). */
  organizations: Schema.Struct({
    organization_id: Schema.String.check(
      Schema.isPattern(/^(?:int|\*):[a-z0-9]+(?:-[a-z0-9]+)*$/, { expected: "int:... or *:..." })
    ),
    name: Filled,
    kind: Code,
    names: Names
  })
} as const

export type CodeListName = keyof typeof codeListSchemas

export type CodeLists = {
  readonly [Name in CodeListName]: ReadonlyArray<(typeof codeListSchemas)[Name]["Type"]>
}
