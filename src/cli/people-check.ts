import { join } from "node:path";
import {
  checkPeople,
  currentPolicy,
  describeProblem,
  type Problem,
  type TenantInFolder,
} from "../people/index.ts";
import { loadHolidays } from "../shared/calendar/load-holidays.ts";
import { VogterError } from "../shared/errors.ts";
import { openProfiles, openTenants, printJson } from "./people-files.ts";

interface Options {
  readonly json?: true;
  readonly tenant?: string;
}

interface Report {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/**
 * `vogter people check`: prints what is wrong in the tenants' files and what will go wrong later.
 * @throws VogterError `people.check-failed` when there is an error; warnings are let through.
 */
export async function check({ json, tenant }: Options): Promise<void> {
  const tenants = await openTenants(tenant);
  const [profileOf, holidays] = await Promise.all([
    openProfiles(),
    loadHolidays(join(import.meta.dirname, "../../data/holidays.yaml")),
  ]);
  const problemsIn = (one: TenantInFolder) =>
    "problems" in one
      ? one.problems
      : checkPeople(one, profileOf(currentPolicy(one.tenant), one.path), holidays);
  const reports = tenants.map((one): Report => ({ path: one.path, problems: problemsIn(one) }));
  if (json) printJson(reports);
  else console.log(reports.map(printReport).join("\n\n"));

  const failed = reports.filter(({ problems }) => problems.some(isError));
  if (failed.length === 0) return;
  throw new VogterError({
    code: "people.check-failed",
    message: `${failed.length} of ${reports.length} files fail the check.`,
    mend: "Mend the errors, each as it says; warnings can wait.",
  });
}

function printReport({ path, problems }: Report): string {
  const errors = problems.filter(isError).length;
  const count = `${errors} errors, ${problems.length - errors} warnings`;
  const lines = problems.map(
    (problem) => `  ${problem.severity}: ${describeProblem(path, problem)}\n    ${problem.mend}`,
  );
  return [`# ${path}: ${problems.length === 0 ? "nothing is wrong" : count}`, ...lines].join("\n");
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
