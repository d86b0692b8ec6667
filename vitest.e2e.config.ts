import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    // One after the other: each file starts its own server and its own browser, on two cores.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { CHROMIUM: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  },
});
