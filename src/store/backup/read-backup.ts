import { createHash } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import type { z } from "zod";
import { newer } from "../faults.ts";
import { type Line, linesOf } from "../json/lines.ts";
import { freeze } from "../json.ts";
import type { Row } from "../rows.ts";
import { type Keys, sealFor } from "../seal.ts";
import { FORMAT, footer, type Header, header, placeOf, rowLine } from "./format.ts";
import { cutOff, damaged, foreign, unreadable } from "./refusals.ts";

/**
 * The rows in a backup. Only when the last one was given is it known that the file is whole: read it to its end
 * once before anything is done with them.
 *
 * @throws VogterError `backup.*`, `store.newer`, `store.key-missing` and `store.wrong-key`
 */
export async function* readBackup(file: string, keys?: Keys): AsyncGenerator<Row> {
  const handle = openFile(file);
  try {
    yield* rowsIn(file, handle, keys);
  } finally {
    closeSync(handle);
  }
}

function* rowsIn(file: string, handle: number, keys: Keys | undefined): Generator<Row> {
  const lines = linesOf(handle);
  const first = lines.next().value as Line | undefined;
  const head = headerIn(file, first);
  const seal = sealFor(file, head.key, keys);
  const open = ({ bytes }: Line, place: number | "end") => {
    const text = bytes.toString("utf8");
    return seal ? seal.open(text, placeOf(head, place)) : text;
  };

  const hash = createHash("sha256");
  let rows = 0;
  let line = first;
  for (const next of lines) {
    // Only the line after it tells that a line is not the last.
    if (line && line !== first) {
      const place = ++rows;
      const read = parsed(rowLine, () => open(line as Line, place));
      if (!read) throw damaged(file, rows + 1);
      const [kind, tenant, id, version, schema, value] = read;
      yield { kind, tenant, id, version, schema, value: freeze(value) };
    }
    if (line) hash.update(line.bytes).update("\n");
    line = next;
  }
  const last = line?.ended && line !== first ? line : undefined;
  const end = last && parsed(footer, () => open(last, "end"));
  if (!end) throw cutOff(file);
  if (end.rows !== rows || end.sha256 !== hash.digest("hex")) throw damaged(file);
}

function openFile(file: string): number {
  try {
    return openSync(file, "r");
  } catch (error) {
    throw unreadable(file, error);
  }
}

function headerIn(file: string, line: Line | undefined): Header {
  const head = line && parsed(header, () => line.bytes.toString("utf8"));
  if (!head) throw foreign(file);
  if (head.vogterBackup > FORMAT) throw newer(file);
  return head;
}

/** What a line says; nothing when it cannot be opened, is no JSON, or says something else. */
function parsed<T>(schema: z.ZodType<T>, text: () => string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text())).data;
  } catch {
    return undefined;
  }
}
