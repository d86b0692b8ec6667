import { CLAUSE_SIGNS, SILENT_SIGNS } from "../../src/answers/evidence.ts";
import type { Weights } from "../../src/answers/ranking.ts";
import type { Candidate, Evidence } from "./cases.ts";

const ROUNDS = 250;
const PACE = 0.05;
const SHRINK = 2e-4;
/** That the question is like nothing known is right too, when the policy is silent, but less than the very topic. */
const UNKNOWN_IS_RIGHT = 0.3;

/** Probability of each clause candidate, each silent candidate and of the unknown, in that order. */
export function probabilities({ clauses, silent }: Evidence, weights: Weights): number[] {
  const scores = [
    ...clauses.map(({ signs }) => dot(signs, weights.clause)),
    ...silent.map(({ signs }) => dot(signs, weights.silent)),
    weights.unknown,
  ];
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Learns the weights under which the right candidates are most probable (softmax, Adam; Kingma & Ba 2015). */
export function learnWeights(evidence: readonly Evidence[]): Weights {
  const [clauseSigns, silentSigns] = [CLAUSE_SIGNS.length, SILENT_SIGNS.length];
  const flat = new Float64Array(clauseSigns + silentSigns + 1).fill(1);
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const [momentum, energy] = [new Float64Array(flat.length), new Float64Array(flat.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = Float64Array.from(flat, (value) => SHRINK * value);
    const weights = unflatten(flat);
    for (const one of evidence) addSlope(slope, one, weights, total);
    for (let i = 0; i < flat.length; i++) {
      const g = slope[i] as number;
      momentum[i] = 0.9 * (momentum[i] as number) + 0.1 * g;
      energy[i] = 0.999 * (energy[i] as number) + 0.001 * g * g;
      const pace = PACE / (1 - 0.9 ** round);
      (flat[i] as number) -=
        (pace * (momentum[i] as number)) /
        (Math.sqrt((energy[i] as number) / (1 - 0.999 ** round)) + 1e-9);
    }
  }
  return unflatten(flat);
}

function addSlope(slope: Float64Array, one: Evidence, weights: Weights, total: number): void {
  const probable = probabilities(one, weights);
  const candidates = [...one.clauses, ...one.silent];
  const worth = [
    ...candidates.map(({ right }) => Number(right)),
    one.answerable ? 0 : UNKNOWN_IS_RIGHT,
  ];
  const right = probable.reduce((sum, p, i) => sum + p * (worth[i] as number), 0);
  if (right === 0) return;
  probable.forEach((p, i) => {
    const pull = ((p - (p * (worth[i] as number)) / right) * one.weight) / total;
    const candidate = candidates[i];
    if (!candidate) (slope[slope.length - 1] as number) += pull;
    else addSigns(slope, candidate, i < one.clauses.length ? 0 : CLAUSE_SIGNS.length, pull);
  });
}

function addSigns(slope: Float64Array, { signs }: Candidate, from: number, by: number): void {
  for (let i = 0; i < signs.length; i++) (slope[from + i] as number) += by * (signs[i] as number);
}

function unflatten(flat: Float64Array): Weights {
  const clause = CLAUSE_SIGNS.length;
  return {
    clause: Array.from(flat.subarray(0, clause)),
    silent: Array.from(flat.subarray(clause, -1)),
    unknown: flat.at(-1) as number,
  };
}

function dot(signs: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += (signs[i] as number) * (weights[i] as number);
  return sum;
}
