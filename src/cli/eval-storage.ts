import { VogterError } from "../shared/errors.ts";
import type { Advice, StorageAdvice } from "../storage-advice/index.ts";
import { type AdviceQuestion, adviceOn } from "./advice-json.ts";
import { readAdviceQuestion } from "./advise-batch.ts";

type Loose = Readonly<Record<string, unknown>>;
interface Expected {
  readonly data_class: string;
  readonly place: string;
  readonly verdict: string;
}

/** A storage question with what is right to say to it. */
export interface StorageCase extends AdviceQuestion {
  readonly id: string | number;
  readonly expect: Expected;
}

interface Miss {
  readonly id: string | number;
  readonly question: string;
  readonly expected: Expected;
  readonly came: Expected;
}

/** Shares from 0 to 1. */
interface Shares {
  readonly n: number;
  readonly verdict: number;
  readonly class: number;
  readonly place: number;
}

/** The scores of a file of storage questions. */
export interface StorageReport {
  readonly all: Shares;
  /** By what was expected: each verdict, class and place. */
  readonly by: Readonly<Record<"verdict" | "class" | "place", Readonly<Record<string, Shares>>>>;
  /** Said yes where the table says no or ask, or where the class cannot be told. */
  readonly unsafe: readonly (string | number)[];
  /** The same for yes if. */
  readonly lenient: readonly (string | number)[];
}

/** Whether a line is a storage question. */
export function isStorageCase(value: unknown): boolean {
  const { expect } = (value ?? {}) as { readonly expect?: Loose };
  return typeof expect?.data_class === "string" && typeof expect.verdict === "string";
}

/** @throws VogterError `eval.not-a-question` with exit code 2 */
export function readStorageCase(value: unknown): StorageCase {
  const { expect } = (value ?? {}) as { readonly expect?: Loose };
  const { data_class, place, verdict } = expect ?? {};
  if (typeof data_class !== "string" || typeof place !== "string" || typeof verdict !== "string") {
    throw new VogterError({
      code: "eval.not-a-question",
      message: "expect needs data_class, place and verdict.",
      mend: "Use the ids of `vogter rules show --json`, or unknown, need_class and need_place.",
      exitCode: 2,
    });
  }
  return { ...readAdviceQuestion(value), expect: { data_class, place, verdict } };
}

/** Scores the advice on the cases, by the default table. */
export function scoreStorage(
  cases: readonly StorageCase[],
  advice: StorageAdvice,
): { readonly report: StorageReport; readonly misses: readonly Miss[] } {
  const judged = cases.map((one): Miss => {
    const { dataClass, place, verdict } = adviceOn({ advice }, one).advice;
    const came = { data_class: dataClass, place, verdict };
    return { id: one.id, question: one.question, expected: one.expect, came };
  });
  const wrongly = (said: Advice["verdict"]) =>
    judged
      .filter(({ expected, came }) => came.verdict === said && REFUSES.includes(expected.verdict))
      .map(({ id }) => id);
  return {
    report: {
      all: sharesOf(judged),
      by: {
        verdict: sharesBy(judged, "verdict"),
        class: sharesBy(judged, "data_class"),
        place: sharesBy(judged, "place"),
      },
      unsafe: wrongly("yes"),
      lenient: wrongly("conditional"),
    },
    misses: judged.filter(({ expected, came }) =>
      FIELDS.some((one) => expected[one] !== came[one]),
    ),
  };
}

const REFUSES = ["no", "ask", "need_class"];
const FIELDS = ["data_class", "place", "verdict"] as const;

function sharesBy(judged: readonly Miss[], field: keyof Expected): Record<string, Shares> {
  const groups = Map.groupBy(judged, ({ expected }) => expected[field]);
  return Object.fromEntries([...groups].sort().map(([name, group]) => [name, sharesOf(group)]));
}

function sharesOf(judged: readonly Miss[]): Shares {
  const share = (field: keyof Expected) =>
    judged.filter(({ expected, came }) => expected[field] === came[field]).length / judged.length;
  return {
    n: judged.length,
    verdict: share("verdict"),
    class: share("data_class"),
    place: share("place"),
  };
}

/** A table by verdict, class and place, the unsafe ones, and before it the misses that are to be listed. */
export function printStorage(report: StorageReport, misses: readonly Miss[]): string {
  const { by, all, unsafe, lenient } = report;
  const groups = Object.entries(by).flatMap(([field, groups]) =>
    Object.entries(groups).map(([name, shares]) => line(`${field} ${name}`, shares)),
  );
  const rows = [["", "n", "verdict", "class", "place"], ...groups, line("in all", all)];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  "),
  );
  return [
    ...misses.map(printMiss),
    table.join("\n"),
    `unsafe yes: ${unsafe.length}${unsafe.length > 0 ? ` (${unsafe.join(", ")})` : ""}\nyes if where it is no, ask or need_class: ${lenient.length}${lenient.length > 0 ? ` (${lenient.join(", ")})` : ""}`,
  ].join("\n\n");
}

function line(name: string, { n, ...shares }: Shares): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [name, `${n}`, percent(shares.verdict), percent(shares.class), percent(shares.place)];
}

function printMiss({ id, question, expected, came }: Miss): string {
  const text = (one: Expected) => FIELDS.map((field) => one[field]).join(" ");
  return `${id}\n  asked     ${question}\n  expected  ${text(expected)}\n  came      ${text(came)}`;
}
