import { onTestFinished, vi } from "vitest";
import { command } from "../../src/cli/store.ts";
import { ALL_KINDS } from "../../src/kinds.ts";
import { movableClock } from "../../src/shared/clock.ts";
import { type OpenEngine, openEngine, storePlace } from "../../src/store/from-environment.ts";
import { createStore, type Store, shapesOf } from "../../src/store/index.ts";
import { freshFolder } from "../store/folder.ts";
import { runCommand } from "./run-command.ts";

/** The environment of a test: a folder of its own, and what else is given. */
export function environment(more: Readonly<Record<string, string>> = {}): string {
  const dir = freshFolder();
  const env = { DATA_DIR: dir, DATABASE_URL: "", STORE_KEY: "", STORE_KEY_PREVIOUS: "", ...more };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  return dir;
}

/** Opens the store of the environment as Vogter does, and closes it after. */
export async function withStore<T>(
  use: (store: Store, engine: OpenEngine) => Promise<T>,
  now = new Date(),
): Promise<T> {
  const shapes = shapesOf(ALL_KINDS);
  const engine = await openEngine(storePlace(process.env), shapes);
  try {
    return await use(createStore(engine, shapes, movableClock(now)), engine);
  } finally {
    await engine.close();
  }
}

/** What two people did and were told, and what is kept about it. */
export function fill(now?: Date): Promise<void> {
  return withStore(async (store) => {
    for (const [n, person] of ["ann-77", "bo-88", "ann-77"].entries()) {
      await store.transact(async (tx) => {
        await tx.claimOnce(`delivery ${n}`);
        tx.enqueue({
          ...{ tenant: "faxe", channel: "teams", to: `a:${person}`, person },
          content: { text: `Hej ${person === "ann-77" ? "Ann Solsortlund" : "Bo"}. \u0000 æøå` },
        });
        tx.audit({
          ...{ tenant: "faxe", actor: person, action: "incident.reported" },
          ...{ subject: { kind: "incident", id: `${n}` }, facts: { n } },
        });
      });
    }
    await store.transact((tx) =>
      tx.audit({ tenant: "halsnaes", action: "x", subject: { kind: "x", id: "1" } }),
    );
  }, now);
}

export const vogterStore = (...args: string[]) => runCommand(command, ...args);
