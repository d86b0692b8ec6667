import type { Outcome } from "../answers/index.ts";
import type { Judgement } from "./eval-judge.ts";
import type { Score } from "./eval-score.ts";

/** The scores of one question file. */
export interface Report {
  readonly all: Score;
  readonly policies: Readonly<Record<string, Score>>;
  readonly languages: Readonly<Record<string, Score>>;
}

const COLUMNS = {
  n: ({ n }: Score) => `${n}`,
  answerable: ({ answerable }: Score) => `${answerable}`,
  "right@1": ({ rightAt1 }: Score) => percent(rightAt1),
  "in choices": ({ inChoices }: Score) => percent(inChoices),
  wrong: ({ wrong }: Score) => percent(wrong),
  silence: ({ silence }: Score) => percent(silence),
  "key facts": ({ keyFacts }: Score) => percent(keyFacts),
};

/** A table: a line each policy, each language, and all. */
export function printReport({ all, policies, languages }: Report): string {
  const line = ([name, score]: [string, Score]) => [
    name,
    ...Object.values(COLUMNS).map((cell) => cell(score)),
  ];
  const rows = [
    ["", ...Object.keys(COLUMNS)],
    ...Object.entries(policies).map(line),
    ...Object.entries(languages).map(line),
    line(["in all", all]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const pad = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  return rows.map((row) => row.map(pad).join("  ")).join("\n");
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)} %`;
}

/** Whether there is something to mend. */
export function isMiss({ verdict, lacking }: Judgement): boolean {
  return lacking.length > 0 || !(verdict === "right" || verdict === "rightly-silent");
}

/** One miss as three lines: what was asked, what was expected, and what came. */
export function printMiss(judgement: Judgement): string {
  const { question, outcome, verdict, lacking } = judgement;
  const { id, policy, lang } = question;
  const what = lacking.length > 0 ? `right, but lacks ${lacking.join(", ")}` : verdict;
  return [
    `${id}  ${policy}  ${lang}  ${what}`,
    `  asked     ${question.question}`,
    `  expected  ${expected(judgement)}`,
    `  came      ${came(outcome)}`,
  ].join("\n");
}

function expected({ question }: Judgement): string {
  const { answerable, gold, policies } = question;
  if (!answerable) return "silence";
  const where = policies.length > 0 ? ` (${policies.join(", ")})` : "";
  return gold.map((quote) => `"${quote}"`).join(" or ") + where;
}

function came(outcome: Outcome): string {
  switch (outcome.kind) {
    case "answer":
      return `${outcome.citations.map(placeOf).join(", ")}: ${outcome.sentence}`;
    case "choices":
      return `choices: ${outcome.choices.map(placeOf).join(", ")}`;
    case "silent":
      return `silence${outcome.nearest ? `, nearest ${placeOf(outcome.nearest)}` : ""}: ${outcome.sentence}`;
    case "off-topic":
      return `off-topic: ${outcome.sentence}`;
  }
}

function placeOf({ policy, clause }: { policy: string; clause: string }): string {
  return `${policy} ${clause}`;
}
