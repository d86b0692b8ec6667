import { configDefaults, defineConfig } from "vitest/config";

// As Node does it: a CommonJS module's default import is what the module exports.
const deps = { interopDefault: false };
// Vitest starts what a project shares only when one of its test files is run.
const NEEDS_POSTGRES = "test/**/*.postgres.test.ts";

// Nothing here leaves anything behind, so that a room is loaded once and not for each file: most of their time is that.
const PURE = [
  ...["policy", "shared", "people", "pii", "incidents", "storage-advice", "intents"],
  "conversation/incidents",
].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "plain",
          deps,
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "test/{e2e,faults}/**", NEEDS_POSTGRES, ...PURE],
        },
      },
      {
        test: {
          name: "pure",
          deps,
          isolate: false,
          include: PURE,
          exclude: [...configDefaults.exclude, NEEDS_POSTGRES],
        },
      },
      {
        test: {
          name: "postgres",
          deps,
          testTimeout: 30_000,
          include: [NEEDS_POSTGRES],
          globalSetup: "test/postgres/global-setup.ts",
        },
      },
    ],
  },
});
