import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    deps: { interopDefault: false },
    globalSetup: "test/e2e/one-vogter.ts",
    // One after the other: each file opens its own browser, on two cores.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { CHROMIUM: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  },
});
