import { holdersOf, leaderOf, type Person } from "../people/index.ts";
import { FORGOTTEN, type Frozen } from "../store/index.ts";
import type { Setup } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { seatsOf } from "./seats.ts";

type Stored = Frozen<Dispensation>;

/** Who has it now, whichever part they are to give; nobody when the chain is stuck. Pure. */
export function sittersOf(dispensation: Stored, setup: Setup): readonly Person[] {
  const sitters = seatsOf(dispensation, setup).flatMap((seat) => seat.sitters);
  return [...new Set(sitters.map(({ person }) => person))];
}

/** Whether some part that is waited for can be given by nobody. Pure. */
export function isStuck(dispensation: Stored, setup: Setup): boolean {
  const seats = seatsOf(dispensation, setup);
  const isOpen = dispensation.state.is === "requested";
  return isOpen && (seats.length === 0 || seats.some(({ sitters }) => sitters.length === 0));
}

/** Who it is granted to, and the leader of each unit it is for: they live by it. Pure. */
export function holdersOfIt({ requester, text }: Stored, { tenant }: Setup): readonly string[] {
  const leaders = text.units.flatMap((unit) => leaderOf(tenant, unit)?.id ?? []);
  return [...new Set([requester.person, ...leaders])].filter((one) => one !== FORGOTTEN);
}

/**
 * Who sees to it that things go on: the coordinator; where there is none, whoever comes next to it. Not the requester,
 * as long as there is somebody else. Pure.
 */
export function coordinatorsOf(
  { requester, policy }: Stored,
  { tenant, policyOf }: Setup,
): readonly Person[] {
  const roles = ["coordinator", "securityOfficer", policyOf(policy).profile.owner.role, "dpo"];
  const all = [...roles, "administrator"].map((role) => holdersOf(tenant, role));
  const others = all.map((some) => some.filter(({ id }) => id !== requester.person));
  return [...others, ...all].find((some) => some.length > 0) ?? [];
}
