import type { Day } from "../../shared/calendar/day.ts";
import { digestOf } from "../../shared/digest.ts";
import { clauseAbout, type Dispensation, type Requirement } from "../dispensation.ts";
import { type Standing, standingOn } from "../standing.ts";

/** Which part of the register somebody wants to see. */
export interface RegisterFilter {
  /** `open` waits for somebody; `live` is in force or will be; `expired` was in force to its end. */
  readonly standing?: "open" | "live" | "expired" | undefined;
  /** What {@link requirementId} gives. */
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
      (requirement === undefined || requirementId(one) === requirement),
  );
}

/**
 * What a dispensation is from, the same for all that are from it: the clause that it is about; of a rule in the
 * handbook that is under none, how it is referred to, however that is written. Pure.
 */
export function requirementKey({ policy, text }: Pick<Dispensation, "policy" | "text">): string {
  const { requirement } = text;
  const about = clauseAbout(requirement);
  if (about) return `${policy} ${about.clause}`;
  return requirementName(requirement)
    .toLocaleLowerCase("da")
    .replace(/[\s.,:;]+/g, " ")
    .trim();
}

/** The same as {@link requirementKey}, as a button carries it: no words of anybody's. Pure. */
export function requirementId(dispensation: Pick<Dispensation, "policy" | "text">): string {
  return digestOf(requirementKey(dispensation));
}

/** What a requirement is called, as the request has it. Pure. */
export function requirementName(requirement: Requirement): string {
  return requirement.kind === "clause" ? requirement.heading : requirement.reference;
}
