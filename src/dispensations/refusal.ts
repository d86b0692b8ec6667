import { may, type Person, type UnlistedPerson } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Frozen } from "../store/index.ts";
import type { Act, Giving, Refusal } from "./act.ts";
import { rolesOfChain, tasksOf } from "./chain.ts";
import { committeeRefusal } from "./committee.ts";
import type { Setup } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { termFault, termLeft, termRefusal } from "./period.ts";
import { missingIn } from "./required.ts";
import { barFor, type Seat, seatsOf } from "./seats.ts";
import { openQuestion, standingOn } from "./standing.ts";
import { thingToActOn } from "./thing.ts";

type Stored = Frozen<Dispensation>;

/** What somebody wants to do, before it is filled in. */
export type Begun = Exclude<Act, { do: "change" }> | { readonly do: "change" };

/** Whoever does something, and when. */
export interface Doer {
  readonly person: Person | UnlistedPerson;
  readonly at: Date;
}

/** The permission that each act needs. */
const PERMISSION = {
  answer: "dispensation.withdraw",
  change: "dispensation.withdraw",
  withdraw: "dispensation.withdraw",
  ask: "dispensation.ask",
  assess: "dispensation.assess",
  grant: "dispensation.decide",
  reject: "dispensation.decide",
  revoke: "dispensation.revoke",
} as const satisfies Record<Act["do"], string>;

/** Why somebody cannot do it; nothing when they can. Pure. */
export function refusalOf(
  dispensation: Stored,
  act: Act,
  doer: Doer,
  setup: Setup,
): Refusal | undefined {
  return (
    beginRefusal(dispensation, act, doer, setup) ?? contentRefusal(dispensation, act, doer, setup)
  );
}

/** Why somebody need not even begin to fill in what the act says; nothing when they may. Pure. */
export function beginRefusal(
  dispensation: Stored,
  act: Begun,
  doer: Doer,
  setup: Setup,
): Refusal | undefined {
  return stateRefusal(dispensation, act, doer) ?? personRefusal(dispensation, act, doer, setup);
}

/** Refusals by which somebody tried what is not theirs to do: those are written down. */
export const FORBIDDEN: ReadonlySet<Refusal> = new Set<Refusal>([
  ...(["own", "writer", "unitLeader", "gave-part", "dpo"] as const),
  ...(["not-theirs", "no-longer-theirs"] as const),
]);

/** The seat that somebody sits on to give such a part; nothing when they sit on none. Pure. */
export function seatFor(
  dispensation: Stored,
  act: Giving,
  person: string,
  setup: Setup,
): Seat | undefined {
  return seatsOf(dispensation, setup).find(
    ({ task, sitters }) => gives(act, task.do) && sitters.some((one) => one.person.id === person),
  );
}

function stateRefusal(dispensation: Stored, act: Begun, { at }: Doer): Refusal | undefined {
  const standing = standingOn(dispensation, dayOf(at));
  if (act.do === "revoke")
    return standing === "live" || standing === "coming" ? undefined : "not-in-force";
  if (standing !== "requested") return "settled";
  return "round" in act && act.round !== dispensation.round ? "changed" : undefined;
}

function personRefusal(
  dispensation: Stored,
  act: Begun,
  { person }: Doer,
  setup: Setup,
): Refusal | undefined {
  if (may(person, PERMISSION[act.do], thingToActOn(dispensation, setup))) return undefined;
  if (!("round" in act)) return "not-theirs";
  const { steps } = setup.policyOf(dispensation.policy).profile.dispensations;
  const task = tasksOf(steps).find((one) => gives(act, one.do));
  const bar = task && barFor(dispensation, setup.tenant, person, task);
  return bar ?? elsewhere(dispensation, act, person, setup);
}

/** Whose it is, when nothing bars them: theirs in another step, not theirs any more, or never. */
function elsewhere(
  dispensation: Stored,
  act: Giving,
  person: Doer["person"],
  setup: Setup,
): Refusal {
  const policy = setup.policyOf(dispensation.policy);
  const holds = (roles: readonly string[]) =>
    person.kind === "listed" && roles.some((role) => person.roles.includes(role));
  const seats = seatsOf(dispensation, setup);
  const steps = tasksOf(policy.profile.dispensations.steps)
    .filter((task) => gives(act, task.do) && holds(task.roles))
    .map(({ step }) => step);
  if (steps.length > 0) {
    return seats.some(({ task }) => steps.includes(task.step)) ? "not-theirs" : "not-now";
  }
  const sits = seats.some(({ sitters }) => sitters.some((one) => one.person.id === person.id));
  const wasTold = dispensation.notices.some((one) => one.person === person.id);
  const isOut = wasTold && !sits && !holds(rolesOfChain(policy));
  return isOut ? "no-longer-theirs" : "not-theirs";
}

function contentRefusal(
  dispensation: Stored,
  act: Act,
  { person, at }: Doer,
  setup: Setup,
): Refusal | undefined {
  const today = dayOf(at);
  const asked = openQuestion(dispensation);
  switch (act.do) {
    case "ask":
      return asked ? "question-open" : undefined;
    case "answer":
      return asked ? undefined : "no-question";
    case "change": {
      const policy = setup.policyOf(dispensation.policy);
      return missingIn(act.text, policy).length > 0 ? "incomplete" : termFault(act.text, today);
    }
    case "assess":
    case "grant":
    case "reject": {
      const seat = seatFor(dispensation, act, person.id, setup);
      if (!seat) return "not-now";
      const term = act.do === "grant" ? termRefusal(termLeft(dispensation), act, today) : undefined;
      return committeeRefusal(seat, act, person.id) ?? term;
    }
    default:
      return undefined;
  }
}

function gives(act: Giving, does: Seat["task"]["do"]): boolean {
  return (act.do === "assess") === (does !== "decide");
}
