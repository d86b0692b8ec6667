import { allDispensations, filtered } from "../../dispensations/index.ts";
import { reportedIn } from "../../incidents/index.ts";
import { currentPolicy } from "../../people/index.ts";
import { addDays, type Day } from "../../shared/calendar/day.ts";
import { instantAt } from "../../shared/calendar/instant.ts";
import type { Docs } from "../../store/index.ts";
import { basisOf } from "../basis.ts";
import type { Setup } from "../desk.ts";
import { askedIn } from "./asked-topics.ts";
import type { PackLibrary } from "./library.ts";
import { countedBefore, makePack } from "./make-pack.ts";
import type { LiveDispensation, Pack } from "./pack.ts";

/** What packs go by in a municipality. */
export type PackSetup = Pick<Setup, "tenant" | "policyOf"> & { readonly library: PackLibrary };

/** A unit's pack as it is on a day: what is counted is the whole municipality's, and told where enough people are. */
export async function packOf(
  docs: Docs,
  { tenant, policyOf, library }: PackSetup,
  unit: string,
  today: Day,
): Promise<Pack> {
  const policy = policyOf(currentPolicy(tenant));
  const { supersedes } = policy.profile;
  const counted = countedBefore(today, basisOf(policy).months);
  const month = (day: Day) => day.slice(0, "2026-05".length);
  return makePack({
    ...{ tenant, unit, today, policy, library },
    older: supersedes === undefined ? undefined : policyOf(supersedes),
    asked: await askedIn(docs, tenant.id, { from: month(counted.from), to: month(counted.to) }),
    reported: await reportedIn(docs, tenant.id, {
      from: instantAt(counted.from, "00:00"),
      to: instantAt(addDays(counted.to, 1), "00:00"),
    }),
    dispensations: await liveFor(docs, { tenant, policyOf }, unit, today),
  });
}

/** What is in force for the unit: whoever works there may know that, and until when. */
async function liveFor(
  docs: Docs,
  { tenant, policyOf }: Pick<Setup, "tenant" | "policyOf">,
  unit: string,
  today: Day,
): Promise<readonly LiveDispensation[]> {
  const granted = filtered(await allDispensations(docs, tenant.id), { standing: "live" }, today);
  return granted.flatMap(({ number, policy, state, text: { requirement, units } }) => {
    if (state.is !== "granted" || state.from > today || !units.includes(unit)) return [];
    // How somebody named a rule of the handbook is in their own words.
    const clause = requirement.kind === "clause" ? requirement.clause : requirement.under?.clause;
    const about = clause === undefined ? undefined : { policy: policyOf(policy), clause };
    return [{ number, ...(about && { about }), ...(state.to !== undefined && { to: state.to }) }];
  });
}
