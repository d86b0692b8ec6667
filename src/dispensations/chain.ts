import type { Policy } from "../policy/index.ts";
import type { Frozen } from "../store/index.ts";
import type { Dispensation } from "./dispensation.ts";

type Steps = Policy["profile"]["dispensations"]["steps"];

/** Something that the chain waits for: one part of one step. */
export interface Task {
  /** Which of the policy's steps it belongs to. */
  readonly step: number;
  readonly do: "assess" | "recommend" | "decide";
  /** Any one of these gives it. */
  readonly roles: readonly string[];
  /** The policy's step, with its clause. */
  readonly basis: Steps[number];
}

/**
 * What a policy's steps come to, in their order: each role gives its part to each step that it stands in. A role that
 * also decides later gives nothing before: an assessment and the decision are never the same one's, and a data
 * protection officer who assesses together with those who decide does not decide (GDPR art. 38(6)). Where all of
 * a step's roles decide later, one of them gives the assessment, and somebody else decides. Pure.
 */
export function tasksOf(steps: Steps): readonly Task[] {
  return steps.flatMap((basis, step): Task[] => {
    const { do: act, roles } = basis;
    if (act === "receive") return [];
    const decidesLater = new Set(
      steps.slice(step + 1).flatMap((later) => (later.do === "decide" ? later.roles : [])),
    );
    const own = act === "decide" ? roles : roles.filter((role) => !decidesLater.has(role));
    const groups = own.length > 0 ? own.map((role) => [role]) : [roles];
    return groups.map((of) => ({ step, do: act, roles: of, basis }));
  });
}

/** What is waited for now: of the first step that is not done, what nobody has given in this round. Pure. */
export function openTasks(dispensation: Frozen<Dispensation>, policy: Policy): readonly Task[] {
  if (dispensation.state.is !== "requested") return [];
  const open = tasksOf(policy.profile.dispensations.steps).filter(
    (task) => !isGiven(dispensation, task),
  );
  return open.filter(({ step }) => step === open[0]?.step);
}

/** Whether somebody gave it in this round. Pure. */
export function isGiven({ parts, round }: Frozen<Dispensation>, { step, roles }: Task): boolean {
  return parts.some((one) => one.round === round && one.step === step && roles.includes(one.role));
}

/** The roles that only receive it, when the chain has come to `step` from the step before. Pure. */
export function receiversBefore(policy: Policy, step: number): readonly string[] {
  const before = policy.profile.dispensations.steps.slice(0, step);
  const last = before.findLastIndex((one) => one.do !== "receive");
  return before.slice(last + 1).flatMap(({ roles }) => roles);
}

/** The roles of a policy's chain that do one of these; all of them when nothing is said. Pure. */
export function rolesOfChain(
  policy: Policy,
  does: readonly Steps[number]["do"][] = ["receive", "assess", "recommend", "decide"],
): readonly string[] {
  const { steps } = policy.profile.dispensations;
  return [...new Set(steps.flatMap((step) => (does.includes(step.do) ? step.roles : [])))];
}
