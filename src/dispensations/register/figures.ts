import type { Day } from "../../shared/calendar/day.ts";
import { digestOf } from "../../shared/digest.ts";
import type { Dispensation } from "../dispensation.ts";
import { standingOn } from "../standing.ts";
import { requirementKey, requirementName } from "./filter.ts";

/** How often one requirement was asked to be let off. */
export interface RequirementFigures {
  readonly requirement: string;
  /** By which the register is filtered for it. */
  readonly id: string;
  readonly name: string;
  /** The handbook's rules under a clause of the policy, counted together. */
  readonly isHandbook: boolean;
  /** All that were ever asked for, withdrawn ones too. */
  readonly asked: number;
  readonly open: number;
  /** Granted: in force, to come, over or taken back. */
  readonly granted: number;
  readonly live: number;
  readonly rejected: number;
}

function namedAs([first]: readonly Dispensation[]) {
  const of = first?.text.requirement;
  const under = of?.kind === "handbook" ? of.under : undefined;
  return {
    name: under?.heading ?? (of ? requirementName(of) : ""),
    isHandbook: under !== undefined,
  };
}

/** Which requirement is dispensed from most, that one first: the sign of a rule that does not work. Pure. */
export function figuresOf(all: readonly Dispensation[], today: Day): readonly RequirementFigures[] {
  const groups = Map.groupBy(all, requirementKey);
  return [...groups]
    .map(([requirement, group]): RequirementFigures => {
      const standings = group.map((one) => standingOn(one, today));
      const count = (...among: readonly string[]) =>
        standings.filter((one) => among.includes(one)).length;
      return {
        ...{ requirement, id: digestOf(requirement) },
        ...namedAs(group),
        asked: group.length,
        open: count("requested"),
        granted: count("coming", "live", "expired", "revoked"),
        live: count("coming", "live"),
        rejected: count("rejected"),
      };
    })
    .sort((a, b) => b.granted - a.granted || b.asked - a.asked || (a.name < b.name ? -1 : 1));
}
