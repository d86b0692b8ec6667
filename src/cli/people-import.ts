import { readFile } from "node:fs/promises";
import {
  applyImport,
  currentPolicy,
  describeProblem,
  planImport,
  replaceFile,
} from "../people/index.ts";
import { VogterError } from "../shared/errors.ts";
import {
  type GoodTenant,
  openGoodTenants,
  openProfiles,
  printJson,
  usage,
} from "./people-files.ts";
import { planJson, printPlan } from "./people-import-print.ts";

interface Options {
  readonly json?: true;
  readonly tenant?: string;
  readonly dryRun?: boolean;
  readonly removeMissing?: boolean;
}

/**
 * `vogter people import`: shows what a CSV file changes in a tenant's file, and changes it wholly or not at all.
 * @throws VogterError `people.wrong-rows` or `people.would-break`, which name each line and its mend.
 */
export async function importPeople(
  csv: string,
  { json, tenant, dryRun = false, removeMissing = false }: Options,
): Promise<void> {
  const one = onlyOne(await openGoodTenants(tenant));
  const profileOf = await openProfiles();
  const profile = profileOf(currentPolicy(one.tenant), one.path);
  const plan = planImport(one.file, profile, await bytesOf(csv));
  if ("problems" in plan) throw refusal("wrong-rows", csv, plan.problems);
  const applied = applyImport(one, plan, removeMissing);
  if ("problems" in applied) throw refusal("would-break", one.path, applied.problems);

  const { added, changed, gone } = plan;
  const isIdle = added.length + changed.length + (removeMissing ? gone.length : 0) === 0;
  const written = !dryRun && !isIdle;
  if (written) await replaceFile(one.path, one.text, applied.text);
  const done = { path: one.path, written, isIdle, removeMissing };
  if (json) printJson(planJson(plan, done));
  else console.log(printPlan(plan, done));
}

function onlyOne(tenants: readonly GoodTenant[]): GoodTenant {
  const [first, ...others] = tenants;
  if (first && others.length === 0) return first;
  const ids = tenants.map(({ tenant }) => tenant.id).join(", ");
  throw usage(
    "which-tenant",
    "It is not said whose people they are.",
    `Add --tenant with one of ${ids}.`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw usage("no-file", `${path} cannot be read.`, "Name the CSV file to import.");
  }
}

function refusal(
  code: string,
  path: string,
  problems: readonly { readonly line: number; readonly message: string; readonly mend: string }[],
): VogterError {
  const lines = problems.map((problem) => `${describeProblem(path, problem)}\n  ${problem.mend}`);
  return new VogterError({
    code: `people.${code}`,
    message: lines.join("\n"),
    mend: "Nothing was imported. Mend what is named here, then run it again.",
  });
}
