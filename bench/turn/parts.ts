import type { Ask } from "../../src/answers/index.ts";
import { type Content, readContent } from "../../src/conversation/content.ts";
import type { Handle } from "../../src/conversation/envelope.ts";
import type { Courier, JobsMeter } from "../../src/jobs/index.ts";
import { quantile, timesOf } from "../measure.ts";

/** What a turn consists of, in its order, and how long each part takes at the median, in milliseconds. */
export type Parts = Readonly<Record<string, number>>;

/** Where one part of a turn ends and the next begins. */
const PARTS = {
  arrived: "wait for the next turn",
  handled: "verify, parse",
  asking: "claim, look up",
  asked: "answer",
  committed: "card, outbox, commit",
  leaving: "acknowledge, take from the outbox, stamp",
  rendered: "render",
  sent: "send",
  ended: "keep that it was sent",
} as const;

type Moment = keyof typeof PARTS;

/** Asks a server to watch the parts of its turns. */
export const WATCHED = "--parts";

/** Watches the parts of one turn after the other: with several at once it could not tell whose they are. */
export function watchParts(render: (content: Content) => unknown) {
  const took = new Map<Moment, number[]>();
  let last = performance.now();
  const mark = (moment: Moment) => {
    const now = performance.now();
    const times = took.get(moment) ?? [];
    took.set(moment, times);
    times.push(now - last);
    last = now;
  };
  return {
    arrived: () => mark("arrived"),
    handle:
      (handle: Handle): Handle =>
      async (envelope) => {
        mark("handled");
        const said = await handle(envelope);
        mark("committed");
        return said;
      },
    ask:
      (ask: Ask): Ask =>
      (question) => {
        mark("asking");
        const outcome = ask(question);
        mark("asked");
        return outcome;
      },
    courier: (courier: Courier): Courier => ({
      ...courier,
      async send(parcel) {
        mark("leaving");
        // Once more than need be, to know how much of the sending it is.
        const content = readContent(parcel.content);
        if (content) render(content);
        mark("rendered");
        const sent = await courier.send(parcel);
        mark("sent");
        return sent;
      },
    }),
    meter: (meter: JobsMeter): JobsMeter => ({
      ...meter,
      ended(...job) {
        mark("ended");
        meter.ended(...job);
      },
    }),
    medians(): Parts {
      const rows = Object.entries(PARTS).map(([moment, part]) => {
        const times = took.get(moment as Moment) ?? [];
        // Half of them were there to warm up.
        const counted = times.slice(times.length / 2);
        return [part, quantile(timesOf(counted), 0.5)] as const;
      });
      const { [PARTS.arrived]: _, ...parts } = Object.fromEntries(rows);
      return { ...parts, send: (parts.send ?? 0) - (parts.render ?? 0) };
    },
  };
}
