import jsonld from "jsonld"
import { Parser, Store } from "n3"
import { base } from "./release.ts"

/**
 * The triples of a JSON-LD text. Its contexts are taken from `contexts` by their address; nothing is
 * fetched.
 */
export async function readTriples(
  text: string,
  contexts: Readonly<Record<string, unknown>> = {},
  file = ""
): Promise<Store> {
  const quads = await jsonld.toRDF(JSON.parse(text), {
    base: `${base}${file}`,
    format: "application/n-quads",
    // What a context does not know is an error here, where a reader would drop it in silence.
    safe: true,
    documentLoader: (url: string) => {
      const document = contexts[url]
      return document === undefined
        ? Promise.reject(new Error(`${url} is not at hand`))
        : Promise.resolve({ documentUrl: url, document: document as object })
    }
  } as jsonld.Options.ToRdf)
  return new Store(new Parser({ format: "N-Quads" }).parse(String(quads)))
}

/** Terms of a namespace that the triples use and its vocabulary does not define. */
export function undefinedTerms(
  triples: Store,
  namespace: string,
  vocabulary: Iterable<{ subject: { value: string } }>
) {
  const defined = new Set([...vocabulary].map(({ subject }) => subject.value))
  const used = [...triples].flatMap(({ predicate, object }) => [predicate.value, object.value])
  return [...new Set(used)].filter((term) => term.startsWith(namespace) && !defined.has(term))
}
