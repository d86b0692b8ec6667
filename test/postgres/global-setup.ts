import type { TestProject } from "vitest/node";
import { startPostgres } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL that all test files share. Each makes its own database there. */
    readonly postgresUrl: string;
  }
}

/** Starts one PostgreSQL before all test files that need it, and stops it after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide("postgresUrl", url);
  return stop;
}
