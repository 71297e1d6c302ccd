import type { PlatformError } from "effect/PlatformError"
import * as Schema from "effect/Schema"

export const publishErrorReasons = [
  "locked",
  "disk_full",
  "not_writable",
  "missing_release",
  "missing_row",
  "release_changed",
  "version_too_low",
  "not_verified",
  "failed"
] as const
export type PublishErrorReason = (typeof publishErrorReasons)[number]

/** Why no release could be made or read. Its message fits on one line. */
export class PublishError extends Schema.TaggedError<PublishError>()("PublishError", {
  reason: Schema.Literals(publishErrorReasons),
  file: Schema.String,
  line: Schema.Null,
  what: Schema.String,
  remedy: Schema.String
}) {
  override get message(): string {
    return `${this.file}: ${this.what} ${this.remedy}`
  }
}

const remedies: Record<PublishErrorReason, string> = {
  locked: "Wait until it has ended, or give another folder to --out.",
  disk_full: "Free space on the disk and run again; the last release is still in place.",
  not_writable: "Give a folder to --out that can be written to; the last release is still in place.",
  missing_release: "Run `quipu publish` first, or give the folder of a release.",
  missing_row: '`quipu sql "FROM observations"` lists what there is.',
  release_changed: "Move the changed folder away and run again.",
  version_too_low: "Nothing was published; the rule is in CONTRIBUTING.md.",
  not_verified: "The last release is still in place; correct the program and run again.",
  failed: "Run again with --log-level debug to see where."
}

export function publishError(reason: PublishErrorReason, file: string, what: string): PublishError {
  return new PublishError({ reason, file, line: null, what, remedy: remedies[reason] })
}

/** What the file system refuses, in words that say what to do. */
export function fromPlatform(file: string): (error: PlatformError) => PublishError {
  return (error) => fromCode(systemCode(error.reason.cause), file, error.message)
}

/** The same for what Node throws. */
export function fromNode(file: string): (cause: unknown) => PublishError {
  return (cause) => fromCode(systemCode(cause), file, cause instanceof Error ? cause.message : String(cause))
}

function fromCode(code: string | undefined, file: string, message: string): PublishError {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return publishError("disk_full", file, "The disk is full.")
    case "EROFS":
    case "EACCES":
    case "EPERM":
    case "ENOTDIR":
    case "EEXIST":
    case "EISDIR":
      return publishError("not_writable", file, `It can't be written (${code}).`)
    case "ENOENT":
      return publishError("missing_release", file, "There is no such file or folder.")
    default:
      return publishError("failed", file, `${message.split("\n", 1)[0]}.`)
  }
}

function systemCode(cause: unknown): string | undefined {
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : undefined
}
