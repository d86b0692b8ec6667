import { configDefaults, defineConfig } from "vitest/config";

// As Node does it: a CommonJS module's default import is what the module exports.
const deps = { interopDefault: false };
// Loading the program takes longer than most files' tests: it is loaded once for all of them.
const isolate = false;
// Vitest starts what a project shares only when one of its test files is run.
const NEEDS_POSTGRES = "test/**/*.postgres.test.ts";
// What a file puts in the place of a module (vi.mock) would stand there for the files after it.
const REPLACES_A_MODULE = [
  "test/cli/{ask,eval,eval-intent,eval-pii}.test.ts",
  "test/replay/slack/{incident-walks,dispensation-walks,dispensation-races,review-walks,wheel-walks}.test.ts",
];

export default defineConfig({
  test: {
    // Vitest leaves one core free, which of two is half the machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "plain",
          deps,
          isolate,
          include: ["test/**/*.test.ts"],
          exclude: [
            ...configDefaults.exclude,
            "test/{e2e,faults}/**",
            NEEDS_POSTGRES,
            ...REPLACES_A_MODULE,
          ],
        },
      },
      { test: { name: "alone", deps, include: REPLACES_A_MODULE } },
      {
        test: {
          name: "postgres",
          deps,
          isolate,
          testTimeout: 30_000,
          include: [NEEDS_POSTGRES],
          globalSetup: "test/postgres/global-setup.ts",
        },
      },
    ],
  },
});
