import {
  asOf,
  type Day,
  inForceOn,
  type Policy,
  policiesInForce,
  predecessorOf,
  successorOf,
} from "../policy/index.ts";
import { words } from "../shared/learning/words.ts";
import { type Cue, cuesIn } from "./cues.ts";
import type { Question } from "./outcome.ts";

/** Which policies a question is about. */
export type Scope =
  /** One policy, as it is or was. */
  | { readonly kind: "one"; readonly policy: Policy }
  /** Several side by side. */
  | { readonly kind: "across"; readonly policies: readonly [Policy, Policy, ...Policy[]] }
  /** What changed from one version to the next. */
  | { readonly kind: "changes"; readonly older: Policy; readonly newer: Policy }
  /** A municipality whose policy is not here. */
  | { readonly kind: "elsewhere"; readonly municipality: string }
  /** No policy applied on the day asked about. */
  | { readonly kind: "none" };

export interface Known {
  readonly policies: readonly Policy[];
  /** Every municipality there is, as people write it. */
  readonly municipalities: readonly string[];
  readonly today: Day;
}

/** What a question says of where and when. */
interface Said {
  readonly text: string;
  readonly cues: ReadonlySet<Cue>;
  /** Municipalities it names whose policies are here. */
  readonly places: readonly string[];
}

/** Not the year of a standard (`ISO 27001:2013`) or of a law (`2016/679`). */
const YEAR = /(?<![\d:/])(?:19|20)\d\d(?![\d/])/gu;

/** Reads from a question which policies it is about. What it does not say is taken from `question.policy`. */
export function scopeOf(question: Question, known: Known): Scope {
  const { text, chosenTopic, policy } = question;
  const chosen =
    chosenTopic === undefined ? undefined : known.policies.find(({ id }) => id === policy);
  // Whoever picks a choice picks it in the policy it was offered from, whatever else the question names.
  if (chosen) return { kind: "one", policy: chosen };
  const { places, elsewhere } = placesIn(text, known);
  if (elsewhere !== undefined) return { kind: "elsewhere", municipality: elsewhere };
  const said = { text, places, cues: cuesIn(text) };
  return question.policy === "all"
    ? scopeOfAll(said, question, known)
    : scopeOfOne(said, question, known);
}

function scopeOfAll(said: Said, { asOf: day }: Question, { policies, today }: Known): Scope {
  const { cues, places } = said;
  const current = policiesInForce(policies, day ?? today).filter(
    ({ profile }) => places.length === 0 || places.includes(profile.municipality),
  );
  const [only] = current;
  const changes =
    only && places.length === 1 && wantsChanges(cues) ? changesOf(only, policies) : undefined;
  return changes ?? sideBySide(day === undefined ? thoseThen(said, current, policies) : current);
}

function scopeOfOne(said: Said, { policy, asOf: day }: Question, known: Known): Scope {
  const { policies, today } = known;
  const { cues, places } = said;
  const own =
    day === undefined ? policies.find(({ id }) => id === policy) : asOf(policies, policy, day);
  if (!own) return { kind: "none" };
  const current = policiesInForce(policies, day ?? today);
  const others = places.filter((place) => place !== own.profile.municipality);
  if (others.length > 0) {
    const theirs = current.filter(({ profile }) => others.includes(profile.municipality));
    const [only] = theirs;
    const changes =
      only && places.length === 1 && wantsChanges(cues) ? changesOf(only, policies) : undefined;
    const compares = cues.has("compares") || places.includes(own.profile.municipality);
    const asked = compares ? [own, ...theirs] : theirs;
    return changes ?? sideBySide(day === undefined ? thoseThen(said, asked, policies) : asked);
  }
  // "Hvilke kommuner er håndbogen lavet sammen med?" is a question to one policy.
  if (cues.has("everywhere") && !cues.has("together")) return sideBySide(current);
  if (day !== undefined) return { kind: "one", policy: own };
  const changes = wantsChanges(cues) ? changesOf(own, policies) : undefined;
  return changes ?? { kind: "one", policy: thenOf(said, own, policies) };
}

function sideBySide(policies: readonly Policy[]): Scope {
  const [first, second, ...rest] = policies;
  if (!first) return { kind: "none" };
  return second
    ? { kind: "across", policies: [first, second, ...rest] }
    : { kind: "one", policy: first };
}

/** "Hvad er ændret siden 2015?": a change or a difference, and a then that it is measured from. */
function wantsChanges(cues: ReadonlySet<Cue>): boolean {
  if (cues.has("changed")) return cues.has("older") || cues.has("since");
  return cues.has("differs") && cues.has("older");
}

function changesOf(policy: Policy, all: readonly Policy[]): Scope | undefined {
  const older = predecessorOf(all, policy);
  if (older) return { kind: "changes", older, newer: policy };
  const newer = successorOf(all, policy);
  return newer && { kind: "changes", older: policy, newer };
}

function thoseThen(said: Said, asked: readonly Policy[], all: readonly Policy[]): Policy[] {
  return asked.map((policy) => thenOf(said, policy, all));
}

/** "Hvad gjaldt i 2016?" is about the version of that year, and "den gamle politik" about the one before. */
function thenOf({ text, cues }: Said, policy: Policy, all: readonly Policy[]): Policy {
  const year = text.match(YEAR)?.sort()[0];
  if (year !== undefined) {
    const summer = `${year}-07-01`;
    const then = asOf(all, policy.id, summer);
    if (then && !inForceOn(policy, summer)) return then;
  }
  // "Erstatter den en gammel politik?" is a question to the new one.
  if (!cues.has("olderPolicy") || cues.has("replaced")) return policy;
  return predecessorOf(all, policy) ?? policy;
}

function placesIn(
  text: string,
  { policies, municipalities }: Known,
): { readonly places: readonly string[]; readonly elsewhere?: string } {
  const tokens = new Set(words(text));
  const names = (name: string) =>
    partsOf(name).every((part) => tokens.has(part) || tokens.has(`${part}s`));
  const called = new Set(policies.flatMap(({ profile }) => profile.called));
  const places = policies
    .filter(({ profile }) => profile.called.some(names))
    .map(({ profile }) => profile.municipality);
  const elsewhere = municipalities.find((name) => !called.has(name.toLowerCase()) && names(name));
  return { places: [...new Set(places)], ...(elsewhere !== undefined && { elsewhere }) };
}

const parts = new Map<string, readonly string[]>();

/** The words of a place name, kept: the same hundred names are looked for in every question. */
function partsOf(name: string): readonly string[] {
  const kept = parts.get(name) ?? words(name);
  parts.set(name, kept);
  return kept;
}
