import { currentPolicy, knownRoles, type Person, type Tenant } from "../people/index.ts";
import { nearestName } from "../policy/index.ts";
import { openGoodTenants, openProfiles, printJson, usage } from "./people-files.ts";

interface Options {
  readonly json?: true;
  readonly tenant?: string;
  readonly role?: string;
  readonly unit?: string;
}

/**
 * `vogter people list`: prints the people, one a line.
 * @throws VogterError with exit code 2 for a role or a unit that no municipality has.
 */
export async function list({ json, tenant, role, unit }: Options): Promise<void> {
  const files = await openGoodTenants(tenant);
  const tenants = files.map((one) => one.tenant);
  if (role !== undefined) {
    const profileOf = await openProfiles();
    const roles = files.flatMap((one) =>
      knownRoles(profileOf(currentPolicy(one.tenant), one.path)),
    );
    requireKnown("role", role, roles);
  }
  if (unit !== undefined)
    requireKnown(
      "unit",
      unit,
      tenants.flatMap(({ units }) => units.map(({ id }) => id)),
    );
  const isWanted = (person: Person) =>
    (role === undefined || person.roles.includes(role)) &&
    (unit === undefined || person.unit === unit);
  const found = tenants.map((one) => ({ tenant: one, people: one.people.filter(isWanted) }));
  if (json) return printJson(found.flatMap(({ people }) => people));
  const where = [role && ` with the role ${role}`, unit && ` in the unit ${unit}`].filter(Boolean);
  console.log(
    found.map(({ tenant, people }) => printPeople(tenant, people, where.join(""))).join("\n\n"),
  );
}

function requireKnown(what: "role" | "unit", wanted: string, known: readonly string[]): void {
  if (known.includes(wanted)) return;
  const mend = `Did you mean ${nearestName(wanted, known)}?`;
  throw usage(`no-such-${what}`, `There is no ${what} ${wanted}.`, mend);
}

function printPeople(tenant: Tenant, people: readonly Person[], where: string): string {
  const title = `# ${tenant.name}: ${people.length === 1 ? "1 person" : `${people.length} people`}${where}`;
  const rows = people.map(({ id, name, roles, unit, title }) => [
    id,
    name,
    roles.join(", "),
    unit,
    title,
  ]);
  const table = [["id", "name", "roles", "unit", "title"], ...rows];
  return [title, ...(rows.length > 0 ? columns(table) : [])].join("\n");
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
