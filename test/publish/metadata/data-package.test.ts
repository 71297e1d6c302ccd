import { beforeAll, describe, expect, it } from "@effect/vitest"
import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import { describePackage } from "../../../pipeline/publish/metadata/data-package.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { describeRows, hostileRows } from "./release.ts"
import { readStandard } from "./standards.ts"

const profile = readStandard("datapackage-2.0/datapackage.json")

function compile() {
  // The profile has a format of its own, for forms to fill in.
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(profile!))
}

describe("datapackage.json", () => {
  let description: Description
  let descriptor: any
  beforeAll(async () => {
    description = await describeRows()
    descriptor = JSON.parse(describePackage(description))
  })

  it.skipIf(profile === null)("is valid by the official profile", () => {
    const validate = compile()
    expect(validate(descriptor) || validate.errors).toBe(true)
    expect(validate({ ...descriptor, resources: [{ name: "without a path" }] })).toBe(false)
  })

  it.skipIf(profile === null)("is valid where a document is hostile", async () => {
    const validate = compile()
    const hostile = JSON.parse(describePackage(await describeRows(hostileRows)))
    expect(validate(hostile) || validate.errors).toBe(true)
  })

  it("says where every file is, how long, and what its bytes sum up to", () => {
    expect(descriptor.resources).toHaveLength(description.files.length)
    expect(descriptor.resources[0]).toMatchObject({ path: description.files[0]!.path, bytes: 1 })
    expect(descriptor.resources[0].hash).toBe(`sha256:${"0a".repeat(32)}`)
    const names = descriptor.resources.map(({ name }: { name: string }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it("has every column of every table, with its key", () => {
    for (const table of description.tables) {
      const resource = descriptor.resources.find(({ name }: { name: string }) => name === table.name)
      expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual(
        table.columns.map(({ name }) => name)
      )
      expect(resource.schema.primaryKey).toEqual(table.primaryKey)
      expect(resource.schema.foreignKeys ?? []).toHaveLength(table.foreignKeys.length)
    }
  })

  it("labels the codes of lists, and names the values of closed sets", () => {
    const { fields } = descriptor.resources.find(
      ({ name }: { name: string }) => name === "observations"
    ).schema
    const field = (name: string) => fields.find((other: { name: string }) => other.name === name)
    expect(field("sex").categories).toEqual(["M", "F", "_T"])
    expect(field("unit").categories).toContainEqual({ value: "boat", label: "Boats" })
    expect(field("value")).toMatchObject({ type: "number", example: "240.0000" })
  })

  it("does not put the text of a document under the licence of the tables", () => {
    const text = descriptor.resources.find(({ path }: { path: string }) => path.startsWith("text/"))
    expect(text.licenses).toEqual([{ name: "other", title: description.documents[0]!.licence }])
  })
})
