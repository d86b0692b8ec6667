import { type AuditEntry, sealOf } from "../../src/store/audit.ts";
import { readJsonStore } from "../../src/store/json/read-store.ts";
import type { Row } from "../../src/store/rows.ts";
import { SHAPES, TENANT } from "./kinds.ts";

/** The highest number that was acknowledged, by what it was for. */
export interface Heard {
  readonly pairs: Map<string, number>;
  readonly effects: Map<string, number>;
}

/** Reads the store as the next start would, and leaves it as it is. */
export async function readAll(folder: string): Promise<readonly Row[]> {
  return (await readJsonStore(folder, SHAPES)).rows;
}

/** What is not as it was acknowledged, or not whole. */
export function faultsIn(rows: readonly Row[], heard: Heard): string[] {
  const valuesOf = <T>(kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, value }) => [id, value as T]));
  const pairs = valuesOf<{ count: number }>("pair");
  const effects = valuesOf<{ number: number }>("effect");
  const numbered = valuesOf<{ last: number }>("counter").get("effects")?.last ?? 0;
  return [
    ...[...heard.pairs].flatMap(([id, count]) => {
      const [a, b] = [pairs.get(`a${id}`)?.count, pairs.get(`b${id}`)?.count];
      if (a !== b) return [`pair ${id} is torn: ${a} and ${b}`];
      return a === undefined || a < count ? [`pair ${id} was at ${count}, and is at ${a}`] : [];
    }),
    ...[...heard.effects].flatMap(([id, number]) => {
      const kept = effects.get(id)?.number;
      return kept === number ? [] : [`the effect of ${id} was number ${number}, and is ${kept}`];
    }),
    ...(numbered === effects.size
      ? []
      : [`there are ${effects.size} effects, numbered up to ${numbered}`]),
    ...chainFaults([...valuesOf<AuditEntry>("audit").values()]),
  ];
}

/** Where the audit chain does not hold. */
export function chainFaults(entries: AuditEntry[]): string[] {
  let before = "";
  for (const [i, entry] of entries.sort((a, b) => a.seq - b.seq).entries()) {
    if (entry.seq !== i + 1 || entry.hash !== sealOf(before, TENANT, entry))
      return [`the audit chain breaks at ${entry.seq}`];
    before = entry.hash;
  }
  return [];
}
