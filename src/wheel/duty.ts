import { currentPolicy } from "../people/index.ts";
import { dateOf, type Policy, type RecurringDuty, recurringDuties } from "../policy/index.ts";
import { VogterError } from "../shared/errors.ts";
import type { Locale } from "../shared/texts.ts";
import type { Setup } from "./desk.ts";

type Words = Readonly<Record<Locale, string>>;

/** What a municipality's policy wants done in a rhythm, and when in the year it is done there. */
export interface Duty {
  readonly id: string;
  readonly policy: string;
  readonly name: Words;
  /** For the picture. */
  readonly short: Words;
  /** Whose it is by the policy; nothing when it names nobody. */
  readonly role?: string | undefined;
  /** Who receives it. */
  readonly to?: string | undefined;
  readonly everyMonths: number;
  readonly clause: string;
  readonly quote: string;
  /** From 1 to 12. */
  readonly month: number;
  /** Who chose the month: the policy never did. */
  readonly monthBy: "vogter" | "municipality";
  /** Why Vogter proposes that month. */
  readonly why?: Words | undefined;
  /** The first year in which it is to be done; from then on by its rhythm. */
  readonly firstYear: number;
  /** What the first year was counted from. */
  readonly countedFrom: "municipality" | "policy" | "start";
}

/**
 * The duties of the policy in force. `since` is the year in which Vogter began to keep the wheel: what has no other
 * date to count from counts from there. Pure.
 */
export function dutiesOf(setup: Setup, since: number): readonly Duty[] {
  const policy = setup.policyOf(currentPolicy(setup.tenant));
  return recurringDuties(policy.profile).map((one) => dutyOf(one, policy, setup, since));
}

function dutyOf(one: RecurringDuty, policy: Policy, setup: Setup, since: number): Duty {
  const { id, rhythm, item, everyMonths } = one;
  const name = item
    ? { da: capital(item.quote), en: capital(item.en) }
    : { da: rhythm.da, en: rhythm.en };
  const proposed = setup.proposal.duties.find(
    ({ duty, policy: only }) => duty === id && (only === undefined || only === policy.id),
  );
  const chosen = setup.tenant.annualWheel?.find(({ duty }) => duty === id);
  const { clause, quote } = item ?? rhythm;
  return {
    ...{ id, policy: policy.id, name, short: proposed?.short ?? name },
    ...{ role: rhythm.role, to: rhythm.to, everyMonths, clause, quote },
    ...(chosen
      ? { month: chosen.month, monthBy: "municipality" }
      : {
          month: (proposed ?? setup.proposal.otherwise).month,
          monthBy: "vogter",
          why: (proposed ?? setup.proposal.otherwise).why,
        }),
    ...firstOf({ everyMonths, firstYear: chosen?.firstYear, from: beganOf(policy) }, since),
  };
}

/** The first time is at the latest when the rhythm has passed once since the policy came into force. */
function firstOf(
  {
    everyMonths,
    firstYear,
    from,
  }: {
    readonly everyMonths: number;
    readonly firstYear: number | undefined;
    readonly from: number | undefined;
  },
  since: number,
): Pick<Duty, "firstYear" | "countedFrom"> {
  if (firstYear !== undefined) return { firstYear, countedFrom: "municipality" };
  if (from === undefined) return { firstYear: since, countedFrom: "start" };
  return { firstYear: from + Math.ceil(everyMonths / 12), countedFrom: "policy" };
}

function beganOf(policy: Policy): number | undefined {
  const day = policy.profile.dates.inForce.from ?? dateOf(policy);
  return day === undefined ? undefined : Number(day.slice(0, "2026".length));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Makes sure that every duty a municipality chose a month for is one of its policy's.
 * @throws VogterError `wheel.unknown-duty` with exit code 2
 */
export function requireDuties(setup: Setup): void {
  const { tenant, policyOf } = setup;
  if (tenant.annualWheel === undefined) return;
  const known = recurringDuties(policyOf(currentPolicy(tenant)).profile).map(({ id }) => id);
  const unknown = tenant.annualWheel.find(({ duty }) => !known.includes(duty));
  if (!unknown) return;
  throw new VogterError({
    code: "wheel.unknown-duty",
    message: `${tenant.id} has a month for "${unknown.duty}", which is no recurring duty of its policy.`,
    mend: "Run `vogter people check`, which names the line and the duties there are.",
    exitCode: 2,
  });
}
