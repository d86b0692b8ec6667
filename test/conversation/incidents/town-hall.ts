import { onTestFinished } from "vitest";
import type { Ask } from "../../../src/answers/index.ts";
import { createWork } from "../../../src/background-work.ts";
import { readConfig } from "../../../src/config.ts";
import type { Card } from "../../../src/conversation/card.ts";
import { readContent } from "../../../src/conversation/content.ts";
import { openDispensations } from "../../../src/conversation/dispensations/index.ts";
import type { Envelope, Incoming, Said } from "../../../src/conversation/envelope.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { openIncidents } from "../../../src/conversation/incidents/index.ts";
import { openReviews } from "../../../src/conversation/reviews/index.ts";
import { openWheel } from "../../../src/conversation/wheel/index.ts";
import { incidents as incidentKind } from "../../../src/incidents/index.ts";
import type { IntentOf } from "../../../src/intents/index.ts";
import type { Courier, Parcel } from "../../../src/jobs/index.ts";
import { wakingStore } from "../../../src/jobs/index.ts";
import { ALL_KINDS } from "../../../src/kinds.ts";
import { currentPolicy, type Person, type Tenant } from "../../../src/people/index.ts";
import { movableClock } from "../../../src/shared/clock.ts";
import { createLog } from "../../../src/shared/log.ts";
import { auditEntries } from "../../../src/store/audit.ts";
import { createStore, type Store, shapesOf } from "../../../src/store/index.ts";
import { memoryEngine } from "../../../src/store/memory/memory-engine.ts";
import type { Engine, Shapes } from "../../../src/store/rows.ts";
import { POLICIES, tenantOf } from "../../demo.ts";
import { fakeAsk } from "../fake-answers.ts";

/** A Saturday morning, at 10.14 in Copenhagen. */
export const SATURDAY = new Date("2026-11-21T09:14:00Z");

/** What a test has otherwise than a town has it. */
export interface Otherwise {
  readonly tenant?: Tenant;
  /** Who has not added Vogter, and cannot be told anything. */
  readonly away?: readonly string[];
  /** Who blocked Vogter: they have an address, and nothing arrives there. */
  readonly blocked?: readonly string[];
  /** While it is, nothing that is sent arrives, and it is tried again. */
  readonly broken?: { is: boolean };
  readonly engine?: (shapes: Shapes) => Engine | Promise<Engine>;
  /** Put between the conversation and its store. */
  readonly through?: (store: Store) => Store;
  readonly now?: Date;
  /** What answers questions. */
  readonly ask?: Ask;
  /** What tells what a message wants. */
  readonly intentOf?: IntentOf;
}

