import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  currentPolicy,
  loadTenants,
  requirePolicies,
  requireWorkspaces,
} from "../../src/people/index.ts";
import { TOWN, wrongIn } from "./town.ts";

const TENANT = `
id: demo
name: Demo Kommune
policies: [demo-2020, demo-2024]
units: [{ id: skole, name: Skole }]
people: [{ id: ida, name: Ida, title: Lærer, unit: skole }]
`;

/** A tenants folder with these files, gone after the test. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-tenants-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test("the demo tenants load, name policies that are there, and have addresses that nobody has", async () => {
  const tenants = await loadTenants("data/tenants");
  expect(tenants.map(({ id }) => id)).toEqual(["faxe", "halsnaes", "kalundborg", "naestved"]);
  requirePolicies(tenants, await readdir("data/policies"));
  for (const { people } of tenants) {
    expect(people.map(({ roles }) => roles)).toContainEqual(["employee"]);
    for (const { email } of people) expect(email).toMatch(/\.example$/);
  }
});

test("a tenant's policy in force is the last it names", async () => {
  const [tenant] = await loadTenants(await folderWith({ "demo.yaml": TENANT, "notes.txt": "" }));
  expect(currentPolicy(tenant)).toBe("demo-2024");
});

test("a file may name one Microsoft 365 tenant, several, or none", async () => {
  const [one, two, three] = ["1", "2", "3"].map((d) => `${d}ffffff1-2222-4333-8444-555555555555`);
  const first = `${TENANT}teamsTenantId: ${one?.toUpperCase()}\nworkspaces: { teams: [${two}, ${one}] }`;
  const other = `${TENANT.replace("id: demo", "id: other")}workspaces: { teams: [${three}] }`;
  const none = TENANT.replace("id: demo", "id: none");
  const files = { "a.yaml": first, "b.yaml": other, "c.yaml": none };
  const tenants = await loadTenants(await folderWith(files));
  expect(tenants.map(({ workspaces }) => workspaces?.teams)).toEqual([[one, two], [three], []]);
  expect(tenants.map(({ teamsTenantId }) => teamsTenantId)).toEqual([one, three, undefined]);
});

test("a channel with credentials needs somebody who is on it", async () => {
  const file = `${TENANT}workspaces: { slack: [T0ONE] }`;
  const tenants = await loadTenants(await folderWith({ "a.yaml": file }));
  requireWorkspaces(tenants, "slack");
  expect(() => requireWorkspaces(tenants, "teams")).toThrow("no tenant says which workspace");
});

const TEAM = "workspaces: { slack: [T0ONE] }\n";

test.each([
  ["no file", {}, "There is no tenant"],
  ["broken YAML", { "demo.yaml": "id: [" }, "demo.yaml:1: this is not valid YAML"],
  [
    "no policy",
    { "demo.yaml": TENANT.replace(/policies.*/, "policies: []") },
    "demo.yaml:4: policies",
  ],
  [
    "an unknown unit",
    { "demo.yaml": TENANT.replace("unit: skole", "unit: x") },
    'demo.yaml:6: people.0.unit: there is no unit "x"',
  ],
  [
    "an unknown field",
    { "demo.yaml": `${TENANT}nmae: x` },
    "demo.yaml:7: nmae: there is no such field",
  ],
  ["one id twice", { "a.yaml": TENANT, "b.yaml": TENANT }, "b.yaml:2: id: demo is also in"],
  [
    "one workspace twice",
    { "a.yaml": TENANT + TEAM, "b.yaml": TENANT.replace("demo", "b") + TEAM },
    "b.yaml:7: workspaces.slack.0: T0ONE is also in",
  ],
])("%s is an error that names the file, the line and the mend", async (_, files, message) => {
  await expect(loadTenants(await folderWith(files))).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message),
      mend: expect.stringMatching(/\w{3}/),
      exitCode: 2,
    }),
  );
});

test("all that is wrong is said at once", () => {
  const text = TOWN.replace("unit: school", "unit: scool")
    .replace("leader: bo", "leader: bob")
    .replace("deputy: ida", "deputy: ane")
    .replace("ane@town", "IDA@town")
    .replace("chair: kim", "chair: tim")
    .replace("name: The Office", "name: The Office, parent: school");
  expect(wrongIn(text)).toEqual([
    '12: units.1.leader: there is no person "bob"',
    '18: people.0.unit: there is no unit "scool"',
    '15: committees.0.chair: there is no person "tim"',
    "19: people.1.email: it is the same as people.0.email",
    "11: units.0.parent: going up from office leads back to office",
    "12: units.1.parent: going up from centre leads back to centre",
    "13: units.2.parent: going up from school leads back to school",
    "19: people.1.deputy: a person cannot stand in for themselves",
  ]);
});

test("a missing folder and a missing policy are errors that name them", async () => {
  await expect(loadTenants("no/such/folder")).rejects.toThrow("no/such/folder cannot be read");
  const tenants = await loadTenants(await folderWith({ "demo.yaml": TENANT }));
  expect(() => requirePolicies(tenants, ["demo-2024"])).toThrow("names the policy demo-2020");
});
