import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { readContent } from "../../src/conversation/content.ts";
import type { Envelope } from "../../src/conversation/envelope.ts";
import { createHandle } from "../../src/conversation/handle.ts";
import { openIncidents } from "../../src/conversation/incidents/index.ts";
import { type Courier, createOutbox, createRunner, wakingStore } from "../../src/jobs/index.ts";
import { ALL_KINDS } from "../../src/kinds.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { createStore, shapesOf } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { fakeAsk } from "../conversation/fake-answers.ts";
import { POLICIES, tenantOf } from "../demo.ts";

export const REPORT_SHAPES = shapesOf(ALL_KINDS);
const REPORTERS = ["mette", "peter", "rikke"];

/** Incidents in Faxe, kept in files in a folder; what is said goes to the file `outside`, one line each. */
export async function openReportDesk(folder: string, outside: string) {
  const clock = systemClock;
  const log = createLog("silent");
  const random = seededRandom(1);
  const tenants = [tenantOf("faxe")];
  // Small, so that many are killed while a snapshot is written.
  const engine = await openJsonEngine(folder, REPORT_SHAPES, { snapshotBytes: 200_000 });
  const store = createStore(engine, REPORT_SHAPES, clock);
  const incidents = await openIncidents("data", {
    ...{ tenants, policies: POLICIES, log, onUnreached: () => undefined },
    whereto: (_, { id }) => ({ channel: "post", to: id }),
  });
  const runner = createRunner({
    ...{ store, clock, log, random },
    handlers: createOutbox({ couriers: [postTo(outside)], clock, random, log }),
  });
  const handle = createHandle({
    ...{ ask: fakeAsk().ask, examples: () => [], policies: ["faxe-2021"], tenants, log },
    ...{ flows: [incidents.flow], store: wakingStore(store, runner.wake) },
    meter: { turn: () => undefined, outcome: () => undefined, feedback: () => undefined },
  });
  return { handle, runner, store };
}

/** The delivery of that number: a report that says which it is. Every other one is answered through the outbox. */
export function deliveryOf(number: number): Envelope {
  const person = REPORTERS[number % REPORTERS.length] ?? "";
  return {
    ...{ deliveryId: `d${number}`, tenant: "faxe", person: { id: person }, locale: "da" },
    place: { conversation: `alone-${person}`, kind: "personal" },
    back: number % 2 === 0 ? "inside" : { channel: "post", to: person },
    incoming: {
      ...{ kind: "form", form: "incident.report", data: { draft: `draft ${number}` } },
      filled: { what: `d${number}`, found: "now", personalData: "yes" },
    },
    receivedAt: systemClock.now(),
  };
}

/** A platform that knows each message by its key, as far as it heard of it. */
function postTo(outside: string): Courier {
  return {
    channel: "post",
    async send({ key, to, content }) {
      const summary = readContent(content)?.card.summary ?? "";
      appendFileSync(outside, `${key} ${to} ${summary}\n`);
      return { outcome: "sent", as: key };
    },
    find: async ({ key }) => (saidIn(outside).some((one) => one.key === key) ? key : undefined),
  };
}

/** What the platform was given. */
export function saidIn(outside: string): { key: string; to: string; summary: string }[] {
  if (!existsSync(outside)) return [];
  const lines = readFileSync(outside, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [key = "", to = "", ...summary] = line.split(" ");
    return { key, to, summary: summary.join(" ") };
  });
}
