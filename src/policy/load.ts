import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { VogterError } from "../shared/errors.ts";
import type { Policy } from "./policy.ts";
import { problemsError } from "./problem.ts";
import type { PolicyFolder, ReadPolicy } from "./read-policy.ts";
import type { Catalogue } from "./topics.ts";

/** Where the policies that come with Vogter are. */
export const POLICIES_DIR = join(import.meta.dirname, "../../data/policies");

/**
 * Loads every policy below `dir`, in the order of their ids.
 *
 * @param catalogue the topics that each policy must have a cell for, or `unknown`
 * @throws VogterError that lists all that is wrong in all of them, each with file, line and mend;
 *   `policy.no-folder` when `dir` cannot be read
 */
export async function loadPolicies(dir: string, catalogue: Catalogue): Promise<readonly Policy[]> {
  const read = await readPolicies(dir, catalogue);
  const [first, ...others] = read.flatMap((one) => ("problems" in one ? one.problems : []));
  if (first) throw problemsError([first, ...others]);
  return read.flatMap((one) => ("policy" in one ? one.policy : []));
}

/** As {@link loadPolicies}, but gives what is wrong with each policy back instead of throwing. */
export async function readPolicies(
  dir: string,
  catalogue: Catalogue,
): Promise<readonly ReadPolicy[]> {
  // Not at the top, as most of what runs takes its policies from a cache and needs neither YAML nor zod.
  const { readFolders } = await import("./read-policy.ts");
  const names = await folderNames(dir);
  const folders = await Promise.all(names.map((name) => readFolder(dir, name)));
  return readFolders(folders, catalogue);
}

async function folderNames(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((cause: unknown) => {
    throw new VogterError({
      code: "policy.no-folder",
      message: `The policies' folder ${asTyped(dir)} cannot be read.`,
      mend: "Name a folder that holds one folder for each policy, such as data/policies.",
      exitCode: 2,
      cause,
    });
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function readFolder(dir: string, id: string): Promise<PolicyFolder> {
  const path = join(dir, id);
  const [yaml, text] = await Promise.all([
    readText(join(path, "policy.yaml")),
    readText(join(path, "policy.txt")),
  ]);
  return { id, path: asTyped(path), yaml, text };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The path as one would type it here, with forward slashes. */
function asTyped(path: string): string {
  const name = relative(process.cwd(), path);
  return (name.startsWith("..") ? path : name).replaceAll("\\", "/");
}
