import {
  type Clause,
  type Day,
  dateOf,
  describeProblem,
  type Hole,
  type Policy,
  type PolicyCheck,
  type PolicyDiff,
  type Problem,
  type Segment,
} from "../policy/index.ts";
import { type Locale, type TextKey, t } from "../shared/texts.ts";

/** The policies as a table, one a line. */
export function printList(policies: readonly Policy[], locale: Locale): string {
  const columns = ["id", "municipality", "title", "date", "in-force", "clauses"] as const;
  const rows = policies.map((policy) => [
    policy.id,
    policy.profile.municipality,
    policy.profile.title,
    dateOf(policy) ?? "–",
    periodOf(policy, locale),
    String(policy.text.clauses.length),
  ]);
  const table = [columns.map((name) => t(locale, `policy.column.${name}`)), ...rows];
  const widths = columns.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0));
  return table.map((row) => line(row).join("  ").trimEnd()).join("\n");
}

function periodOf({ profile }: Policy, locale: Locale): string {
  const { from, until } = profile.dates.inForce as { from?: Day; until?: Day };
  if (from && until) return t(locale, "policy.in-force.between", { from, until });
  if (from) return t(locale, "policy.in-force.from", { from });
  if (until) return t(locale, "policy.in-force.until", { until });
  return t(locale, "policy.in-force.always");
}

/** The whole text: headings as they nest, each clause with its id, so that a quote can be copied. */
export function printPolicy(policy: Policy, locale: Locale): string {
  const { profile, text } = policy;
  const date = dateOf(policy);
  const title = `${profile.municipality}: ${profile.title}${date ? ` (${date})` : ""}`;
  let above: readonly string[] = [];
  const clauses = text.clauses.map((clause) => {
    const known = clause.headings.findIndex((heading, i) => heading !== above[i]);
    const fresh = known === -1 ? [] : clause.headings.slice(known);
    above = clause.headings;
    const headings = fresh.map((heading, i) => `${"#".repeat(known + i + 1)} ${heading}`);
    return [...headings, printClause(clause, locale)].join("\n\n");
  });
  return [title, profile.dates.note?.[locale], ...clauses].filter(Boolean).join("\n\n");
}

/** One clause, and the topics that answer with it. */
export function printClauseOf(policy: Policy, clause: Clause, locale: Locale): string {
  const topics = Object.entries(policy.profile.topics).flatMap(([id, cell]) =>
    "silent" in cell || cell.clause !== clause.id ? [] : `  ${id}: "${cell.quote}"`,
  );
  const lead = clause.lead && t(locale, "policy.lead", { lead: clause.lead });
  const citedBy = topics.length > 0 && [t(locale, "policy.cited-by"), ...topics].join("\n");
  const parts = [clause.headings.join(" › "), lead, printClause(clause, locale), citedBy];
  return parts.filter(Boolean).join("\n\n");
}

function printClause({ id, lines, text }: Clause, locale: Locale): string {
  const [first, last] = lines;
  const range = first === last ? `${first}` : `${first}–${last}`;
  return `[${id}] ${t(locale, "policy.lines", { lines: range })}\n${text}`;
}

/** What {@link checkPolicy} found, in words. */
export function printCheck(id: string, check: PolicyCheck, locale: Locale): string {
  const { unreached, silent, holes } = check;
  const count = (key: "policy.check.unreached" | "policy.check.silent", items: readonly string[]) =>
    [t(locale, key, { count: items.length }), ...items.map((item) => `  ${item}`)].join("\n");
  const reach =
    unreached.length === 0
      ? t(locale, "policy.check.unreached-none")
      : count("policy.check.unreached", unreached.map(printStart));
  const open =
    holes.length === 0
      ? t(locale, "policy.check.holes-none")
      : [t(locale, "policy.check.holes"), ...holes.map((hole) => `  ${sayHole(hole, locale)}`)];
  const silence = silent.length > 0 ? [count("policy.check.silent", silent)] : [];
  return [`# ${id}`, reach, ...silence, [open].flat().join("\n")].join("\n");
}

function printStart({ id, text }: Clause): string {
  return `${id}  ${text.length > 70 ? `${text.slice(0, 69)}…` : text}`;
}

/** A hole as a sentence. */
export function sayHole(hole: Hole, locale: Locale): string {
  const key: TextKey = `policy.hole.${hole.kind}`;
  return hole.kind === "rhythm-of-nobody"
    ? t(locale, key, { what: hole.rhythm[locale] })
    : t(locale, key);
}

/** Why a policy does not load. */
export function printProblems(id: string, problems: readonly Problem[], locale: Locale): string {
  const lines = problems.map((problem) => `  ${describeProblem(problem)}\n    ${problem.mend}`);
  return [`# ${id}`, t(locale, "policy.check.loads-not"), ...lines].join("\n");
}

/** Clauses with less than this in common are shown whole, before and now: word marks would only confuse. */
const REWRITTEN = 0.35;

/** What changed between two versions; words that went stand in [-…-], new ones in {+…+}. */
export function printDiff(older: string, newer: string, diff: PolicyDiff, locale: Locale): string {
  const { added, removed, changed, same } = diff;
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`# ${heading}`, ...items];
  const change = (pair: PolicyDiff["changed"][number]) =>
    pair.similarity < REWRITTEN
      ? `[${pair.older.id} → ${pair.newer.id}]\n${t(locale, "policy.diff.before")} ${pair.older.text}\n${t(locale, "policy.diff.now")} ${pair.newer.text}`
      : `[${pair.older.id} → ${pair.newer.id}]\n${pair.words.map(markSegment).join(" ")}`;
  return [
    ...list(t(locale, "policy.diff.changed"), changed.map(change)),
    ...list(t(locale, "policy.diff.added", { id: newer }), added.map(whole)),
    ...list(t(locale, "policy.diff.removed", { id: older }), removed.map(whole)),
    t(locale, "policy.diff.same", { count: same.length }),
  ].join("\n\n");
}

function whole({ id, text }: Clause): string {
  return `[${id}]\n${text}`;
}

function markSegment({ kind, text }: Segment): string {
  if (kind === "same") return text;
  return kind === "added" ? `{+${text}+}` : `[-${text}-]`;
}
