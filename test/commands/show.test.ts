import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { quipu, seeds } from "./quipu.ts"

const report = `1.	Act No. 4471 was published on 3 May 2018. Act No. 4471 was amended by Legislative Decree No. 88. Under Act No. 4471, 912 permits were issued in 2019. In 2019, 73 ferries paid dues.
2.	In 2020, 345 permits \u202Ewere given\u202C \u001Bcto sailors.[footnoteRef:1]
[1: 	Act No. 4471, art. 6.]
3.	In 2021, the ministry issued 17 permits.[footnoteRef:2]
[2: 	Ibid.]
4.	In 2021, 55 ferries sailed.
`

describe("quipu show, of an instrument", () => {
  const folder = mkdtempSync(join(tmpdir(), "quipu-show-"))
  const out = join(folder, "out")
  let shown = ""
  beforeAll(async () => {
    const directory = join(folder, "seeds/cmw-c-cri-7")
    mkdirSync(directory, { recursive: true })
    copyFileSync(join(seeds, "cmw-c-cri-7/document.json"), join(directory, "document.json"))
    writeFileSync(join(directory, "source.txt"), report)
    await quipu("publish", "--seeds", join(folder, "seeds"), "--out", out)
    shown = (await quipu("show", "cri:act:4471", "--out", out)).output
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const expected = [
    { what: "dates", line: /date +published 2018-05-03, cmw-c-cri-7 paragraph 1\n/ },
    {
      what: "relations",
      line: /relation +cri:legislative-decree:88 amends cri:act:4471, cmw-c-cri-7\s+paragraph 1\n/
    },
    { what: "mentions", line: /named +cmw-c-cri-7 paragraph 1: Act No\. 4471\n/ },
    { what: "mentions in footnotes", line: /named +cmw-c-cri-7 footnote 1: Act No\. 4471/ },
    { what: "figures of its sentence", line: /figure +cmw-c-cri-7:1:\d+, same sentence: 912 / },
    { what: "figures of its paragraph", line: /figure +cmw-c-cri-7:1:\d+, same paragraph: 73 / },
    { what: "figures that rest on a footnote", line: /figure +cmw-c-cri-7:2:\d+, same footnote: 345 / },
    { what: "figures that rest on “Ibid.”", line: /figure +cmw-c-cri-7:3:\d+, same footnote: 17 / }
  ]
  for (const { what, line } of expected) {
    it(`prints its ${what}`, () => expect(shown).toMatch(line))
  }

  it("prints no figure of another paragraph", () => expect(shown).not.toMatch(/ 55 /))

  it("shows what would steer the terminal as what it is", async () => {
    const { output } = await quipu("show", "cmw-c-cri-7:2:2", "--out", out)
    expect(output).toMatch(/\\u\{1b\}/)
    // oxlint-disable-next-line no-control-regex
    expect(shown + output).not.toMatch(/[\u001B\u202E\u202C]/)
  })
})
