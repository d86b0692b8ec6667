import { expect, test } from "vitest";
import {
  type Action,
  COMMON_ROLES,
  may,
  PERMISSIONS,
  type Person,
  type Thing,
  type UnlistedPerson,
} from "../../src/people/index.ts";

/**
 * What shall be, written by hand: the action; the roles that may do it whatever they have to do with the thing
 * ("everybody": also who has no role); how one must stand to the thing to do it without a role; and "never" how
 * one must not stand to it, whoever one is.
 */
const SPECIFICATION = `
  incident.report           | everybody                       |
  incident.see              | dpo coordinator securityOfficer | own handler
  incident.see-confidential | dpo                             | own handler
  incident.acknowledge      | dpo coordinator securityOfficer | handler
  incident.handle           | dpo coordinator securityOfficer | handler
  incident.close            | dpo coordinator securityOfficer | handler
  incident.reopen           | dpo coordinator securityOfficer | handler
  incident.list             | dpo coordinator securityOfficer |
  incident.export           | dpo coordinator                 |
  incident.figures          | dpo coordinator securityOfficer itManager director executiveBoard managementGroup committee committeeChair council councilMember financeCommittee |
  dispensation.request      | everybody                       |
  dispensation.see          | dpo coordinator securityOfficer | own writer assessor decider leader standIn
  dispensation.see-in-force |                                 | own leader standIn member
  dispensation.ask          |                                 | assessor decider
  dispensation.assess       |                                 | assessor never own writer leader
  dispensation.decide       |                                 | decider never own writer leader
  dispensation.withdraw     |                                 | own
  dispensation.revoke       |                                 | decider
  dispensation.list         | dpo coordinator securityOfficer | assessor decider
  dispensation.export       | dpo coordinator                 | decider
  review.report             |                                 | leader standIn asked
  review.snooze             |                                 | leader standIn asked
  review.see                | dpo coordinator                 | leader standIn above asked
  review.see-held           | dpo coordinator                 | leader standIn above asked member
  review.correct            | coordinator                     | leader standIn asked
  review.export             | dpo coordinator                 | leader standIn above
  wheel.see                 | dpo coordinator securityOfficer itManager director executiveBoard managementGroup committee committeeChair council councilMember financeCommittee | dutyOwner
  wheel.complete            | coordinator                     | dutyOwner
  wheel.defer               | coordinator                     | dutyOwner
  people.see                | dpo coordinator administrator   |
  people.import             | administrator                   |
  audit.read                | dpo coordinator                 |
  audit.export              | dpo                             |
  store.maintain            | administrator                   |
`;

const ROWS = SPECIFICATION.trim()
  .split("\n")
  .map((line) => {
    const [action = "", roles = "", standing = ""] = line.split("|");
    const [grants = "", never = ""] = standing.split("never");
    return {
      action: action.trim() as Action,
      roles: wordsOf(roles),
      grants: wordsOf(grants),
      never: wordsOf(never),
    };
  });

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** How one can stand to each kind of thing. */
const STANDINGS = {
  municipality: [],
  incident: ["own", "handler"],
  dispensation: ["own", "writer", "assessor", "decider", "member", "leader", "standIn", "above"],
  dispensations: ["assessor", "decider"],
  unit: ["member", "leader", "standIn", "above", "asked"],
  duty: ["dutyOwner"],
} as const satisfies Record<Thing["kind"], readonly string[]>;

/** No standing, each, and each two together. */
function standingsOf(kind: Thing["kind"]): string[][] {
  const all: readonly string[] = STANDINGS[kind];
  return [
    [],
    ...all.map((one) => [one]),
    ...all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b])),
  ];
}

