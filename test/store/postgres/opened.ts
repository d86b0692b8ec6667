import { Client, type ClientConfig } from "pg";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { systemClock } from "../../../src/shared/clock.ts";
import {
  type AnyKind,
  createStore,
  defineKind,
  OWN_KINDS,
  type Store,
  shapesOf,
} from "../../../src/store/index.ts";
import {
  openPostgresEngine,
  type PostgresOptions,
} from "../../../src/store/postgres/postgres-engine.ts";
import type { Engine } from "../../../src/store/rows.ts";
import { freshDatabase } from "../../postgres/database.ts";

/** A kind that takes anything, and can be found by what it says of itself. */
export const things = defineKind({
  name: "thing",
  schema: z.looseObject({ key: z.string().optional(), due: z.string().optional() }),
  indexes: { key: ({ key }) => key, due: { across: ({ due }) => due } },
});

/** The address of an empty database that goes when the test ends. */
export async function emptyDatabase(server?: string): Promise<string> {
  const { url, drop } = await freshDatabase(server);
  onTestFinished(drop);
  return url;
}

/** An engine that is closed when the test ends, and a store over it. */
export async function open(
  url: string,
  kinds: readonly AnyKind[] = [things],
  options: PostgresOptions = {},
): Promise<Store & { readonly engine: Engine }> {
  const shapes = shapesOf([...OWN_KINDS, ...kinds]);
  const engine = await openPostgresEngine(url, shapes, options);
  onTestFinished(() => engine.close());
  return { ...createStore(engine, shapes, systemClock), engine };
}

/** A connection that ends with the test. */
export async function connect(
  url: string,
  config: ClientConfig = { connectionString: url },
): Promise<Client> {
  const client = new Client(config);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** What the database answers, as an outsider sees it. */
export async function ask(
  url: string,
  question: string,
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}
