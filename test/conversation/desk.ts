import type { Ask } from "../../src/answers/index.ts";
import type { Flow } from "../../src/conversation/desk.ts";
import type { Envelope, Incoming } from "../../src/conversation/envelope.ts";
import type { FileMakers } from "../../src/conversation/files/index.ts";
import { createHandle, type Parts } from "../../src/conversation/handle.ts";
import { CONVERSATION_KINDS } from "../../src/conversation/kinds.ts";
import type { Meter } from "../../src/conversation/meter.ts";
import type { IntentOf } from "../../src/intents/index.ts";
import type { Handlers, RunnerParts } from "../../src/jobs/index.ts";
import type { Tenant } from "../../src/people/index.ts";
import { createLog } from "../../src/shared/log.ts";
import { type AnyKind, createStore, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
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

/** What goes on at the desk besides questions. */
export interface Invented {
  readonly flows: readonly Flow[];
  readonly kinds: readonly AnyKind[];
  /** The municipalities, where they are not those without people. */
  readonly tenants?: readonly [Tenant, ...Tenant[]];
  /** What answers in the place of the fake answers. */
  readonly ask?: Ask;
  readonly intentOf?: IntentOf;
  readonly look?: Parts["look"] | undefined;
  /** The jobs that come due of what goes on, by their kind. */
  readonly jobs?: Handlers;
  /** What of them comes back by the calendar. */
  readonly recurring?: NonNullable<RunnerParts["recurring"]>;
  /** What makes the files that it offers. */
  readonly makers?: FileMakers;
}

/** A handle over fake answers, with everything it counted, logged and asked. */
export function openDesk(
  { flows, kinds, tenants = TENANTS, ask: own, intentOf, look }: Invented = {
    flows: [],
    kinds: [],
  },
) {
  const { ask, asked } = fakeAsk();
  const counted: string[] = [];
  const lines: string[] = [];
  const time = { now: new Date("2026-05-01T10:00:00Z") };
  const meter: Meter = {
    turn: (kind, result) => counted.push(`turn ${kind} ${result}`),
    outcome: (kind) => counted.push(`outcome ${kind}`),
    feedback: (helped) => counted.push(`feedback ${helped}`),
  };
  const shapes = shapesOf([...OWN_KINDS, ...CONVERSATION_KINDS, ...kinds]);
  const clock = { now: () => time.now };
  const store = createStore(memoryEngine(shapes), shapes, clock);
  const parts = {
    ask: own ?? ask,
    examples: (policy: string, locale: string) =>
      [1, 2, 3, 4].map((n) => `${policy} ${locale} ${n}?`),
    policies: tenants.flatMap(({ policies }) => policies),
    tenants,
    flows,
    intentOf,
    look,
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