/** A thing of the municipality "town" to which the person "me" stands so, and that person. */
function scene(kind: Thing["kind"], standing: readonly string[], roles: readonly string[]) {
  const has = (word: string) => standing.includes(word);
  const who = (word: string) => (has(word) ? ["somebody", "me"] : ["somebody"]);
  const chain = { assessors: who("assessor"), deciders: who("decider") };
  const things: Record<Thing["kind"], Thing> = {
    municipality: { kind: "municipality", tenant: "town" },
    incident: {
      kind: "incident",
      tenant: "town",
      reporter: has("own") ? "me" : "somebody",
      handlers: who("handler"),
      confidential: false,
    },
    dispensation: {
      kind: "dispensation",
      tenant: "town",
      requester: has("own") ? "me" : "somebody",
      writers: who("writer"),
      units: ["other", "school"],
      ...chain,
    },
    dispensations: { kind: "dispensations", tenant: "town", ...chain },
    unit: { kind: "unit", tenant: "town", unit: "school", asked: who("asked") },
    duty: { kind: "duty", tenant: "town", role: "wheelTurner" },
  };
  const school = (word: string) => (has(word) ? ["school"] : []);
  const person: Person = {
    kind: "listed",
    id: "me",
    tenant: "town",
    name: "Me",
    title: "Me",
    unit: has("member") ? "school" : "office",
    roles: has("dutyOwner") ? [...roles, "wheelTurner"] : roles,
    leads: school("leader"),
    standsInFor: school("standIn"),
    oversees: school("above"),
  };
  return { thing: things[kind], person };
}

/** The types keep an action to its kind of thing; a test goes through all of them. */
const ask = may as (person: Person | UnlistedPerson, action: Action, thing: Thing) => boolean;

const ROLES: readonly string[] = [...Object.keys(COMMON_ROLES), "aRoleOfThePolicyAlone"];

test("every action is specified, once", () => {
  expect(ROWS.map(({ action }) => action)).toEqual(Object.keys(PERMISSIONS));
});

test.each(ROWS)(
  "$action: every role, and every way to stand to it",
  ({ action, roles, grants, never }) => {
    const kind = PERMISSIONS[action].on;
    for (const role of ROLES) {
      for (const standing of standingsOf(kind)) {
        const { person, thing } = scene(kind, standing, [role]);
        const granted =
          roles.includes("everybody") ||
          roles.includes(role) ||
          standing.some((one) => grants.includes(one));
        const expected = granted && !standing.some((one) => never.includes(one));
        expect({ role, standing, may: ask(person, action, thing) }).toEqual({
          role,
          standing,
          may: expected,
        });
        const elsewhere = { ...thing, tenant: "elsewhere" } as Thing;
        expect(ask(person, action, elsewhere), `${role} ${standing} elsewhere`).toBe(false);
      }
    }
  },
);

test.each(ROWS)(
  "$action: somebody whom the file does not name, or no longer, has no role, unit or duty, and no case",
  (row) => {
    const { action, roles, grants, never } = row;
    const kind = PERMISSIONS[action].on;
    const person: UnlistedPerson = { kind: "unlisted", id: "me", tenant: "town" };
    const byId = ["own", "writer"];
    for (const standing of standingsOf(kind)) {
      const counts = standing.filter((one) => byId.includes(one));
      const granted = roles.includes("everybody") || counts.some((one) => grants.includes(one));
      const expected = granted && !counts.some((one) => never.includes(one));
      expect(ask(person, action, scene(kind, standing, []).thing), `${standing}`).toBe(expected);
    }
  },
);

test.each(ROWS.filter(({ action }) => PERMISSIONS[action].on === "incident"))(
  "$action: a confidential incident is for its reporter, its handlers and the data protection officer",
  ({ action, roles, grants }) => {
    for (const role of ROLES) {
      for (const standing of standingsOf("incident")) {
        const { person, thing } = scene("incident", standing, [role]);
        const granted = roles.includes(role) || standing.some((one) => grants.includes(one));
        const expected = granted && (role === "dpo" || standing.length > 0);
        expect(
          ask(person, action, { ...thing, confidential: true } as Thing),
          `${role} ${standing}`,
        ).toBe(expected);
      }
    }
  },
);

test("a duty that the policy gives to nobody is nobody's own", () => {
  const { person } = scene("duty", ["dutyOwner"], []);
  expect(may(person, "wheel.complete", { kind: "duty", tenant: "town" })).toBe(false);
});
