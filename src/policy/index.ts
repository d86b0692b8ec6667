export { checkPolicy, type Hole, type PolicyCheck } from "./check.ts";
export type { Clause, PolicyText } from "./clause.ts";
export { diffPolicies, type PolicyDiff } from "./diff.ts";
export {
  dutiesWithoutDate,
  monthsIn,
  type RecurringDuty,
  recurringDuties,
  STAFF_MEETING_REVIEW,
} from "./duties.ts";
export { loadPolicies, POLICIES_DIR, readPolicies } from "./load.ts";
export { nearestName } from "./nearest.ts";
export { clauseOf, dateOf, type Policy, type PolicyId, roleOf } from "./policy.ts";
export { describeProblem, type Problem } from "./problem.ts";
export type {
  AnswerCell,
  Profile,
} from "./profile.ts";
export type { Catalogue } from "./topics.ts";
export {
  asOf,
  type Day,
  inForceOn,
  policiesInForce,
  predecessorOf,
  successorOf,
  versionsOf,
  wordingKnownOn,
} from "./versions.ts";
export type { Segment } from "./word-diff.ts";
