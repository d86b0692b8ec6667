import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Heard } from "./after-the-kill.ts";

const VICTIM = fileURLToPath(import.meta.resolve("./victim.ts"));
/** So many deliveries come once more after a kill. */
const REDELIVERED = 20;

export function nothingHeard(): Heard {
  return { pairs: new Map(), effects: new Map() };
}

/**
 * Lets a process write to the store in a folder for a while, does `cut`, kills it, and adds to what was heard. Gives
 * how many changes were acknowledged before the cut.
 */
export async function runVictim(
  folder: string,
  heard: Heard,
  forMs: number,
  cut: () => void = () => undefined,
): Promise<number> {
  const from = Math.max(0, heard.effects.size - REDELIVERED) * 2;
  const lines = await linesUntilKilled([VICTIM, folder, String(from)], forMs, cut);
  for (const line of lines) hear(heard, line);
  return lines.length;
}

/** Runs a program for a while from when it says "open", does `cut`, kills it, and gives the whole lines it said by then. */
export async function linesUntilKilled(
  program: readonly string[],
  forMs: number,
  cut: () => void = () => undefined,
): Promise<readonly string[]> {
  const victim = spawn(process.execPath, program, {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => victim.on("close", resolve));
  let said = "";
  const opened = new Promise<void>((resolve) => {
    victim.stdout.on("data", (data) => {
      said += data;
      if (said.startsWith("open\n")) resolve();
    });
  });
  await Promise.race([opened, ended]);
  if (!said.startsWith("open\n")) throw new Error("The store could not be opened again.");
  await wait(forMs);
  const before = said;
  cut();
  victim.kill("SIGKILL");
  await ended;
  return before.split("\n").slice(1, -1);
}

function hear(heard: Heard, line: string): void {
  const [what, id = "", number = ""] = line.split(" ");
  const list = what === "pair" ? heard.pairs : heard.effects;
  list.set(id, Math.max(Number(number), list.get(id) ?? 0));
}
