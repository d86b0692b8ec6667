import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { ask } from "./ask.ts";

/** An empty database that nobody else uses. */
export interface Database {
  readonly url: string;
  /** Removes it, even while somebody is connected. */
  drop(): Promise<void>;
}

/** Makes an empty database in the PostgreSQL that all test files share, or in the one at `server`. */
export async function freshDatabase(server = inject("postgresUrl")): Promise<Database> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await ask(server, `CREATE DATABASE ${name}`);
  return {
    url: new URL(name, server).href,
    async drop() {
      await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