/** A town hall with the municipality's own people and policy, all of whom can be told something. */
export async function openTownHall(id: string, otherwise: Otherwise = {}) {
  const { tenant = tenantOf(id), away = [], blocked = [], now = SATURDAY } = otherwise;
  const clock = movableClock(now);
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const shapes = shapesOf(ALL_KINDS);
  const engine = await (otherwise.engine ?? memoryEngine)(shapes);
  const store = createStore(engine, shapes, clock);
  onTestFinished(() => store.close());
  const alarms = { count: 0 };
  const post = openPost(blocked, otherwise.broken);
  const whereto = (_: Tenant, { id: to }: Person) =>
    away.includes(to) ? undefined : { channel: "post", to };
  const incidents = await openIncidents("data", {
    ...{ tenants: [tenant], policies: POLICIES, log },
    onUnreached: () => alarms.count++,
    whereto,
  });
  const dispensations = await openDispensations("data", {
    ...{ tenants: [tenant], policies: POLICIES },
    whereto,
  });
  let secrets = 0;
  const newSecret = () => `secret-${String(++secrets).padStart(15, "0")}`;
  const links = { publicUrl: "", newSecret };
  const wheel = await openWheel("data", {
    ...{ tenants: [tenant], policies: POLICIES, links },
    whereto,
  });
  const reviews = await openReviews("data", {
    ...{ tenants: [tenant], policies: POLICIES, links, wheel: wheel.show },
    whereto,
  });
  const runner = await createWork(readConfig({}), {
    ...{ store, compact: async () => undefined, couriers: [post.courier], tenants: [tenant] },
    ...{ incidents, dispensations, reviews, wheel, clock, log },
  });
  const meter = { turn: () => undefined, outcome: () => undefined, feedback: () => undefined };
  const handle = createHandle({
    ...{
      ask: otherwise.ask ?? askOfIncidents,
      examples: () => [],
      policies: [currentPolicy(tenant)],
    },
    ...{ tenants: [tenant], intentOf: otherwise.intentOf ?? intentOf, log },
    flows: [incidents.flow, incidents.records, dispensations.flow, reviews.flow, wheel.flow],
    store: (otherwise.through ?? ((one) => one))(wakingStore(store, () => undefined)),
    meter,
  });
  let deliveries = 0;
  const envelope = (
    person: string,
    incoming: Incoming,
    over: Partial<Envelope> = {},
  ): Envelope => ({
    ...{ deliveryId: `delivery-${++deliveries}`, tenant: tenant.id, person: { id: person } },
    place: { conversation: `alone-${person}`, kind: "personal" },
    ...{ back: "inside", incoming, receivedAt: clock.now(), locale: "da", ...over },
  });
  const does = async (person: string, incoming: Incoming, over: Partial<Envelope> = {}) => {
    const said = await handle(envelope(person, incoming, over));
    await runner.runDue();
    return said;
  };
  const card = async (said: Promise<Said>): Promise<Card> => {
    const [first] = (await said).replies;
    if (!first) throw new Error("nothing was said back");
    return first.card;
  };
  const sent = (person: string, form: string, filled: Record<string, string>, number: string) =>
    does(person, { kind: "form", form: `incident.${form}`, data: { number }, filled });
  const click = (person: string, action: string, data: Record<string, string>) =>
    card(does(person, { kind: "action", action, data }));
  return {
    ...{
      tenant,
      clock,
      store,
      engine,
      handle,
      envelope,
      does,
      click,
      runner,
      lines,
      alarms,
      incidents,
      dispensations,
      reviews,
      wheel,
      log,
      meter,
    },
    say: (person: string, text: string, over?: Partial<Envelope>) =>
      card(does(person, { kind: "message", text }, over)),
    send: (...form: Parameters<typeof sent>) => card(sent(...form)),
    /** The same where the form may come back. */
    sent,
    /** Reports as the form does it, and gives the receipt. */
    report: (person: string, filled: Record<string, string> = {}, over?: Partial<Envelope>) =>
      card(
        does(
          person,
          {
            ...{ kind: "form", form: "incident.report", data: { draft: `draft ${++deliveries}` } },
            filled: { ...REPORT, ...filled },
          },
          over,
        ),
      ),
    take: (person: string, number: string) => click(person, "incident.take", { number }),
    /** The cards that somebody has been told, as they are now. */
    told: post.told,
    /** How often something was brought to somebody, or changed there. */
    brought: post.brought,
    /** What each of those said first, in their order. */
    heard: post.heard,
    /** Lets time pass, and does all that comes due on the way, each when it is. */
    async later(minutes: number) {
      for (let passed = 0; passed < minutes; passed += 30) {
        clock.moveBy(Math.min(30, minutes - passed) * 60_000);
        await runner.runDue();
      }
    },
    incident: (number: string) =>
      store.transact(async (tx) => (await tx.get(incidentKind, tenant.id, number))?.value),
    audited: (number: string) =>
      store.transact(async (tx) => {
        const entries = await tx.find(auditEntries, "seq", { tenant: tenant.id, limit: 10_000 });
        return entries
          .filter(({ value }) => value.subject.id === number)
          .map(({ value }) => value.action);
      }),
  };
}

export const REPORT = {
  what: "Jeg har sendt en mail med en borgers sag til en forkert modtager",
  ...{ found: "now", personalData: "yes", whose: "en borger" },
};

/** Answers everything with who is told of an incident. */
const askOfIncidents: Ask = (question) => {
  const outcome = fakeAsk().ask(question);
  return outcome.kind === "answer" ? { ...outcome, topic: "incident.report-to" } : outcome;
};

/** Reads words as the real one would read these. */
const intentOf: IntentOf = (text) => {
  const intent = /må vi få lov/.test(text)
    ? "request_dispensation"
    : /min dispensation/.test(text)
      ? "dispensation_status"
      : /sendt|mistet/.test(text)
        ? "report_incident"
        : /hvordan går det med/.test(text)
          ? "incident_status"
          : "question";
  return { intent, sure: 1, runnerUp: "other" };
};

/** A platform on which each person has one place. */
function openPost(blocked: readonly string[], broken = { is: false }) {
  const said = new Map<string, Map<string, Card>>();
  const brought: { to: string; summary: string }[] = [];
  const put = async ({ to, content, key }: Parcel, as = key) => {
    if (blocked.includes(to)) return { outcome: "unreachable", fault: "post.blocked" } as const;
    if (broken.is) return { outcome: "later", retryAfterMs: 60_000, scope: "channel" } as const;
    const card = readContent(content)?.card;
    if (!card) throw new Error("this cannot be shown");
    said.set(to, (said.get(to) ?? new Map()).set(as, card));
    brought.push({ to, summary: card.summary });
    return { outcome: "sent", as } as const;
  };
  const courier: Courier = { channel: "post", send: (parcel) => put(parcel), change: put };
  return {
    courier,
    told: (person: string): readonly Card[] => [...(said.get(person)?.values() ?? [])],
    brought: (person: string) => brought.filter(({ to }) => to === person).length,
    heard: (person: string) =>
      brought.filter(({ to }) => to === person).map(({ summary }) => summary),
  };
}
