import type { Field, Reading } from "./evidence.ts";
import { type Ranking, silentScore, type Weights } from "./ranking.ts";

/** Where the line runs between an answer, a question back, and silence; set by scripts/calibrate.ts. */
export interface Thresholds {
  /** So probable must it be that the policy answers at all. */
  readonly answers: number;
  /** So much of that must fall on one clause. */
  readonly sure: number;
}

/** A clause and the topic it answers the question on. */
export interface Pick {
  readonly clause: number;
  readonly topic: number;
  readonly probability: number;
}

export type Decision =
  | { readonly kind: "answer"; readonly pick: Pick }
  | { readonly kind: "choices"; readonly picks: readonly Pick[] }
  | {
      readonly kind: "silent";
      readonly topic: number | undefined;
      readonly nearest: number | undefined;
    };

const OFFERED = 3;
/** Below this a clause is not worth naming as the nearest one. */
const NEAR = 0.03;
/** A silent topic is named when the question is so probably about it. */
const RECOGNISED = 0.2;

/** A clause that the profile counts as not normative leads to no topic. */
const NO_TOPIC = -1;

/** Decides between answering, offering choices and silence from how probable each is. */
export function decide(
  ranking: Ranking,
  reading: Reading,
  field: Field,
  weights: Weights,
  { answers, sure }: Thresholds,
): Decision {
  const order = mostProbable(ranking.clauses, 2 * OFFERED);
  const answerable = ranking.clauses.reduce((sum, probability) => sum + probability, 0);
  const [best] = order;
  if (best === undefined || answerable < answers) {
    const near = best !== undefined && (ranking.clauses[best] as number) >= NEAR ? best : undefined;
    return { kind: "silent", topic: mostSilent(ranking, reading), nearest: near };
  }
  const pick = (clause: number): Pick => ({
    clause,
    topic: topicOf(clause, reading, field, weights),
    probability: ranking.clauses[clause] as number,
  });
  if ((ranking.clauses[best] as number) >= sure * answerable)
    return { kind: "answer", pick: pick(best) };
  const picks = distinctTopics(order.map(pick));
  // One button is no choice.
  return picks.length > 1
    ? { kind: "choices", picks }
    : { kind: "answer", pick: picks[0] ?? pick(best) };
}

/** The topic on which a clause answers the question: of those it is a cell of, the one asked about most. */
function topicOf(clause: number, reading: Reading, field: Field, weights: Weights): number {
  let [best, most] = [NO_TOPIC, -Infinity];
  field.cells.forEach((clauses, topic) => {
    const place = clauses.indexOf(clause);
    if (place === -1) return;
    const score = silentScore(reading, topic, weights.silent) - (place === 0 ? 0 : 1);
    if (score > most) [best, most] = [topic, score];
  });
  return best;
}

function mostSilent(ranking: Ranking, reading: Reading): number | undefined {
  const [topic] = mostProbable(ranking.silent, 1);
  return topic !== undefined && (reading.probabilities[topic] as number) >= RECOGNISED
    ? topic
    : undefined;
}

function distinctTopics(picks: readonly Pick[]): Pick[] {
  const topics = new Set<number>();
  return picks
    .filter(({ topic }) => topic !== NO_TOPIC && !topics.has(topic) && topics.add(topic))
    .slice(0, OFFERED);
}

/** The numbers of the `count` most probable, the most probable first. */
function mostProbable(probabilities: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i] as number;
    let place = best.length;
    while (place > 0 && probability > (probabilities[best[place - 1] as number] as number)) place--;
    if (place === count) continue;
    best.splice(place, 0, i);
    best.length = Math.min(best.length, count);
  }
  return best;
}
