/** Something in a release that is not as it should be. */
export interface Failure {
  /** From the root of the release. */
  readonly file: string
  /** The row of data, from 1 (a header is none); null where the whole file is meant. */
  readonly row: number | null
  readonly what: string
}

/** As many failures of one kind and file are told; the rest are counted. */
const shown = 20

export function formatFailure({ file, row, what }: Failure): string {
  return row === null ? `${file}: ${what}` : `${file} row ${row}: ${what}`
}

/** The first failures, and a line that says how many more there are. */
export function curtail(failures: ReadonlyArray<Failure>): ReadonlyArray<Failure> {
  if (failures.length <= shown) return failures
  const { file } = failures[0]!
  return [
    ...failures.slice(0, shown),
    { file, row: null, what: `${failures.length - shown} more rows like these` }
  ]
}
