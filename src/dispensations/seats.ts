import {
  conflictOf,
  holdersOf,
  type Person,
  personOf,
  type Tenant,
  type UnlistedPerson,
} from "../people/index.ts";
import type { Frozen } from "../store/index.ts";
import { openTasks, type Task, tasksOf } from "./chain.ts";
import type { Setup } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";

type Stored = Frozen<Dispensation>;
type Committee = NonNullable<Tenant["committees"]>[number];

/**
 * Why somebody may not take part: they are too close to it, have given another part already, or advise and must not
 * decide (GDPR art. 38(6)).
 */
export type Bar = "own" | "writer" | "unitLeader" | "gave-part" | "dpo";

/** Somebody who may give a part now. */
interface Sitter {
  readonly person: Person;
  readonly role: string;
  /** Whose place they take: the holder's, or the chair's. */
  readonly insteadOf?: Person;
}

/** A part that the chain waits for, and who may give it. */
export interface Seat {
  readonly task: Task;
  /** Nobody: the chain is stuck. */
  readonly sitters: readonly Sitter[];
  /** Whose it would be, and why it is not. */
  readonly barred: readonly { readonly person: Person; readonly because: Bar }[];
  /** Those who decide together, when it is a committee with a chair who records it. */
  readonly committee?: Committee;
}

/** Who has it now, for each part that is waited for. Pure. */
export function seatsOf(dispensation: Stored, { tenant, policyOf }: Setup): readonly Seat[] {
  const { state } = dispensation;
  const withDeputies = state.is === "requested" && state.isEscalated;
  const barOf = (person: Person, task: Task) => barFor(dispensation, tenant, person, task);
  return openTasks(dispensation, policyOf(dispensation.policy)).map((task) =>
    seatOf(task, tenant, barOf, withDeputies),
  );
}

/** Who may take back what was granted: whose the decision would be today. Having decided is no bar. Pure. */
export function revokersOf(dispensation: Stored, { tenant, policyOf }: Setup): readonly Person[] {
  const { steps } = policyOf(dispensation.policy).profile.dispensations;
  const barOf = (person: Person, task: Task) =>
    conflictWith(dispensation, tenant, person) ?? officeBar(person, task);
  const seats = tasksOf(steps)
    .filter((task) => task.do === "decide")
    .map((task) => seatOf(task, tenant, barOf, false));
  return [...new Set(seats.flatMap(({ sitters }) => sitters.map(({ person }) => person)))];
}

/** Why somebody may not give a part in this round; nothing when they may. Pure. */
export function barFor(
  dispensation: Stored,
  tenant: Tenant,
  person: Person | UnlistedPerson,
  task: Task,
): Bar | undefined {
  const { parts, round } = dispensation;
  const gave = parts.some(
    ({ by, together, ...one }) =>
      one.round === round && (by === person.id || together?.tookPart.includes(person.id)),
  );
  const close = conflictWith(dispensation, tenant, person);
  return close ?? (gave ? "gave-part" : officeBar(person, task));
}

/** A data protection officer decides for nobody else, and in no committee; only where the policy itself says so. */
function officeBar(person: Person | UnlistedPerson, { do: does, roles }: Task): Bar | undefined {
  const isDpo = person.kind === "listed" && person.roles.includes("dpo");
  return isDpo && does === "decide" && !roles.includes("dpo") ? "dpo" : undefined;
}

function conflictWith(
  { requester, writers, text: { units } }: Stored,
  tenant: Tenant,
  person: Person | UnlistedPerson,
): Bar | undefined {
  const thing = { requester: requester.person, writers, units, assessors: [], deciders: [] };
  const found = conflictOf(person, "dispensation.decide", {
    ...{ kind: "dispensation", tenant: tenant.id, ...thing },
  });
  return found as Bar | undefined;
}

/**
 * The holders who are free to do it; else those who stand in for them; else, of a committee, the other members. Who
 * stands in for a holder that is free comes beside them when `withDeputies`.
 */
function seatOf(
  task: Task,
  tenant: Tenant,
  barOf: (person: Person, task: Task) => Bar | undefined,
  withDeputies: boolean,
): Seat {
  const committee = tenant.committees?.find((one) => one.chair && task.roles.includes(one.role));
  const isFree = ({ person }: Sitter) => barOf(person, task) === undefined;
  const holders = committee ? chairOf(tenant, committee) : holdersIn(tenant, task.roles);
  const free = holders.filter(isFree);
  const standIns = deputiesOf(tenant, free.length > 0 ? free : holders).filter(isFree);
  const members = committee ? membersOf(tenant, committee, holders).filter(isFree) : [];
  const first = [free, standIns, members].find((some) => some.length > 0) ?? [];
  return {
    ...{ task, sitters: once(withDeputies && first === free ? [...free, ...standIns] : first) },
    barred: [...holders, ...membersIn(tenant, committee)].flatMap(({ person }) => {
      const because = barOf(person, task);
      return because ? [{ person, because }] : [];
    }),
    ...(committee && { committee }),
  };
}

function holdersIn(tenant: Tenant, roles: readonly string[]): readonly Sitter[] {
  return once(roles.flatMap((role) => holdersOf(tenant, role).map((person) => ({ person, role }))));
}

function chairOf(tenant: Tenant, { role, chair }: Committee): readonly Sitter[] {
  const person = chair === undefined ? undefined : personOf(tenant, chair);
  return person ? [{ person, role }] : [];
}

function deputiesOf(tenant: Tenant, holders: readonly Sitter[]): readonly Sitter[] {
  return holders.flatMap(({ person: holder, role }) => {
    const deputy = holder.deputy === undefined ? undefined : personOf(tenant, holder.deputy);
    return deputy ? [{ person: deputy, role, insteadOf: holder }] : [];
  });
}

function membersOf(
  tenant: Tenant,
  committee: Committee,
  [chair]: readonly Sitter[],
): readonly Sitter[] {
  return membersIn(tenant, committee)
    .filter(({ person }) => person !== chair?.person)
    .map((one) => ({ ...one, ...(chair && { insteadOf: chair.person }) }));
}

function membersIn(tenant: Tenant, committee: Committee | undefined): readonly Sitter[] {
  const ids = committee ? committee.members : [];
  return ids.flatMap((id) => {
    const person = personOf(tenant, id);
    return person && committee ? [{ person, role: committee.role }] : [];
  });
}

/** A holder who also stands in for another is there as the holder. */
function once(sitters: readonly Sitter[]): readonly Sitter[] {
  const first = new Map(sitters.toReversed().map((one) => [one.person.id, one]));
  return [...new Set(sitters.map((one) => first.get(one.person.id) ?? one))];
}
