/** How the formats of a release are named by those who register formats. */
interface Format {
  readonly title: string
  /** Media type: registered with IANA, or as its makers propose it. */
  readonly mediaType: string
  /** Code in the European Union's list of file types, where it has one; what DCAT-AP asks for. */
  readonly fileType: string | null
  /** Whether the file is text in UTF-8. */
  readonly text: boolean
}

const formats: Readonly<Record<string, Format>> = {
  csv: { title: "CSV", mediaType: "text/csv", fileType: "CSV", text: true },
  parquet: {
    title: "Parquet",
    mediaType: "application/vnd.apache.parquet",
    fileType: "PARQUET",
    text: false
  },
  arrow: { title: "Arrow", mediaType: "application/vnd.apache.arrow.file", fileType: "BIN", text: false },
  duckdb: { title: "DuckDB", mediaType: "application/octet-stream", fileType: "BIN", text: false },
  xlsx: {
    title: "Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileType: "XLSX",
    text: false
  },
  txt: { title: "text", mediaType: "text/plain", fileType: "TXT", text: true },
  md: { title: "Markdown", mediaType: "text/markdown", fileType: null, text: true },
  html: { title: "HTML", mediaType: "text/html", fileType: "HTML", text: true },
  json: { title: "JSON", mediaType: "application/json", fileType: "JSON", text: true },
  jsonld: { title: "JSON-LD", mediaType: "application/ld+json", fileType: "JSON_LD", text: true },
  xml: { title: "XML", mediaType: "application/xml", fileType: "XML", text: true },
  svg: { title: "SVG", mediaType: "image/svg+xml", fileType: "SVG", text: true }
}

const unknown: Format = {
  title: "file",
  mediaType: "application/octet-stream",
  fileType: "BIN",
  text: false
}

export function extensionOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1] ?? ""
}

export function formatOf(path: string): Format {
  return formats[extensionOf(path)] ?? unknown
}
