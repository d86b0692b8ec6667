import { expect, test } from "vitest";
import { findPerson, type Sighting } from "../../src/people/index.ts";
import { good, townWith } from "./town.ts";

const TEAMS = "11111111-2222-4333-8444-555555555555";
const OTHER = "99999999-2222-4333-8444-555555555555";
const NOBODY = "eeeeeeee-2222-4333-8444-555555555555";
const tenants = [good().tenant, townWith("village", OTHER, "T0VILLAGE")];

const find = (sighting: Sighting) => {
  const found = findPerson(tenants, sighting);
  return found && `${found.tenant.id} ${found.person.kind} ${found.person.id}`;
};

test.each([
  [
    "the Microsoft id, whatever its capitals",
    { teamsTenantId: TEAMS, aadObjectId: "aAaaaaaa-2222-4333-8444-555555555555" },
    "town listed bo",
  ],
  [
    "the second workspace",
    { teamsTenantId: TEAMS.replace("1", "2"), aadObjectId: NOBODY, email: "eva@town.example" },
    "town listed eva",
  ],
  ["the Slack id", { slackTeamId: "T0TOWN", slackUserId: "U0KIM" }, "town listed kim"],
  [
    "the e-mail, whatever its capitals",
    { slackTeamId: "T0TOWN", slackUserId: "U1", email: " IDA@town.EXAMPLE " },
    "town listed ida",
  ],
  [
    "the e-mail of the same name in another municipality",
    { teamsTenantId: OTHER.toUpperCase(), aadObjectId: NOBODY, email: "ida@town.example" },
    "village listed ida",
  ],
])("somebody is found by %s", (_, sighting, found) => {
  expect(find(sighting)).toBe(found);
});

test("somebody unknown is an ordinary employee, the same one each time", () => {
  const sighting = {
    teamsTenantId: TEAMS,
    aadObjectId: NOBODY.toUpperCase(),
    email: "x@town.example",
  };
  expect(find(sighting)).toBe(`town unlisted aad:${NOBODY}`);
  expect(findPerson(tenants, sighting)?.person).toEqual({
    kind: "unlisted",
    id: `aad:${NOBODY}`,
    tenant: "town",
  });
  expect(find({ slackTeamId: "T0TOWN", slackUserId: "U9" })).toBe("town unlisted slack:T0TOWN:U9");
});

test("the platform's id goes before the e-mail, which somebody else may have had before", () => {
  const text = good()
    .source.document.toString()
    .replace("slackUserId: U0KIM", "slackUserId: U0KIM, email: old@town.example");
  const town = [good(text).tenant];
  const sighting = { slackTeamId: "T0TOWN", slackUserId: "U0NEW", email: "old@town.example" };
  expect(findPerson(town, sighting)?.person.kind).toBe("unlisted");
  expect(findPerson(town, { ...sighting, slackUserId: "U0KIM" })?.person.id).toBe("kim");
  // Nothing is known of them on the other platform, so there the e-mail counts.
  const onTeams = { teamsTenantId: TEAMS, aadObjectId: NOBODY, email: "old@town.example" };
  expect(findPerson(town, onTeams)?.person.id).toBe("kim");
});

test.each([
  {
    teamsTenantId: "88888888-2222-4333-8444-555555555555",
    aadObjectId: NOBODY,
    email: "ida@town.example",
  },
  { slackTeamId: "T0OTHER", slackUserId: "U0KIM" },
  { teamsTenantId: "", aadObjectId: "" },
])("in a workspace of no municipality there is nobody: %o", (sighting) => {
  expect(find(sighting)).toBeUndefined();
});
