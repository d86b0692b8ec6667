import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { VogterError } from "../shared/errors.ts";
import { type Path, type PlacedProblem, type Problem, wrong } from "./problem.ts";
import { type ReadTenant, readTenant } from "./read-tenant.ts";

/** A file in the tenants folder: what it says, or what is wrong with it. */
export type TenantInFolder = { readonly path: string; readonly text: string } & (
  | ReadTenant
  | { readonly problems: readonly Problem[] }
);

/**
 * Reads every `*.yaml` in `folder`, in the order of the file names.
 * @throws VogterError `tenants.no-folder` with exit code 2.
 */
export async function readTenants(folder: string): Promise<readonly TenantInFolder[]> {
  const files = await Promise.all(
    (await tenantFiles(folder)).map(async (name) => {
      const path = join(folder, name);
      const text = await readFile(path, "utf8");
      return { path, text, ...readTenant(text) };
    }),
  );
  const owners = new Map<string, string>();
  return files.map((one): TenantInFolder => {
    if ("problems" in one) return one;
    const shared = sharedWith(owners, one);
    if (shared.length === 0) return one;
    return { path: one.path, text: one.text, problems: one.source.place(shared) };
  });
}

async function tenantFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(".yaml")).sort();
  } catch (cause) {
    throw new VogterError({
      code: "tenants.no-folder",
      message: `The tenants folder ${folder} cannot be read.`,
      mend: "Set TENANTS_DIR to a folder with one .yaml file a municipality.",
      exitCode: 2,
      cause,
    });
  }
}

/** Two municipalities with one id or workspace would answer from each other's policy. */
function sharedWith(
  owners: Map<string, string>,
  { path: file, file: { id, teamsTenantId, workspaces } }: ReadTenant & { readonly path: string },
): PlacedProblem[] {
  const own: readonly (readonly [string | undefined, Path])[] = [
    [id, ["id"]],
    [teamsTenantId, ["teamsTenantId"]],
    ...(workspaces?.teams ?? []).map((team, i) => [team, ["workspaces", "teams", i]] as const),
    ...(workspaces?.slack ?? []).map((team, i) => [team, ["workspaces", "slack", i]] as const),
  ];
  return own.flatMap(([value, path]) => {
    const owner = value === undefined ? undefined : owners.get(value);
    if (value !== undefined && owner === undefined) owners.set(value, file);
    if (owner === undefined || owner === file) return [];
    return wrong(
      path,
      `${path.join(".")}: ${value} is also in ${owner}`,
      "Give each municipality its own.",
    );
  });
}
