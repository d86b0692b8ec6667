import type { RulesDiff } from "../storage-advice/diff-rules.ts";
import type { Cell, DataClass, StorageRules } from "../storage-advice/index.ts";
import { CLASSES, PLACES } from "../storage-advice/index.ts";

type Lang = "da" | "en";

const WORDS = {
  da: {
    yes: "ja",
    no: "nej",
    ask: "spørg",
    place: "sted",
    proposal: "Status",
    none: "Ingen forskelle.",
  },
  en: {
    yes: "yes",
    no: "no",
    ask: "ask",
    place: "place",
    proposal: "Status",
    none: "No differences.",
  },
} as const;

/** The table with its conditions as text. */
export function printRules(rules: StorageRules, lang: Lang): string {
  const rows = PLACES.map((place) => [
    rules.places[place][lang],
    ...CLASSES.map((one) => cellText(rules.table[place][one], lang)),
  ]);
  const heads = [WORDS[lang].place, ...CLASSES.map((one) => headOf(rules, one, lang))];
  const widths = heads.map((_, i) =>
    Math.max(...[heads, ...rows].map((row) => row[i]?.length ?? 0)),
  );
  const table = [heads, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const conditions = Object.entries(rules.conditions).map(([id, words]) => `${id}: ${words[lang]}`);
  return [
    ...table,
    "",
    ...conditions,
    "",
    `${WORDS[lang].proposal}: ${statusText(rules, lang)}`,
  ].join("\n");
}

/** What a municipality's table changes, a line each. */
export function printRulesDiff(diff: RulesDiff, rules: StorageRules, lang: Lang): string {
  const cells = diff.cells.map(
    ({ place, dataClass, from, to }) =>
      `${rules.places[place][lang]}, ${rules.classes[dataClass][lang]}: ${cellText(from, lang)} -> ${cellText(to, lang)}${to.clause ? ` (${to.clause.id})` : ""}`,
  );
  const conditions = diff.conditions.map(
    ({ id, from, to }) => `${id}: ${from?.[lang] ?? "–"}\n -> ${to[lang]}`,
  );
  const changes = [...cells, ...conditions];
  return [
    ...(changes.length > 0 ? changes : [WORDS[lang].none]),
    `${WORDS[lang].proposal}: ${statusText(rules, lang)}`,
  ].join("\n");
}

function statusText({ approved, status }: StorageRules, lang: Lang): string {
  return approved ? `${approved.by}, ${approved.on}` : status[lang];
}

function headOf(rules: StorageRules, dataClass: DataClass, lang: Lang): string {
  return rules.classes[dataClass][lang].split(" ")[0] ?? dataClass;
}

function cellText({ verdict, condition }: Cell, lang: Lang): string {
  return verdict === "conditional" ? (condition ?? "") : WORDS[lang][verdict];
}
