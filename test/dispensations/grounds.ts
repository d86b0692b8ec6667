import type { Policy } from "../../src/policy/index.ts";
import type { Wanted } from "./model.ts";

/** A municipality whose chain stands here as a person reads it in the policy. */
export interface Ground {
  readonly name: string;
  readonly tenant: string;
  readonly chain: readonly Wanted[];
  /** Another chain than the policy's own. */
  readonly steps?: Policy["profile"]["dispensations"]["steps"];
}

const opinion = (step: number, role: string): Wanted => ({ step, does: "opinion", role });
const decision = (step: number, role: string): Wanted => ({ step, does: "decision", role });
const cited = { clause: "organisering-og-ansvar/2", quote: "at vurdere" };

export const GROUNDS: readonly Ground[] = [
  { name: "faxe", tenant: "faxe", chain: [opinion(0, "dpo"), decision(1, "specialistDirectors")] },
  {
    ...{ name: "halsnaes", tenant: "halsnaes" },
    chain: [opinion(0, "securityOfficer"), decision(1, "managementGroup")],
  },
  { name: "naestved", tenant: "naestved", chain: [decision(1, "committeeChair")] },
  { name: "kalundborg", tenant: "kalundborg", chain: [decision(1, "committee")] },
  {
    ...{ name: "two assess, two decide", tenant: "faxe" },
    chain: [
      ...[opinion(0, "dpo"), opinion(0, "centreManager")],
      ...[decision(1, "specialistDirectors"), decision(2, "itServiceDesk")],
    ],
    steps: [
      { do: "assess", roles: ["dpo", "centreManager"], ...cited },
      { do: "decide", roles: ["specialistDirectors"], ...cited },
      { do: "decide", roles: ["itServiceDesk"], ...cited },
    ],
  },
  {
    ...{ name: "a board recommends, a committee decides", tenant: "kalundborg" },
    chain: [opinion(0, "executiveBoard"), decision(1, "committee")],
    steps: [
      { do: "recommend", roles: ["executiveBoard"], ...cited },
      { do: "decide", roles: ["committee"], ...cited },
    ],
  },
];

/** A policy with another chain than its own. */
export function withChain(policy: Policy, steps: NonNullable<Ground["steps"]>): Policy {
  const dispensations = { ...policy.profile.dispensations, steps };
  return { ...policy, profile: { ...policy.profile, dispensations } };
}
