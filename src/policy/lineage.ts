import { nearestName } from "./nearest.ts";
import type { Policy, PolicyId } from "./policy.ts";
import type { PlacedProblem } from "./problem.ts";
import { successorOf } from "./versions.ts";

export interface LineageProblem extends PlacedProblem {
  readonly policy: PolicyId;
}

/**
 * What is wrong between the policies of one municipality: a predecessor that is not there, a period
 * that does not end where the next one starts, or two current policies. Pure.
 */
export function lineageProblems(all: readonly Policy[]): LineageProblem[] {
  return all.flatMap((policy) => {
    const fault =
      predecessorFault(all, policy) ?? periodFault(all, policy) ?? rivalFault(all, policy);
    return fault ? { code: "policy.lineage", policy: policy.id, ...fault } : [];
  });
}

type Fault = Pick<PlacedProblem, "path" | "message" | "mend">;

function predecessorFault(all: readonly Policy[], { id, profile }: Policy): Fault | undefined {
  const { supersedes, municipality } = profile;
  if (supersedes === undefined) return undefined;
  const predecessor = all.find((policy) => policy.id === supersedes);
  if (!predecessor) {
    const others = all.map((policy) => policy.id).filter((other) => other !== id);
    return {
      path: ["supersedes"],
      message: `it supersedes ${supersedes}, which is not here`,
      mend: `Add that policy's folder, or name another: did you mean ${nearestName(supersedes, others)}?`,
    };
  }
  if (predecessor.profile.municipality !== municipality) {
    return {
      path: ["supersedes"],
      message: `it supersedes ${supersedes}, which is the policy of ${predecessor.profile.municipality}`,
      mend: `A policy supersedes one of its own municipality, ${municipality}.`,
    };
  }
  const rivals = all.filter((policy) => policy.profile.supersedes === supersedes);
  if (rivals.length > 1) {
    return {
      path: ["supersedes"],
      message: `${rivals.map((policy) => policy.id).join(" and ")} both supersede ${supersedes}`,
      mend: "Let the newer one supersede the older of the two.",
    };
  }
  return undefined;
}

/** A policy ends on the day its successor starts: a day sooner leaves a gap, a day later two rules. */
function periodFault(all: readonly Policy[], policy: Policy): Fault | undefined {
  const { from, until } = policy.profile.dates.inForce;
  if (from !== undefined && until !== undefined && until <= from) {
    return {
      path: ["dates", "inForce", "until"],
      message: `it is in force until ${until}, which is not after ${from}`,
      mend: "inForce.until is the first day the policy no longer applies.",
    };
  }
  const next = successorOf(all, policy);
  const start = next?.profile.dates.inForce.from;
  if (!next || (until !== undefined && (start === undefined || start === until))) return undefined;
  return {
    path: ["dates", "inForce", "until"],
    message: `${next.id} supersedes it from ${start ?? "an unknown day"}, but it is in force until ${until ?? "further notice"}`,
    mend: start ? `Write until: ${start} under dates.inForce.` : "Write until under dates.inForce.",
  };
}

/** Two current policies of one municipality would both answer. */
function rivalFault(all: readonly Policy[], policy: Policy): Fault | undefined {
  if (successorOf(all, policy)) return undefined;
  const { municipality } = policy.profile;
  const rival = all.find(
    (other) =>
      other.id < policy.id &&
      other.profile.municipality === municipality &&
      !successorOf(all, other),
  );
  if (!rival) return undefined;
  return {
    path: ["municipality"],
    message: `${rival.id} is a policy of ${municipality} too, and neither supersedes the other`,
    mend: `Write supersedes: ${rival.id}, or the other way round.`,
  };
}
