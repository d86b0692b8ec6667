import {
  asOf,
  type Day,
  inForceOn,
  type Policy,
  policiesInForce,
  predecessorOf,
  versionsOf,
} from "../policy/index.ts";
import { type Cue, cuesIn } from "./cues.ts";
import type { Question } from "./outcome.ts";
import { words } from "./words.ts";

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

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** Reads from a question which policies it is about. What it does not say is taken from `question.policy`. */
export function scopeOf(question: Question, known: Known): Scope {
  const { policies } = known;
  const day = question.asOf ?? known.today;
  const cues = cuesIn(question.text);
  const named = namedIn(question.text, known);
  if (question.policy === "all") {
    const places = named.here.length > 0 ? named.here : undefined;
    const current = policiesInForce(policies, day).filter(
      (policy) => !places || places.includes(policy.profile.municipality),
    );
    const [only] = current;
    if (!only) return { kind: "none" };
    if (places?.length === 1 && wantsChanges(cues)) return changesOf(only, known) ?? { kind: "one", policy: only };
    if (named.elsewhere !== undefined && !places) return { kind: "elsewhere", municipality: named.elsewhere };
    return sideBySide(current);
  }
  const asked = policies.find(({ id }) => id === question.policy);
  const own = question.asOf === undefined ? asked : asOf(policies, question.policy, day);
  if (!own) return { kind: "none" };
  const others = named.here.filter((place) => place !== own.profile.municipality);
  if (named.elsewhere !== undefined && named.here.length === 0) {
    return { kind: "elsewhere", municipality: named.elsewhere };
  }
  if (others.length > 0) {
    const compares = cues.has("compares") || named.here.includes(own.profile.municipality);
    const theirs = policiesInForce(policies, day).filter(({ profile }) => others.includes(profile.municipality));
    return sideBySide(compares ? [own, ...theirs] : theirs);
  }
  if (cues.has("everywhere")) return sideBySide(policiesInForce(policies, day));
  if (question.asOf !== undefined) return { kind: "one", policy: own };
  if (wantsChanges(cues)) {
    const changes = changesOf(own, known);
    if (changes) return changes;
  }
  return { kind: "one", policy: thenOf(question.text, cues, own, known) };
}

function sideBySide(policies: readonly Policy[]): Scope {
  const [first, second, ...rest] = policies;
  if (!first) return { kind: "none" };
  return second ? { kind: "across", policies: [first, second, ...rest] } : { kind: "one", policy: first };
}

/** "Hvad er ændret siden 2015?": a change, and a then that it is measured from. */
function wantsChanges(cues: ReadonlySet<Cue>): boolean {
  return (cues.has("changed") || cues.has("compares")) && (cues.has("older") || (cues.has("changed") && cues.has("since")));
}

function changesOf(policy: Policy, { policies }: Known): Scope | undefined {
  const older = predecessorOf(policies, policy);
  if (older) return { kind: "changes", older, newer: policy };
  const chain = versionsOf(policies, policy.id);
  const newer = chain[chain.indexOf(policy) + 1];
  return newer && { kind: "changes", older: policy, newer };
}

/** "Hvad gjaldt i 2016?" is about the version of that year, and "den gamle politik" about the one before. */
function thenOf(text: string, cues: ReadonlySet<Cue>, policy: Policy, { policies }: Known): Policy {
  const year = text.match(YEAR)?.sort()[0];
  if (year !== undefined) {
    const summer = `${year}-07-01`;
    const then = asOf(policies, policy.id, summer);
    if (then && !inForceOn(policy, summer)) return then;
  }
  // "Erstatter den en gammel politik?" is a question to the new one.
  if (!cues.has("olderPolicy") || cues.has("replaced")) return policy;
  return predecessorOf(policies, policy) ?? policy;
}

function namedIn(text: string, { policies, municipalities }: Known): { here: string[]; elsewhere?: string } {
  const tokens = new Set(words(text));
  const says = (name: string) =>
    name
      .toLowerCase()
      .split("-")
      .every((part) => tokens.has(part) || tokens.has(`${part}s`));
  const here = policies
    .filter(({ profile }) => profile.called.some(says))
    .map(({ profile }) => profile.municipality);
  const known = new Set(policies.flatMap(({ profile }) => profile.called));
  const elsewhere = municipalities.find((name) => !known.has(name.toLowerCase()) && says(name));
  return { here: [...new Set(here)], ...(elsewhere === undefined ? {} : { elsewhere }) };
}
