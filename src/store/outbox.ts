import { z } from "zod";
import { next } from "./counters.ts";
import { arm } from "./jobs.ts";
import { anyJson, type Json } from "./json.ts";
import { defineKind } from "./kind.ts";
import type { Docs } from "./store.ts";

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
  /** What it is about, so that "not reached" can be shown there. */
  readonly about?: { readonly kind: string; readonly id: string };
  /** Whom it is for, when it is for one person. */
  readonly person?: string;
}

const message = z.strictObject({
  channel: z.string(),
  to: z.string(),
  content: anyJson,
  about: z.strictObject({ kind: z.string(), id: z.string() }).optional(),
  person: z.string().optional(),
  /** `sending`: it may have arrived. `unreached`: it was given up, and why stands in `fault`. */
  state: z.enum(["waiting", "sending", "sent", "unreached"]),
  queuedAt: z.iso.datetime(),
  attempt: z.int().nonnegative(),
  /** The channel's own id of what was sent, to change it later. */
  sentAs: z.string().optional(),
  fault: z.string().optional(),
  endedAt: z.iso.datetime().optional(),
});

export type Message = z.infer<typeof message>;

/** What was said, or is to be. Its id begins with its lane and ends with its place there. */
export const messages = defineKind({
  name: "message",
  schema: message,
  indexes: {
    /** What has not left, in the order in which it has to. */
    unsent: ({ state }, id) => (state === "waiting" || state === "sending" ? id : undefined),
    unreached: ({ state, endedAt }) => (state === "unreached" ? endedAt : undefined),
    about: ({ about }) => about && `${about.kind} ${about.id}`,
  },
  keep: { days: 90, from: ({ endedAt }) => endedAt },
  people: {
    in: ({ person }) => (person === undefined ? [] : [person]),
    forget: () => undefined,
  },
});

/** Which handler sends what stands in the outbox. */
export const DELIVERY = "outbox";

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
  const { tenant, channel, to, content, about, person } = outgoing;
  const lane = laneOf(outgoing);
  const place = String(await next(docs, tenant, `lane ${lane}`)).padStart(12, "0");
  await docs.insert(messages, tenant, `${lane} #${place}`, {
    channel,
    to,
    content,
    about,
    person,
    state: "waiting",
    queuedAt: docs.now.toISOString(),
    attempt: 0,
  });
  await arm(docs, {
    key: `${DELIVERY} ${tenant} ${lane}`,
    kind: DELIVERY,
    tenant,
    dueAt: docs.now,
    payload: { lane },
  });
}
