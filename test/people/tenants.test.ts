import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { currentPolicy, loadTenants, requirePolicies } from "../../src/people/index.ts";

const TENANT = `
id: demo
name: Demo Kommune
policies: [demo-2020, demo-2024]
units: [{ id: skole, name: Skole }]
people: [{ id: ida, name: Ida, role: employee, title: Lærer, unit: skole }]
`;

/** A tenants folder with these files, gone after the test. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-tenants-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test("the demo tenants load, name policies that are there, and have five to seven people each", async () => {
  const tenants = await loadTenants("data/tenants");
  expect(tenants.map(({ id }) => id)).toEqual(["faxe", "halsnaes", "kalundborg", "naestved"]);
  requirePolicies(tenants, await readdir("data/policies"));
  for (const { people } of tenants) {
    expect(people.length).toBeGreaterThanOrEqual(5);
    expect(people.length).toBeLessThanOrEqual(7);
    expect(people.map(({ role }) => role)).toContain("employee");
  }
});

test("a tenant's policy in force is the last it names", async () => {
  const [tenant] = await loadTenants(await folderWith({ "demo.yaml": TENANT, "notes.txt": "" }));
  expect(currentPolicy(tenant)).toBe("demo-2024");
});

test.each([
  ["no file", {}, "There is no tenant"],
  ["broken YAML", { "demo.yaml": "id: [" }, "demo.yaml is not valid YAML"],
  ["no policy", { "demo.yaml": TENANT.replace(/policies.*/, "policies: []") }, '"policies'],
  ["an unknown role", { "demo.yaml": TENANT.replace("employee", "boss") }, '"people.0.role"'],
  ["an unknown unit", { "demo.yaml": TENANT.replace("unit: skole", "unit: x") }, '"people.0.unit"'],
  ["an unknown field", { "demo.yaml": `${TENANT}nmae: x` }, "demo.yaml is not a tenant"],
  ["one id twice", { "a.yaml": TENANT, "b.yaml": TENANT }, "have the same id: demo"],
])("%s is an error that names the file and the mend", async (_, files, message) => {
  await expect(loadTenants(await folderWith(files))).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message),
      mend: expect.stringMatching(/\w{3}/),
      exitCode: 2,
    }),
  );
});

test("a missing folder and a missing policy are errors that name them", async () => {
  await expect(loadTenants("no/such/folder")).rejects.toThrow("no/such/folder cannot be read");
  const tenants = await loadTenants(await folderWith({ "demo.yaml": TENANT }));
  expect(() => requirePolicies(tenants, ["demo-2024"])).toThrow("names the policy demo-2020");
});
