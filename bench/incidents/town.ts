import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Asks a server to serve the town, in which incidents are reported. */
export const IN_TOWN = "--in-town";

/** So many people report at once, each to a leader of their own: Slack takes one message a second in a conversation. */
export const AT_ONCE = 64;

/** A municipality of as many units, by Halsnæs' policy: whoever reports, their daily leader is told. */
export async function makeTown(folder: string): Promise<string> {
  const tenantsDir = join(folder, "tenants");
  await mkdir(tenantsDir, { recursive: true });
  const all = Array.from({ length: AT_ONCE }, (_, n) => n);
  const file = {
    ...{ id: "faxe", name: "Prøve Kommune", policies: ["halsnaes"] },
    units: all.map((n) => ({ id: `unit-${n}`, name: `Enhed ${n}`, leader: leader(n) })),
    people: all.flatMap((n) => [
      person(reporter(n), n, "employee"),
      person(leader(n), n, "dailyLeader"),
    ]),
  };
  // JSON is YAML too.
  await writeFile(join(tenantsDir, "faxe.yaml"), JSON.stringify(file));
  return tenantsDir;
}

export function reporter(n: number): string {
  return `reporter-${n}`;
}

export function leader(n: number): string {
  return `leader-${n}`;
}

function person(id: string, n: number, role: string) {
  const slackUserId = `U${id.replace("-", "").toUpperCase()}`;
  const unit = `unit-${n}`;
  return { id, name: `Prøve ${id}`, title: role, roles: [role], unit, slackUserId };
}
