import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { shieldCell } from "../../pipeline/publish/csv-excel.ts"
import { protectCell } from "../../pipeline/publish/csv.ts"
import { publishGolden } from "../publish/release.ts"
import { listTables, plain, readTruth, type Truth } from "./rows.ts"
import { python, runTool, tellMissing } from "./tools.ts"

/** Reads the CSV files with the types that `datapackage.json` gives, as somebody with nothing else would. */
const script = `
import json, sys
import pandas as pd
types = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean", "date": "string"}
found = {}
for resource in json.load(open("datapackage.json"))["resources"]:
    if "schema" not in resource: continue
    dtype = {field["name"]: types[field["type"]] for field in resource["schema"]["fields"]}
    file = resource["path"].replace("csv/", sys.argv[1] + "/")
    frame = pd.read_csv(file, dtype=dtype, keep_default_na=False, na_values=[""])
    for field in resource["schema"]["fields"]:
        if field["type"] == "date": pd.to_datetime(frame[field["name"]], format="%Y-%m-%d")
    found[resource["name"]] = json.loads(frame.to_json(orient="values", double_precision=15))
print(json.dumps(found))
`

describe("pandas", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let truths: ReadonlyArray<Truth>
  beforeAll(async () => {
    release = await publishGolden()
    const names = listTables(release.directory)
    truths = await readTruth(release.directory, names)
  })
  afterAll(() => release.remove())

  const folders = [
    { folder: "csv", guard: protectCell },
    { folder: "csv-excel", guard: shieldCell }
  ]
  for (const { folder, guard } of folders) {
    it.skipIf(python === null)(
      `reads every file of ${folder} as DuckDB has it${tellMissing(python, "pandas")}`,
      () => {
        const found = JSON.parse(runTool(python!, ["-", folder], release.directory, script))
        expect(truths.length).toBeGreaterThan(30)
        for (const { name, columns, rows } of truths) {
          const expected = rows.map((row) =>
            row.map((value, index) => {
              const { type } = columns[index]!
              if (type === "VARCHAR" && typeof value === "string") return guard(value)
              return type === "BOOLEAN" ? value : plain(value, type)
            })
          )
          expect(found[name], name).toEqual(expected)
        }
      }
    )
  }
})
