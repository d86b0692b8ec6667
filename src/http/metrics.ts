import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../conversation/meter.ts";
import type { JobsMeter, OutboxMeter, Progress } from "../jobs/index.ts";

/** The counters behind `/metrics`. The labels are short fixed lists: nothing of a person or a text is in them. */
export interface Metrics extends Meter {
  readonly jobs: JobsMeter;
  readonly outbox: OutboxMeter;
  /** An incident was reported, and nobody could be told of it. */
  readonly incidentUnreached: () => void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** A registry of its own, with the process's own figures. `sending` tells how far the outbox is. */
export function createMetrics(sending?: () => Promise<Progress>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: "vogter_turn_seconds",
    help: "Time to handle one message, click or installation, by what came in and how it ended",
    labelNames: ["incoming", "result"],
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 3],
    registers,
  });
  const outcomes = new Counter({
    name: "vogter_outcomes_total",
    help: "Answers to questions, by kind",
    labelNames: ["outcome"],
    registers,
  });
  const feedback = new Counter({
    name: "vogter_feedback_total",
    help: "Whether people said that an answer helped",
    labelNames: ["helped"],
    registers,
  });
  const unreached = new Counter({
    name: "vogter_incidents_unreached",
    help: "Incidents that nobody could be told of in chat: somebody has to phone",
    registers,
  });
  if (sending) watchSending(registers, sending);
  return {
    jobs: createJobsMeter(registers),
    outbox: createOutboxMeter(registers),
    incidentUnreached: () => unreached.inc(),
    turn: (incoming, result, seconds) => turns.observe({ incoming, result }, seconds),
    outcome: (outcome) => outcomes.inc({ outcome }),
    feedback: (helped) => feedback.inc({ helped }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function createJobsMeter(registers: Registry[]): JobsMeter {
  const lag = new Histogram({
    name: "vogter_job_lag_seconds",
    help: "How long after it was due a job was begun",
    labelNames: ["kind"],
    buckets: [0.01, 0.1, 1, 10, 60, 600, 3600],
    registers,
  });
  const jobs = new Histogram({
    name: "vogter_job_seconds",
    help: "Time to do a job, by what it was and how it ended; dead: given up, and somebody has to look",
    labelNames: ["kind", "outcome"],
    buckets: [0.001, 0.01, 0.1, 1, 10],
    registers,
  });
  const held = new Gauge({
    name: "vogter_jobs_held",
    help: "Jobs that this process has taken, by whether they run yet",
    labelNames: ["state"],
    registers,
  });
  return {
    started: (kind, lagMs) => lag.observe({ kind }, lagMs / 1_000),
    ended: (kind, outcome, ms) => jobs.observe({ kind, outcome }, ms / 1_000),
    queue(waiting, running) {
      held.set({ state: "waiting" }, waiting);
      held.set({ state: "running" }, running);
    },
  };
}

function createOutboxMeter(registers: Registry[]): OutboxMeter {
  const tries = new Counter({
    name: "vogter_messages_total",
    help: "Tries to send a message, by channel and by what came of it; later: the platform said that it is too much",
    labelNames: ["channel", "outcome"],
    registers,
  });
  return { tried: (channel, outcome) => tries.inc({ channel, outcome }) };
}

/** Asks the store once whenever somebody asks for the figures. They are the same in all replicas. */
function watchSending(registers: Registry[], sending: () => Promise<Progress>): void {
  let asked: Promise<Progress | undefined> | undefined;
  // The other figures are wanted most when the store does not answer.
  const ask = () =>
    (asked ??= sending()
      .catch(() => undefined)
      .finally(() => (asked = undefined)));
  const gauge = (name: string, help: string, figureOf: (progress: Progress) => number) =>
    new Gauge({
      ...{ name: `vogter_outbox_${name}`, help, registers },
      async collect() {
        const found = await ask();
        this.set(found ? figureOf(found) : Number.NaN);
      },
    });
  gauge("waiting", "Conversations in which something waits to be said", (one) => one.waiting);
  gauge("oldest_seconds", "How long the message has waited that waits longest", ({ oldest, at }) =>
    secondsBetween(oldest, at),
  );
  gauge("end_seconds", "Until the last message that is in no hurry has its turn", (one) =>
    secondsBetween(one.at, one.lastTurn),
  );
}

/** 0 when one of them is not there. */
function secondsBetween(from: Date | undefined, to: Date | undefined): number {
  return from && to ? Math.max(0, to.getTime() - from.getTime()) / 1_000 : 0;
}
