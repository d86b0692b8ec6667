import type { Relation } from "./relations.ts";
import type { CommonRole } from "./roles.ts";
import type { Thing } from "./things.ts";

/** Who may do one action. */
export interface Permission {
  /** The kind of thing it is done to. */
  readonly on: Thing["kind"];
  /** Whoever stands in one of these relations to the thing may do it. */
  readonly relations: readonly Relation[];
  /** Whoever holds one of these roles may do it to all such things in the municipality. */
  readonly roles: readonly CommonRole[];
  /** Whoever stands in one of these relations may not, whatever else they are. */
  readonly never?: readonly Relation[];
}

const SECURITY = ["dpo", "coordinator", "securityOfficer"] as const;
const MANAGEMENT = [
  ...["itManager", "director", "executiveBoard", "managementGroup"],
  ...["committee", "committeeChair", "council", "councilMember", "financeCommittee"],
] as const satisfies CommonRole[];

/** Segregation of duties: nobody judges what they asked for, wrote, or gain from as the unit's leader. */
const CONFLICTS = ["own", "writer", "unitLeader"] as const;

/**
 * Who may do what to what: the one table that every flow asks, through {@link may}. Who assesses and who decides
 * a dispensation stands in the policy, so no role alone gives that right.
 */
export const PERMISSIONS = {
  "incident.report": { on: "municipality", relations: ["anyone"], roles: [] },
  /** Who has it as their own sees their own part. */
  "incident.see": { on: "incident", relations: ["own", "handler"], roles: SECURITY },
  /** Needed beside any other right, for an incident that is confidential. */
  "incident.see-confidential": { on: "incident", relations: ["own", "handler"], roles: ["dpo"] },
  "incident.acknowledge": { on: "incident", relations: ["handler"], roles: SECURITY },
  "incident.handle": { on: "incident", relations: ["handler"], roles: SECURITY },
  "incident.close": { on: "incident", relations: ["handler"], roles: SECURITY },
  "incident.reopen": { on: "incident", relations: ["handler"], roles: SECURITY },
  "incident.list": { on: "municipality", relations: [], roles: SECURITY },
  "incident.export": { on: "municipality", relations: [], roles: ["dpo", "coordinator"] },
  /** Numbers without people. */
  "incident.figures": { on: "municipality", relations: [], roles: [...SECURITY, ...MANAGEMENT] },

  "dispensation.request": { on: "municipality", relations: ["anyone"], roles: [] },
  "dispensation.see": {
    on: "dispensation",
    relations: ["own", "writer", "assessor", "decider", "ownUnit"],
    roles: SECURITY,
  },
  /** That it is in force and until when, under the answer about its clause. */
  "dispensation.see-in-force": {
    on: "dispensation",
    relations: ["own", "ownUnit", "member"],
    // Whoever has the register finds it there.
    roles: [],
  },
  /** A question back to the requester. */
  "dispensation.ask": { on: "dispensation", relations: ["assessor", "decider"], roles: [] },
  "dispensation.assess": {
    on: "dispensation",
    relations: ["assessor"],
    roles: [],
    never: CONFLICTS,
  },
  "dispensation.decide": {
    on: "dispensation",
    relations: ["decider"],
    roles: [],
    never: CONFLICTS,
  },
  "dispensation.withdraw": { on: "dispensation", relations: ["own"], roles: [] },
  "dispensation.revoke": { on: "dispensation", relations: ["decider"], roles: [] },
  "dispensation.list": { on: "dispensations", relations: ["assessor", "decider"], roles: SECURITY },
  "dispensation.export": {
    on: "dispensations",
    relations: ["decider"],
    roles: ["dpo", "coordinator"],
  },

  "review.report": { on: "unit", relations: ["ownUnit", "asked"], roles: [] },
  "review.snooze": { on: "unit", relations: ["ownUnit", "asked"], roles: [] },
  "review.see": {
    on: "unit",
    relations: ["ownUnit", "unitsBelow", "asked"],
    roles: ["dpo", "coordinator"],
  },
  /** That it was held and when, for those for whom it was. */
  "review.see-held": {
    on: "unit",
    relations: ["member", "ownUnit", "unitsBelow", "asked"],
    roles: ["dpo", "coordinator"],
  },
  "review.correct": { on: "unit", relations: ["ownUnit", "asked"], roles: ["coordinator"] },
  "review.export": {
    on: "unit",
    relations: ["ownUnit", "unitsBelow"],
    roles: ["dpo", "coordinator"],
  },

  "wheel.see": { on: "duty", relations: ["dutyOwner"], roles: [...SECURITY, ...MANAGEMENT] },
  "wheel.complete": { on: "duty", relations: ["dutyOwner"], roles: ["coordinator"] },
  "wheel.defer": { on: "duty", relations: ["dutyOwner"], roles: ["coordinator"] },

  "people.see": {
    on: "municipality",
    relations: [],
    roles: ["dpo", "coordinator", "administrator"],
  },
  "people.import": { on: "municipality", relations: [], roles: ["administrator"] },
  "audit.read": { on: "municipality", relations: [], roles: ["dpo", "coordinator"] },
  "audit.export": { on: "municipality", relations: [], roles: ["dpo"] },
  "store.maintain": { on: "municipality", relations: [], roles: ["administrator"] },
} as const satisfies Record<string, Permission>;

/** What a person may want to do, such as `incident.close`. */
export type Action = keyof typeof PERMISSIONS;

/** What an action is done to. */
export type ThingOf<A extends Action> = Extract<Thing, { kind: (typeof PERMISSIONS)[A]["on"] }>;
