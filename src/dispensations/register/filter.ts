import type { Day } from "../../shared/calendar/day.ts";
import type { Dispensation, Requirement } from "../dispensation.ts";
import { type Standing, standingOn } from "../standing.ts";

/** Which part of the register somebody wants to see. */
export interface RegisterFilter {
  /** `open` waits for somebody; `live` is in force or will be; `expired` was in force to its end. */
  readonly standing?: "open" | "live" | "expired" | undefined;
  /** What {@link requirementKey} gives. */
  readonly requirement?: string | undefined;
}

const STANDINGS: Readonly<Record<NonNullable<RegisterFilter["standing"]>, readonly Standing[]>> = {
  open: ["requested"],
  live: ["coming", "live"],
  expired: ["expired"],
};

/** The filter that a button or a command carries; what is no filter is left out. Pure. */
export function filterIn(data: Readonly<Record<string, string>>): RegisterFilter {
  const { standing, requirement } = data;
  const known = (["open", "live", "expired"] as const).find((one) => one === standing);
  return { ...(known && { standing: known }), ...(requirement && { requirement }) };
}

/** Those that a filter lets through, in their order. Pure. */
export function filtered(
  all: readonly Dispensation[],
  { standing, requirement }: RegisterFilter,
  today: Day,
): readonly Dispensation[] {
  return all.filter(
    (one) =>
      (standing === undefined || STANDINGS[standing].includes(standingOn(one, today))) &&
      (requirement === undefined || requirementKey(one) === requirement),
  );
}

/** What a dispensation is from, the same for all that are from it, however the handbook's reference is written. Pure. */
export function requirementKey({ policy, text }: Pick<Dispensation, "policy" | "text">): string {
  const { requirement } = text;
  return requirement.kind === "clause"
    ? `${policy} ${requirement.clause}`
    : requirement.reference
        .toLocaleLowerCase("da")
        .replace(/[\s.,:;]+/g, " ")
        .trim();
}

/** What a requirement is called, as the request has it. Pure. */
export function requirementName(requirement: Requirement): string {
  return requirement.kind === "clause" ? requirement.heading : requirement.reference;
}
