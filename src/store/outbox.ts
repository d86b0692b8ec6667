import { z } from "zod";
import type { Hours } from "../shared/calendar/quiet-times.ts";
import type { Locale } from "../shared/texts.ts";
import { counters, next } from "./counters.ts";
import type { Docs } from "./documents.ts";
import { INSTALLATION } from "./installation.ts";
import { arm, jobs } from "./jobs.ts";
import { anyJson, type Json } from "./json.ts";
import { type Doc, defineKind } from "./kind.ts";

/** A thing, such as an incident; `part` names one of several cards that are shown of it. */
export interface About {
  readonly kind: string;
  readonly id: string;
  readonly part?: string | undefined;
}

/** Something to say to somebody, somewhere. */
export interface Outgoing {
  readonly tenant: string;
  /** The channel that carries it, such as `teams`. */
  readonly channel: string;
  /** Where the channel takes it: a conversation's or a person's address, opaque to everyone else. */
  readonly to: string;
  /** What is said, as the channel understands it. */
  readonly content: Json;
  /** Enqueued a second time with the same key, it is not said again. */
  readonly key?: string;
  /** What it is about, so that "not reached" can be shown there, and so that it can be said anew. */
  readonly about?: About;
  /** The language of it, for when it is said anew. */
  readonly locale?: Locale;
  /** Whom it is for, when it is for one person. */
  readonly person?: string;
  /** It waits for what was said to the same place before, and for nothing else, however much there is to send. */
  readonly urgent?: true;
  /** Nobody waits for it: of many, each leaves in its turn, and what somebody does wait for goes before. */
  readonly unhurried?: true;
  /**
   * When it may leave while it is in no hurry, as by day: it rests until the next of these begins, and behind the last
   * of them no more. What somebody waits for takes along what rests before it.
   */
  readonly hours?: readonly Hours[];
}

const message = z.strictObject({
  channel: z.string(),
  to: z.string(),
  content: anyJson,
  about: z
    .strictObject({ kind: z.string(), id: z.string(), part: z.string().optional() })
    .optional(),
  person: z.string().optional(),
  locale: z.enum(["da", "en"]).optional(),
  /** `sending`: it may have arrived. `unreached`: it was given up, and why stands in `fault`. */
  state: z.enum(["waiting", "sending", "sent", "unreached"]),
  queuedAt: z.iso.datetime(),
  attempt: z.int().nonnegative(),
  /** It is not tried again earlier, nor does what stands behind it overtake it. */
  notBefore: z.iso.datetime().optional(),
  /** When it may leave, among all that is in no hurry. */
  turn: z.iso.datetime().optional(),
  hours: z
    .array(z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() }).readonly())
    .readonly()
    .optional(),
  /** The channel's own id of what was sent, to change it: one that waits all the same is there, and is to be changed. */
  sentAs: z.string().optional(),
  /** What it is to say instead, once it is known whether it arrived. */
  anew: anyJson.optional(),
  fault: z.string().optional(),
  endedAt: z.iso.datetime().optional(),
});

export type Message = z.infer<typeof message>;

/** What was said, or is to be. Its id begins with its lane and ends with its place there. */
export const messages = defineKind({
  name: "message",
  version: 3,
  upgrades: { 1: (value) => value, 2: (value) => value },
  schema: message,
  indexes: {
    /** What has not left, in the order in which it has to. */
    unsent: ({ state }, id) => (state === "waiting" || state === "sending" ? id : undefined),
    /** The same, by how long it waits. */
    waiting: {
      across: ({ state, queuedAt }) =>
        state === "waiting" || state === "sending" ? queuedAt : undefined,
    },
    unreached: ({ state, endedAt }) => (state === "unreached" ? endedAt : undefined),
    about: ({ about }) => about && keysAbout(about),
  },
  keep: { days: 90, from: ({ endedAt }) => endedAt },
  people: {
    in: ({ person }) => (person === undefined ? [] : [person]),
    forget: () => undefined,
  },
});

/** Which handler sends what stands in the outbox. */
export const DELIVERY = "outbox";
/** The same, of a lane in which something urgent stands: a kind of its own has its own turn. */
export const URGENT_DELIVERY = "outbox.urgent";
/** The same, of a lane in which nothing stands that anybody waits for. */
export const UNHURRIED_DELIVERY = "outbox.unhurried";

