import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { defineKind, shapesOf } from "../../../src/store/index.ts";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";

/**
 * A process that opens the store in the folder it is given, says so, and counts up in it until it is killed: each
 * transaction writes the same number to two notes. It says each number when it is acknowledged.
 */
const [dir = "", pause = "0"] = process.argv.slice(2);
const notes = defineKind({ name: "note", schema: z.strictObject({ n: z.number() }) });
try {
  const engine = await openJsonEngine(dir, shapesOf([notes]), { snapshotBytes: 20_000 });
  process.stdout.write("open\n");
  for (let n = 1; ; n++) {
    await engine.transact(async (rows) => {
      for (const id of ["left", "right"]) {
        const before = await rows.get("note", "faxe", id, false);
        const version = (before?.version ?? 0) + 1;
        const after = { kind: "note", tenant: "faxe", id, version, schema: 1, value: { n } };
        if (before) await rows.replace(before, after);
        else await rows.insert(after);
      }
    });
    process.stdout.write(`${n}\n`);
    if (Number(pause) > 0) await setImmediate();
  }
} catch (error) {
  const { code, message, mend } = error as { code: string; message: string; mend: string };
  process.stdout.write(`${code}\n${message}\n${mend}\n`);
}
