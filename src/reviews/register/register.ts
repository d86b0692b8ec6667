import { may, type Person, type UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import type { Tx } from "../../store/index.ts";
import type { Setup } from "../desk.ts";
import type { Review } from "../review.ts";
import { settled } from "../settle.ts";
import { allReviews, reviewsOfUnits } from "./all-reviews.ts";
import { filtered, type RegisterFilter } from "./filter.ts";

/**
 * The register as far as it is somebody's: a leader's own unit, all below whoever leads leaders, and everything for
 * those who look after the policy; nothing when no unit is theirs. That it was opened, or tried, is written down.
 */
export async function register(
  tx: Tx,
  setup: Setup,
  person: Person | UnlistedPerson,
  action: "list" | "export",
  filter: RegisterFilter = {},
): Promise<readonly Review[] | undefined> {
  const { tenant } = setup;
  const theirs = unitsOf(setup, person, action);
  const found = theirs && (await reviewsIn(tx, setup, theirs, filter));
  tx.audit({
    ...{ tenant: tenant.id, actor: person.id },
    action: `review.${found ? (action === "list" ? "listed" : "exported") : "refused"}`,
    subject: { kind: "reviews", id: filter.period ?? "all" },
    facts: found ? { count: found.length } : { act: action },
  });
  return found;
}

async function reviewsIn(
  tx: Tx,
  setup: Setup,
  theirs: readonly string[] | "all",
  filter: RegisterFilter,
): Promise<readonly Review[]> {
  const { id } = setup.tenant;
  const all =
    theirs === "all"
      ? await allReviews(tx, id, filter.period)
      : await reviewsOfUnits(tx, id, theirs);
  const now = all.map((one) => settled(one, setup, tx.now));
  return filtered(now, filter, dayOf(tx.now));
}

/** The units whose reviews somebody may have, with those they took the place of; nothing when there are none. */
function unitsOf(
  { tenant }: Setup,
  person: Person | UnlistedPerson,
  action: "list" | "export",
): readonly string[] | "all" | undefined {
  const permission = action === "list" ? "review.see" : "review.export";
  const mayHave = (unit: string) =>
    may(person, permission, { kind: "unit", tenant: tenant.id, unit, asked: [] });
  // Who may have that of a unit which there never was has it by their role.
  if (mayHave("")) return "all";
  const units = tenant.units.filter(({ id }) => mayHave(id));
  if (units.length === 0) return undefined;
  return [...new Set(units.flatMap(({ id, replaces = [] }) => [id, ...replaces]))];
}
