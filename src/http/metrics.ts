import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Meter } from "../conversation/meter.ts";

/** The counters behind `/metrics`. The labels are short fixed lists: nothing of a person or a text is in them. */
export interface Metrics extends Meter {
  readonly contentType: string;
  text(): Promise<string>;
}

/** A registry of its own, with the process's own figures. */
export function createMetrics(): Metrics {
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
  return {
    turn: (incoming, result, seconds) => turns.observe({ incoming, result }, seconds),
    outcome: (outcome) => outcomes.inc({ outcome }),
    feedback: (helped) => feedback.inc({ helped }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
