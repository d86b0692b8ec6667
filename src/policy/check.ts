import type { Clause } from "./clause.ts";
import type { Policy } from "./policy.ts";
import type { Rhythm } from "./profile.ts";

/** What a policy leaves open that someone has to know in order to govern by it. */
export type Hole =
  | {
      readonly kind:
        | "start-unknown"
        | "no-dpo"
        | "nobody-told"
        | "no-haste"
        | "no-decider"
        | "no-expiry"
        | "no-alternative"
        | "not-in-writing"
        | "no-policy-review"
        | "no-staff-review";
    }
  | { readonly kind: "rhythm-of-nobody"; readonly rhythm: Rhythm };

/** How well a profile covers its policy, and how well the policy governs. */
export interface PolicyCheck {
  /** Clauses that no topic leads to; a policy that is covered has none. */
  readonly unreached: readonly Clause[];
  /** The topics on which the policy is silent. */
  readonly silent: readonly string[];
  readonly holes: readonly Hole[];
}

/** Looks a loaded policy through. Pure. */
export function checkPolicy(policy: Policy): PolicyCheck {
  const topics = Object.entries(policy.profile.topics);
  return {
    unreached: unreachedClauses(policy),
    silent: topics.flatMap(([id, cell]) => ("silent" in cell ? id : [])),
    holes: holesIn(policy),
  };
}

function unreachedClauses({ profile, text }: Policy): Clause[] {
  const cells = Object.values(profile.topics);
  const reached = new Set([
    ...cells.flatMap((cell) => ("silent" in cell ? [] : [cell.clause, ...(cell.also ?? [])])),
    ...profile.notNormative.map(({ clause }) => clause),
  ]);
  return text.clauses.filter(({ id }) => !reached.has(id));
}

function holesIn({ profile }: Policy): Hole[] {
  const { dates, roles, incidents, dispensations, rhythms } = profile;
  const asks = (field: string) => dispensations.requiredFields.some((one) => one.field === field);
  const everyPeriod = (id: string) =>
    rhythms.some((rhythm) => rhythm.id === id && rhythm.every.startsWith("P"));
  const isOpen: Record<Exclude<Hole["kind"], "rhythm-of-nobody">, boolean> = {
    "start-unknown": dates.inForce.from === undefined,
    "no-dpo": roles.dpo === undefined,
    "nobody-told": incidents.told.length === 0,
    "no-haste": ![...incidents.told, ...incidents.larger].some(({ when }) => when === "at-once"),
    "no-decider": !dispensations.steps.some((step) => step.do === "decide" && !step.implied),
    "no-expiry": !asks("expiry"),
    "no-alternative": !asks("alternativeMeasures"),
    "not-in-writing": dispensations.inWriting === undefined,
    "no-policy-review": !everyPeriod("policy-review"),
    "no-staff-review": !everyPeriod("staff-meeting-review"),
  };
  const kinds = Object.keys(isOpen) as (keyof typeof isOpen)[];
  return [
    ...kinds.filter((kind) => isOpen[kind]).map((kind): Hole => ({ kind })),
    ...rhythms
      .filter(({ role, every }) => role === undefined && every.startsWith("P"))
      .map((rhythm): Hole => ({ kind: "rhythm-of-nobody", rhythm })),
  ];
}
