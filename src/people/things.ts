import type { RoleId } from "./tenant.ts";

interface Owned {
  /** The id of the municipality it belongs to. */
  readonly tenant: string;
}

/** Something in the municipality as a whole: a register, the people, the log. */
interface MunicipalityThing extends Owned {
  readonly kind: "municipality";
}

interface IncidentThing extends Owned {
  readonly kind: "incident";
  /** The id of the person who reported it. */
  readonly reporter: string;
  /** The ids of those to whom the routing gave it, or who took it on. Who was only told is none. */
  readonly handlers: readonly string[];
  readonly confidential: boolean;
}

/** Whom the policy's chain lets act now, as ids of people. A register has the people of the whole chain. */
interface Chain extends Owned {
  /** To assess or recommend; none when it is not at such a step. */
  readonly assessors: readonly string[];
  /** To decide, or to revoke what is in force. */
  readonly deciders: readonly string[];
}

interface DispensationThing extends Chain {
  readonly kind: "dispensation";
  /** The id of the person who asks for it. */
  readonly requester: string;
  /** The ids of those who wrote some of the request. */
  readonly writers: readonly string[];
  /** The ids of the units it is for. */
  readonly units: readonly string[];
}

/** The register of dispensations. */
interface DispensationsThing extends Chain {
  readonly kind: "dispensations";
}

/** A unit, with its reviews. */
interface UnitThing extends Owned {
  readonly kind: "unit";
  readonly unit: string;
  /** The ids of those with whom its review lies instead of its leader. */
  readonly asked: readonly string[];
}

/** A recurring duty of the annual wheel. */
interface DutyThing extends Owned {
  readonly kind: "duty";
  /** Who does it; nothing when the policy names nobody. */
  readonly role?: RoleId | undefined;
}

/** What an action is done to, as far as permissions need to know. */
export type Thing =
  | MunicipalityThing
  | IncidentThing
  | DispensationThing
  | DispensationsThing
  | UnitThing
  | DutyThing;
