import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../shared/clock.ts";
import { contentsOf } from "../../store/digest.ts";
import { folderOf, type StorePlace } from "../../store/from-environment.ts";
import { jobs } from "../../store/jobs.ts";
import { messages } from "../../store/outbox.ts";
import { byCount, counted, number, size, table } from "./print.ts";
import { type Reading, reading, SHAPES } from "./reading.ts";
import { sendingAt, sendingLine } from "./sending.ts";

/** `vogter store status`. */
export async function status({ json }: { json?: true }): Promise<void> {
  await reading(async (opened) => {
    const { where, seq, health, place } = opened;
    const { rows, kinds, bytes, unreached, givenUp, sending } = await measure(opened);
    const encrypted = place.databaseUrl ? undefined : await encryption(place);
    if (json) {
      const found = {
        where,
        records: rows,
        kinds,
        bytes,
        unreached,
        givenUp,
        sending,
        seq,
        encrypted,
        health,
      };
      console.log(JSON.stringify(found, undefined, 2));
      return;
    }
    const lines = [
      ["Store", where],
      ["Health", health.ok ? "ok" : health.reason],
      ["Size", size(bytes)],
      ...(seq === undefined ? [] : [["Commits", number(seq)]]),
      ...(encrypted ? [["Encrypted", encrypted]] : []),
      ["Sending", sendingLine(sending)],
      ["Records", number(rows)],
    ];
    console.log(lines.map(([name = "", value]) => `${name.padEnd(11)}${value}`).join("\n"));
    if (rows > 0) console.log(table(byCount(kinds)));
    else console.log("There is nothing in the store yet.");
    if (unreached > 0) console.log(`${counted(unreached, "message")} reached nobody.`);
    if (givenUp > 0)
      console.log(`${counted(givenUp, "job")} given up: see vogter store jobs --dead.`);
  });
}

async function encryption(place: StorePlace): Promise<string> {
  const { isUnderOtherKey } = await import("../../store/json/open-files.ts");
  const key = place.keys?.current.id;
  if (!key) return "no";
  return isUnderOtherKey(folderOf(place), place.keys)
    ? `not all of it with the key ${key}; the next start sees to that`
    : `with the key ${key}`;
}

/** How much there is, and what somebody has to look after. The bytes on the disk; in a database, where that depends on much else, those of the records. */
async function measure({ rows, place }: Reading) {
  const contents = contentsOf(SHAPES);
  const sending = sendingAt(systemClock.now());
  let [bytes, unreached, givenUp] = [0, 0, 0];
  for await (const row of rows()) {
    contents.add(row);
    sending.add(row);
    const { state } = row.value as { readonly state?: string };
    if (row.kind === messages.name && state === "unreached") unreached++;
    if (row.kind === jobs.name && state === "dead") givenUp++;
    if (place.databaseUrl) bytes += Buffer.byteLength(JSON.stringify(row));
  }
  if (!place.databaseUrl) {
    const dir = folderOf(place);
    for (const name of readdirSync(dir)) {
      bytes += statSync(join(dir, name), { throwIfNoEntry: false })?.size ?? 0;
    }
  }
  return { ...contents.end(), bytes, unreached, givenUp, sending: sending.end() };
}
