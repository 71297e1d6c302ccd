import { assert, describe, it } from "@effect/vitest"
import { drawRelations, type GraphInstrument } from "../../pipeline/publish/relations-graph.ts"

const act: GraphInstrument = {
  instrument_id: "xyz:act:812",
  kind: "act",
  number: "812",
  title: "Act on Ferries",
  jurisdiction: "XYZ"
}
const draw = (changed: Partial<GraphInstrument>) =>
  drawRelations({ instruments: [{ ...act, ...changed }], relations: [], total: 0, home: "XYZ" }).split(
    "\n"
  )[2]

describe("the picture of relations", () => {
  it("has an arrow per relation, broken where it is doubtful", () => {
    const decree = { ...act, instrument_id: "xyz:supreme-decree:4", kind: "supreme_decree", number: "4" }
    const treaty = { ...act, instrument_id: "ilo:convention:300", kind: "convention", number: "300" }
    const drawn = drawRelations({
      instruments: [act, decree, { ...treaty, jurisdiction: "ILO" }],
      relations: [
        { subject: decree.instrument_id, relation: "based_on", object: act.instrument_id, doubtful: false },
        { subject: act.instrument_id, relation: "ratifies", object: treaty.instrument_id, doubtful: true }
      ],
      total: 2,
      home: "XYZ"
    })
    assert.strictEqual(
      drawn,
      [
        "```mermaid",
        "flowchart LR",
        '  i1["Act 812"]',
        '  i2["Supreme decree 4"]',
        '  i3["Convention 300 (ILO)"]',
        "  i2 -->|based on| i1",
        "  i1 -.->|ratifies| i3",
        "```"
      ].join("\n")
    )
  })

  const labels = [
    { title: "Plan “Safe harbour” 2030", label: "Plan “Safe harbour” 2030" },
    { title: 'A"] --> b["B', label: "A#34;#93; --#62; b#91;#34;B" },
    { title: "A\n```\n<script>", label: "A #96;#96;#96; #60;script#62;" },
    { title: "A #35; %% \u202Eb\u0007", label: "A #35;35#59; #37;#37; b" },
    {
      title: `Guidelines on ${"long ".repeat(30)}names`,
      label: "Guidelines on long long long long long long long long long long long long long…"
    }
  ]
  for (const { title, label } of labels) {
    it(`writes ${JSON.stringify(title)} as a label`, () => {
      assert.strictEqual(draw({ number: null, title }), `  i1["${label}"]`)
    })
  }
})
