import { z } from "zod";
import { INTENTS, type Intent, type IntentOf } from "../intents/index.ts";
import { readEvalLine } from "./eval-line.ts";

/** A message and what it wants. Other fields are ignored. */
const intentCase = z.object({ id: z.string(), text: z.string(), intent: z.enum(INTENTS) });

export type IntentCase = z.infer<typeof intentCase>;

interface IntentMiss {
  readonly id: string;
  readonly text: string;
  readonly expected: Intent;
  readonly came: Intent;
  readonly sure: number;
}

/** How well messages are understood. */
interface IntentReport {
  readonly n: number;
  /** Of all: understood rightly. From 0 to 1. */
  readonly accuracy: number;
  /** Ids of reports that were waved off as small talk: the costly mistake. */
  readonly waved: readonly string[];
  /** Of each intent that was expected: how often, how often understood, and what else it was taken for. */
  readonly by: Readonly<Record<string, Row>>;
}

interface Row {
  readonly n: number;
  readonly right: number;
  readonly takenFor: Readonly<Record<string, number>>;
}

const SMALL_TALK: readonly Intent[] = [
  "greeting",
  "feedback_positive",
  "feedback_negative",
  "other",
];

/** Whether `value` is meant as such a message. */
export function isIntentCase(value: unknown): boolean {
  return typeof value === "object" && value !== null && "text" in value && "intent" in value;
}

/** @throws VogterError `eval.not-an-intent-case` with exit code 2 */
export function readIntentCase(value: unknown): IntentCase {
  return readEvalLine(value, intentCase, {
    code: "eval.not-an-intent-case",
    mend: `A message has id, text, and intent, one of ${INTENTS.join(", ")}.`,
  });
}

/** Reads every message and compares. */
export function scoreIntents(
  cases: readonly IntentCase[],
  intentOf: IntentOf,
): { report: IntentReport; misses: IntentMiss[] } {
  const judged = cases.map(({ id, text, intent: expected }): IntentMiss => {
    const { intent: came, sure } = intentOf(text);
    return { id, text, expected, came, sure };
  });
  const misses = judged.filter(({ expected, came }) => came !== expected);
  const waved = misses.filter(
    ({ expected, came }) => expected === "report_incident" && SMALL_TALK.includes(came),
  );
  const groups = Map.groupBy(judged, ({ expected }) => expected);
  return {
    report: {
      n: cases.length,
      accuracy: (cases.length - misses.length) / cases.length,
      waved: waved.map(({ id }) => id),
      by: Object.fromEntries(
        INTENTS.flatMap((intent) => {
          const group = groups.get(intent);
          return group ? [[intent, rowOf(group)]] : [];
        }),
      ),
    },
    misses,
  };
}

function rowOf(group: readonly IntentMiss[]): Row {
  const wrong = group.filter(({ expected, came }) => came !== expected);
  const takenFor = [...Map.groupBy(wrong, ({ came }) => came)].map(
    ([came, some]) => [came, some.length] as const,
  );
  return {
    n: group.length,
    right: group.length - wrong.length,
    takenFor: Object.fromEntries(takenFor.sort(([, a], [, b]) => b - a)),
  };
}

/** The report as a table, after three lines for each of `misses`. */
export function printIntents(
  { n, accuracy, waved, by }: IntentReport,
  misses: readonly IntentMiss[],
): string {
  const listed = misses.map(({ id, text, expected, came, sure }) =>
    [
      id,
      `  text      ${JSON.stringify(text)}`,
      `  expected  ${expected}`,
      `  came      ${came}, ${Math.round(sure * 100)} % sure`,
    ].join("\n"),
  );
  const width = Math.max(...Object.keys(by).map((intent) => intent.length));
  const rows = Object.entries(by).map(([intent, row]) => {
    const taken = Object.entries(row.takenFor).map(([came, count]) => `${came} ${count}`);
    const share = `${row.right} of ${row.n}`;
    return `${intent.padEnd(width)}  ${share.padStart(10)}  ${taken.join(", ")}`.trimEnd();
  });
  const last = [
    `${n} messages: accuracy ${(accuracy * 100).toFixed(1)} %`,
    `reports taken for small talk: ${waved.length === 0 ? "none" : waved.join(", ")}`,
  ];
  return [...listed, [...rows, ...last].join("\n")].join("\n\n");
}
