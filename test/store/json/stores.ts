import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { defineKind, shapesOf } from "../../../src/store/index.ts";
import { type JsonOptions, openJsonEngine } from "../../../src/store/json/json-engine.ts";
import type { Engine, Row } from "../../../src/store/rows.ts";

const notes = defineKind({
  name: "note",
  schema: z.strictObject({ text: z.string() }),
  indexes: { text: ({ text }) => text },
});

export const shapes = shapesOf([notes]);

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "vogter-json-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The files of a store as they are now, as if the process had died; the lock stays where it is. */
export function crashed(dir: string): string {
  const copy = temporaryFolder();
  copyStore(dir, copy);
  return copy;
}

export function copyStore(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== "store.lock" });
}

/** A store that is closed after the test. */
export async function openStore(dir: string, options: JsonOptions = {}) {
  const engine = await openJsonEngine(dir, shapes, options);
  onTestFinished(() => engine.close());
  return engine;
}

export function note(id: string, text = `text of ${id}`, version = 1): Row {
  return { kind: "note", tenant: "faxe", id, version, schema: 1, value: { text } };
}

export function insert(engine: Engine, ...ids: string[]): Promise<void> {
  return engine.transact(async (rows) => {
    for (const id of ids) await rows.insert(note(id));
  });
}

/** The ids of all rows, in their order. */
export async function idsIn(engine: Engine): Promise<string[]> {
  return (await Array.fromAsync(engine.all())).map(({ id }) => id).sort();
}

export function filesIn(dir: string, beginning = ""): string[] {
  return readdirSync(dir)
    .filter((name) => name.startsWith(beginning) && name !== "store.lock")
    .sort();
}
