/** Readers and vocabularies without types of their own; tests look at what they give. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: unknown, options?: { generateGraph?: boolean })
    readonly data: ReadonlyArray<any>
  }
}
declare module "@citation-js/plugin-cff"
declare module "@citation-js/plugin-zenodo"
declare module "rdf-parser-csvw"