/** A lane rises to what its messages want, and stays there until it is empty. */
export const DELIVERIES: readonly string[] = [UNHURRIED_DELIVERY, DELIVERY, URGENT_DELIVERY];

/** When the next message that is in no hurry may leave: one line for each municipality and channel. */
export const lines = defineKind({
  name: "outbox-line",
  schema: z.strictObject({ next: z.iso.datetime() }),
});

/** The messages to one place leave one after the other: a lane. */
export function laneOf({ channel, to }: Pick<Outgoing, "channel" | "to">): string {
  return `${channel} ${to}`;
}

/** The stretch of the index `unsent` that holds a lane, and nothing else. */
export function stretchOf(lane: string): { from: string; to: string } {
  return { from: `${lane} #`, to: `${lane} #~` };
}

/** Puts a message at the end of its lane, and sees to it that the lane is looked at. */
export async function putInLane(docs: Docs, outgoing: Outgoing): Promise<void> {
  const { tenant, channel, to, content, about, person, locale, urgent, unhurried, hours } =
    outgoing;
  const lane = laneOf(outgoing);
  const place = await next(docs, tenant, counterOf(lane));
  await docs.insert(messages, tenant, idOf(lane, place), {
    channel,
    to,
    content,
    about,
    person,
    locale,
    hours: hours?.map(({ from, until }) => ({
      from: from.toISOString(),
      until: until.toISOString(),
    })),
    state: "waiting",
    queuedAt: docs.now.toISOString(),
    attempt: 0,
  });
  const kind = urgent ? URGENT_DELIVERY : unhurried ? UNHURRIED_DELIVERY : DELIVERY;
  await armLane(docs, tenant, lane, kind);
}

/** Sees to it that a lane is looked at; an urgent one before all others. */
export async function armLane(
  docs: Docs,
  tenant: string,
  lane: string,
  kind = DELIVERY,
): Promise<void> {
  const key = deliveryOf(tenant, lane);
  await arm(docs, { key, kind, tenant, dueAt: docs.now, payload: { lane } }, DELIVERIES);
}

/**
 * Removes what is left of the lanes whose last messages are `gone`: their counters and jobs are named after the
 * place, which may be somebody's address. A lane that still has messages stays as it is.
 */
export async function closeLanes(docs: Docs, gone: readonly Doc<Message>[]): Promise<void> {
  // In the order in which a turn takes them, so that neither waits for the other.
  const lanes = new Map(gone.map((doc) => [`${doc.tenant}\n${laneOf(doc.value)}`, doc]));
  for (const [, { tenant, value }] of [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)))
    await closeLane(docs, tenant, laneOf(value));
}

async function closeLane(docs: Docs, tenant: string, lane: string): Promise<void> {
  const counter = await docs.take(counters, tenant, counterOf(lane));
  for (let place = counter?.value.last ?? 0; place > 0; place--) {
    if (await docs.get(messages, tenant, idOf(lane, place))) return;
  }
  if (counter) await docs.remove(counters, counter);
  const job = await docs.take(jobs, INSTALLATION, deliveryOf(tenant, lane));
  if (job) await docs.remove(jobs, job);
}

function counterOf(lane: string): string {
  return `lane ${lane}`;
}

function idOf(lane: string, place: number): string {
  return `${lane} #${String(place).padStart(12, "0")}`;
}

function deliveryOf(tenant: string, lane: string): string {
  return `${DELIVERY} ${tenant} ${lane}`;
}

/** What could not be brought to where it should go, the last one given up first: at most `limit`. */
export async function unreachedMessages(
  docs: Docs,
  tenant: string,
  limit = 100,
): Promise<readonly Doc<Message>[]> {
  return docs.find(messages, "unreached", { tenant, limit, backwards: true });
}

/**
 * What was said, or is to be, about one thing, such as an incident, or about one part of it: lane by lane, in the
 * order of each.
 */
export async function messagesAbout(
  docs: Docs,
  tenant: string,
  about: About,
  limit = 100,
): Promise<readonly Doc<Message>[]> {
  return docs.find(messages, "about", { tenant, equals: aboutKey(about), limit });
}

function keysAbout(about: About): readonly string[] {
  const { part, ...thing } = about;
  return part === undefined ? [aboutKey(thing)] : [aboutKey(thing), aboutKey(about)];
}

function aboutKey({ kind, id, part }: About): string {
  return part === undefined ? `${kind} ${id}` : JSON.stringify([kind, id, part]);
}
