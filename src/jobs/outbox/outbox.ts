import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import type { Doc, Message } from "../../store/index.ts";
import { DELIVERY, UNHURRIED_DELIVERY, URGENT_DELIVERY } from "../../store/outbox.ts";
import type { Random } from "../backoff.ts";
import type { Errand, Handlers, Tools, Work } from "../handler.ts";
import type { Courier } from "./courier.ts";
import { createGate, type Gate, type Place } from "./gate.ts";
import { createGiveUp, LATE_TELLING, type OnUnreached, tellLate } from "./give-up.ts";
import { nextInLane, placeOf, putBack, takeHead } from "./lane.ts";
import {
  afterTry,
  givenUp,
  type Persistence,
  type Result,
  USUAL_PERSISTENCE,
} from "./message-states.ts";
import type { OutboxMeter } from "./outbox-meter.ts";
import { parcelOf } from "./parcel.ts";
import { tryOnce } from "./try-once.ts";
import type { Turns } from "./turn.ts";

export interface OutboxParts {
  readonly couriers: readonly Courier[];
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly onUnreached?: OnUnreached;
  readonly meter?: OutboxMeter;
  readonly persistence?: Partial<Persistence>;
  /** How long a courier may take; shorter than a lease. */
  readonly timeoutMs?: number;
}

/**
 * The handlers that bring what is enqueued to where it goes. Each lane has one job, which sends one message a time:
 * "is being sent" is on disk before the message leaves, and what became of it is written with the job's end.
 */
export function createOutbox(parts: OutboxParts): Handlers {
  const { onUnreached = () => undefined } = parts;
  const deliver = delivery(parts, onUnreached);
  return {
    [UNHURRIED_DELIVERY]: deliver,
    [DELIVERY]: deliver,
    [URGENT_DELIVERY]: { ...deliver, urgent: true },
    [LATE_TELLING]: tellLate(onUnreached),
  };
}

function delivery(parts: OutboxParts, onUnreached: OnUnreached): Errand {
  const { clock, random, log, meter, timeoutMs = 15_000 } = parts;
  const persistence = { ...USUAL_PERSISTENCE, ...parts.persistence };
  const couriers = new Map(parts.couriers.map((courier) => [courier.channel, courier]));
  const gate = createGate();
  const giveUp = createGiveUp(onUnreached, log);

  const onward =
    (place: Place, isUrgent: boolean): Work =>
    (tx) =>
      nextInLane(tx, place, gate.closedUntil(place, isUrgent));

  const turnsAt = (place: Place): Turns | undefined => {
    const everyMs = couriers.get(place.channel)?.pace?.tenantEveryMs;
    if (everyMs === undefined) return undefined;
    // Asked once, however often the transaction is done again.
    let passes: boolean | undefined;
    return { everyMs, passesLate: () => (passes ??= gate.passesLate(place, everyMs, clock.now())) };
  };

  /** One try of one message. */
  const send = async (
    place: Place,
    doc: Doc<Message>,
    mayHaveArrived: boolean,
    tools: Tools,
  ): Promise<Message> => {
    const courier = couriers.get(place.channel);
    const parcel = parcelOf(doc, mayHaveArrived, tools.signal);
    const result = await tryOnce(courier, parcel, timeoutMs);
    const now = clock.now();
    meter?.tried(place.channel, result.outcome);
    holdAfter(gate, place, courier, result, now);
    const { tenant } = doc;
    if (result.outcome === "failed")
      log.debug(
        { tenant, channel: place.channel, message: parcel.key, code: result.fault },
        "a message is tried again",
      );
    return afterTry(doc.value, result, now, persistence, random);
  };

  return {
    // A lane is never given up, only the messages in it.
    attempts: Number.POSITIVE_INFINITY,
    backoff: { firstMs: 1_000, mostMs: 60_000 },
    async errand({ tenant, kind, payload }, tools) {
      const place = placeOf(tenant, payload);
      const isUrgent = kind === URGENT_DELIVERY;
      const opensAt = gate.closedUntil(place, isUrgent);
      if (opensAt > clock.now()) return () => opensAt;
      const leisure = kind === UNHURRIED_DELIVERY ? { turns: turnsAt(place) } : undefined;
      const head = await tools.commit((tx) => takeHead(tx, place, persistence, leisure));
      if (head.act === "rest") return () => head.until;
      const { doc } = head;
      const after =
        head.act === "send"
          ? await send(place, doc, head.mayHaveArrived, tools)
          : givenUp(doc.value, doc.value.fault ?? "outbox.abandoned", clock.now());
      const next = onward(place, isUrgent);
      if (after.state === "unreached") {
        await giveUp(tools, doc, after);
        return next;
      }
      if (after.fault !== undefined && after.state === "sent") {
        const fields = { tenant, channel: place.channel, code: after.fault };
        log.info(fields, "what was said stays as it was: it cannot be changed any more");
      }
      return async (tx) => {
        await putBack(tx, doc, after);
        return next(tx);
      };
    },
  };
}

/** What a try means for those that come after it. */
function holdAfter(
  gate: Gate,
  place: Place,
  courier: Courier | undefined,
  result: Result,
  now: Date,
): void {
  const after = (ms: number) => new Date(now.getTime() + ms);
  const { everyMs } = courier?.pace ?? {};
  if (everyMs !== undefined) gate.hold(place, "lane", after(everyMs), now);
  if (result.outcome === "later") gate.hold(place, result.scope, after(result.retryAfterMs), now);
}
