import { nearestName, type Profile } from "../../policy/index.ts";
import { COMMON_ROLES, knownRoles } from "../roles.ts";
import type { TenantFile } from "../tenant-shape.ts";

/** What a cell means; or the mend for one that means nothing. */
export type Meaning<T> = { readonly value: T } | { readonly mend: string };

/** Finds a unit by its id or name. */
export function unitReader(units: TenantFile["units"]): (cell: string) => Meaning<string> {
  const ids = new Map(
    units.flatMap(({ id, name }) => [[id, id] as const, [plain(name), id] as const]),
  );
  const names = units.flatMap(({ id, name }) => [id, name]);
  return (cell) => {
    const value = ids.get(plain(cell));
    if (value !== undefined) return { value };
    const nearest = nearestName(cell, names);
    return {
      mend: `${nearest ? `Did you mean ${nearest}? Otherwise add` : "Add"} the unit to the tenant's file first.`,
    };
  };
}

/** Finds roles, with commas between them, by their ids, the policy's names for them, or the common Danish word. */
export function rolesReader(profile: Profile): (cell: string) => Meaning<string[]> {
  const common = Object.entries(COMMON_ROLES).map(([id, { da }]) => [plain(da), id] as const);
  const own = Object.entries(profile.roles).flatMap(([id, { name, en }]) => [
    [plain(name), id] as const,
    [plain(en), id] as const,
  ]);
  const ids = new Map([
    ...common,
    ...own,
    ...knownRoles(profile).map((id) => [plain(id), id] as const),
  ]);
  return (cell) => {
    const value: string[] = [];
    for (const word of cell
      .split(/[,|]/)
      .map((part) => part.trim())
      .filter(Boolean)) {
      const id = ids.get(plain(word));
      if (id === undefined)
        return { mend: `Did you mean ${nearestName(word, knownRoles(profile))}?` };
      value.push(id);
    }
    return { value: [...new Set(value)] };
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
