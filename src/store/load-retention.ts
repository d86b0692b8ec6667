import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import { z } from "zod";
import { VogterError } from "../shared/errors.ts";
import { auditEntries } from "./audit.ts";
import { claims } from "./claims.ts";
import { jobs } from "./jobs.ts";
import type { AnyKind } from "./kind.ts";
import type { Days, Retention } from "./retention.ts";

const days = z.union([z.int().nonnegative(), z.literal("forever")]);

/** Without these for a day at least, something is done twice or nobody can tell what was done. */
const NEEDED_FOR_A_DAY = [claims.name, jobs.name, auditEntries.name];

const OWN_FILE = join(import.meta.dirname, "../../data/retention.yaml");

/** The file that `RETENTION_FILE` names, or the one that comes with Vogter. */
export function retentionFile(env: Readonly<Record<string, string | undefined>>): string {
  return env.RETENTION_FILE?.trim() || OWN_FILE;
}

/** What is wrong in a line, and the mend. */
type Wrong = readonly [what: string, mend: string];

/**
 * Reads how long what is kept, from a file such as `data/retention.yaml`.
 * @throws VogterError `retention.*` with exit code 2 that names the file, the line and the mend.
 */
export async function loadRetention(path: string, kinds: readonly AnyKind[]): Promise<Retention> {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(await textOf(path), { lineCounter: lines });
  const refuse = (at: number, [what, mend]: Wrong) =>
    refusal("invalid", `${path}:${lines.linePos(at).line}: ${what}.`, `${mend}.`);
  if (errors[0]) throw refuse(errors[0].pos[0], ["it is not YAML", "Correct it"]);
  if (contents && !isMap(contents))
    throw refuse(0, ["it does not name kinds", "Write lines such as claim: 3"]);

  const ending = [...kinds.filter(({ keep }) => keep), auditEntries].map(({ name }) => name);
  const retention: Record<string, Days> = {};
  for (const pair of contents?.items ?? []) {
    const read = daysIn(pair, ending);
    if ("wrong" in read)
      throw refuse(isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, read.wrong);
    retention[read.name] = read.days;
  }
  return retention;
}

function daysIn(
  { key, value }: Pair,
  ending: readonly string[],
): { name: string; days: Days } | { wrong: Wrong } {
  const name = isScalar(key) ? String(key.value) : "";
  if (!ending.includes(name)) {
    return {
      wrong: [`nothing named "${name}" comes to an end`, `Name one of these: ${ending.join(", ")}`],
    };
  }
  const read = days.safeParse(isScalar(value) ? value.value : undefined);
  const least = NEEDED_FOR_A_DAY.includes(name) ? 1 : 0;
  if (read.success && (read.data === "forever" || read.data >= least))
    return { name, days: read.data };
  const mend = `Write a number of days from ${least}, or forever`;
  return { wrong: [`${name} is not kept for a time there is`, mend] };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const mend = "Set RETENTION_FILE to a file such as data/retention.yaml, or unset it.";
    throw refusal("no-file", `${path} cannot be read: how long is what kept?`, mend, cause);
  }
}

function refusal(code: string, message: string, mend: string, cause?: unknown): VogterError {
  return new VogterError({ code: `retention.${code}`, message, mend, exitCode: 2, cause });
}
