import type { Envelope, Incoming } from "../../src/conversation/envelope.ts";
import { createHandle, type Parts } from "../../src/conversation/handle.ts";
import { CONVERSATION_KINDS } from "../../src/conversation/kinds.ts";
import type { Meter } from "../../src/conversation/meter.ts";
import type { Tenant } from "../../src/people/index.ts";
import { createLog } from "../../src/shared/log.ts";
import { createStore, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { fakeAsk } from "./fake-answers.ts";

const tenant = (id: string, name: string, policies: Tenant["policies"]): Tenant => ({
  id,
  name,
  policies,
  units: [],
  people: [],
});

export const TENANTS: readonly [Tenant, ...Tenant[]] = [
  tenant("faxe", "Faxe Kommune", ["faxe-2021"]),
  tenant("kalundborg", "Kalundborg Kommune", ["kalundborg-2015", "kalundborg-2023"]),
];

/** A handle over fake answers, with everything it counted, logged and asked. */
export function openDesk() {
  const { ask, asked } = fakeAsk();
  const counted: string[] = [];
  const lines: string[] = [];
  const time = { now: new Date("2026-05-01T10:00:00Z") };
  const meter: Meter = {
    turn: (kind, result) => counted.push(`turn ${kind} ${result}`),
    outcome: (kind) => counted.push(`outcome ${kind}`),
    feedback: (helped) => counted.push(`feedback ${helped}`),
  };
  const shapes = shapesOf([...OWN_KINDS, ...CONVERSATION_KINDS]);
  const clock = { now: () => time.now };
  const store = createStore(memoryEngine(shapes), shapes, clock);
  const parts = {
    ask,
    examples: (policy: string, locale: string) =>
      [1, 2, 3, 4].map((n) => `${policy} ${locale} ${n}?`),
    policies: TENANTS.flatMap(({ policies }) => policies),
    tenants: TENANTS,
    store,
    meter,
    log: createLog("info", { write: (line) => lines.push(line) }),
  } satisfies Parts;
  const handle = createHandle(parts);
  let deliveries = 0;
  const envelope = (incoming: Incoming, over: Partial<Envelope> = {}): Envelope => ({
    deliveryId: `delivery-${++deliveries}`,
    tenant: "faxe",
    person: { id: "mette" },
    place: { conversation: "room", kind: "personal" },
    back: "inside",
    incoming,
    receivedAt: time.now,
    locale: "da",
    ...over,
  });
  const reply = async (incoming: Incoming, over: Partial<Envelope> = {}) => {
    const [first] = (await handle(envelope(incoming, over))).replies;
    if (!first) throw new Error("nothing was said back");
    return first;
  };
  return {
    handle,
    parts,
    store,
    clock,
    envelope,
    asked,
    counted,
    lines,
    time,
    reply,
    say: (text: string, over?: Partial<Envelope>) => reply({ kind: "message", text }, over),
    click: (action: string, data: Record<string, string>, over?: Partial<Envelope>) =>
      reply({ kind: "action", action, data }, over),
  };
}
