import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // One release is made by several test files; two cores are the common case.
    testTimeout: 60_000
  }
})
