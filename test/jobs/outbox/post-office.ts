import {
  type Courier,
  createOutbox,
  type OutboxParts,
  type Parcel,
  type Runner,
  type RunnerParts,
  type Sent,
} from "../../../src/jobs/index.ts";
import type { Doc, Message, Outgoing } from "../../../src/store/index.ts";
import { messages } from "../../../src/store/outbox.ts";
import { createWorld, noChance, T, type World } from "../world.ts";

/** What a platform got, in the order in which it came. */
interface Arrival {
  readonly to: string;
  readonly said: unknown;
  readonly key: string;
  readonly at: string;
}

/** A platform that takes everything, unless a test says otherwise. */
export interface Platform {
  readonly courier: Courier;
  readonly arrived: Arrival[];
  /** Takes a message: what a courier does when nothing goes wrong. */
  take(parcel: Parcel): Sent;
}

export function platform(world: World, behave: Partial<Courier> = {}): Platform {
  const arrived: Arrival[] = [];
  const take = ({ to, content, key }: Parcel): Sent => {
    arrived.push({ to, said: content, key, at: world.clock.now().toISOString() });
    return { outcome: "sent", as: `${arrived.length}` };
  };
  const courier: Courier = { channel: "slack", send: async (parcel) => take(parcel), ...behave };
  return { courier, arrived, take };
}

export interface PostOffice {
  readonly world: World;
  readonly runner: Runner;
  /** Enqueues each in a transaction of its own. */
  say(to: string, ...contents: readonly (string | Partial<Outgoing>)[]): Promise<void>;
  /** All messages to one place, first to last. */
  lane(to: string, tenant?: string): Promise<readonly Doc<Message>[]>;
}

export function postOffice(
  courier: Courier | readonly Courier[],
  world: World = createWorld(),
  parts: Partial<OutboxParts> = {},
  of: Partial<RunnerParts> = {},
): PostOffice {
  const { clock, log } = world;
  const couriers = [courier].flat() as readonly Courier[];
  const handlers = createOutbox({ couriers, clock, log, random: noChance, ...parts });
  return {
    world,
    runner: world.runner({ handlers, ...of }),
    async say(to, ...contents) {
      for (const content of contents) {
        const said = typeof content === "string" ? { content } : content;
        await world.own.transact((tx) =>
          tx.enqueue({ tenant: T, channel: "slack", to, content: "", ...said }),
        );
      }
    },
    lane: (to, tenant = T) =>
      world.own.transact(async (tx) => {
        const found: Doc<Message>[] = [];
        for (let place = 1; ; place++) {
          const id = `slack ${to} #${String(place).padStart(12, "0")}`;
          const doc = await tx.get(messages, tenant, id);
          if (!doc) return found;
          found.push(doc);
        }
      }),
  };
}

/** What was said in one place, in the order in which it came. */
export function said({ arrived }: Platform, to: string): unknown[] {
  return arrived.filter((one) => one.to === to).map((one) => one.said);
}
