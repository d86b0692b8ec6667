import { holdersOf, type Thing } from "../people/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Frozen } from "../store/index.ts";
import { rolesOfChain } from "./chain.ts";
import type { Setup } from "./desk.ts";
import type { Dispensation } from "./dispensation.ts";
import { revokersOf, seatsOf } from "./seats.ts";

type Stored = Frozen<Dispensation>;
type DispensationThing = Extract<Thing, { kind: "dispensation" }>;

/** A dispensation, with those whom the chain lets act now. Pure. */
export function thingToActOn(dispensation: Stored, setup: Setup): DispensationThing {
  const seats = seatsOf(dispensation, setup);
  const sitting = (decides: boolean) =>
    seats
      .filter(({ task }) => (task.do === "decide") === decides)
      .flatMap(({ sitters }) => sitters.map(({ person }) => person.id));
  const revokers =
    dispensation.state.is === "granted" ? revokersOf(dispensation, setup).map(({ id }) => id) : [];
  return {
    ...base(dispensation, setup),
    ...{ assessors: sitting(false), deciders: [...sitting(true), ...revokers] },
  };
}

/** A dispensation, with everybody who has to do with it: who has it, whom its chain names, and who gave a part. Pure. */
export function thingToSee(dispensation: Stored, setup: Setup): DispensationThing {
  const { assessors, deciders } = thingToActOn(dispensation, setup);
  const gave = dispensation.parts.flatMap(({ by, together }) => [
    by,
    ...(together?.tookPart ?? []),
  ]);
  const named = holderIds(setup, rolesOfChain(setup.policyOf(dispensation.policy)));
  return {
    ...base(dispensation, setup),
    ...{ assessors: [...assessors, ...gave], deciders: [...deciders, ...named] },
  };
}

/** A dispensation for those it is for: what is theirs by the chain alone they find in the register. Pure. */
export function thingInForce(dispensation: Stored, setup: Setup): DispensationThing {
  return { ...base(dispensation, setup), assessors: [], deciders: [] };
}

/** The register: open to the people of the chain of the policy in force. Pure. */
export function registerThing(
  setup: Setup,
  policy: Policy,
): Extract<Thing, { kind: "dispensations" }> {
  return {
    ...{ kind: "dispensations", tenant: setup.tenant.id },
    assessors: holderIds(setup, rolesOfChain(policy, ["assess", "recommend"])),
    deciders: holderIds(setup, rolesOfChain(policy, ["decide"])),
  };
}

function holderIds({ tenant }: Setup, roles: readonly string[]): readonly string[] {
  return roles.flatMap((role) => holdersOf(tenant, role).map(({ id }) => id));
}

function base({ requester, writers, text }: Stored, { tenant }: Setup) {
  return {
    ...{ kind: "dispensation" as const, tenant: tenant.id, requester: requester.person },
    ...{ writers, units: text.units },
  };
}
