import * as Flag from "effect/cli/Flag"

export const outFlag = Flag.String("out").pipe(
  Flag.withMetavar("DIR"),
  Flag.withDescription("Folder of the releases"),
  Flag.withDefault("out")
)
