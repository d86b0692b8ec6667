import type { Policy } from "../../policy/index.ts";
import type { Day } from "../../shared/calendar/day.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { Basis } from "../review.ts";
import type { Case } from "./cases.ts";
import type { Changes } from "./changes.ts";
import type { SortCount } from "./incident-sorts.ts";
import type { Level } from "./levels.ts";
import type { PackLibrary } from "./library.ts";

/** A dispensation that applies to the unit: nothing that anybody wrote. */
export interface LiveDispensation {
  readonly number: string;
  /** The clause of the policy that it is from, or that the handbook's rule is under; not given: only the handbook. */
  readonly about?: { readonly policy: Policy; readonly clause: string };
  /** Its last day; not given: until further notice. */
  readonly to?: Day;
}

/** What of the municipality's figures is told at which level; nothing where every group is too small. */
type Told<Item> = { readonly of: Level; readonly items: readonly Item[] } | undefined;

/** Fifteen minutes on what matters to one unit: nobody's name, and nobody's words. */
export interface Pack {
  readonly unit: { readonly id: string; readonly name: string };
  readonly municipality: string;
  readonly policy: Policy;
  readonly basis: Basis;
  readonly today: Day;
  readonly period: Period;
  /** The whole months that the figures are of. */
  readonly counted: { readonly from: Day; readonly to: Day };
  /** Ids of topics. */
  readonly asked: Told<string>;
  readonly incidents: Told<SortCount>;
  readonly dispensations: readonly LiveDispensation[];
  /** Nothing: no new policy came into force since the counted months began. */
  readonly changes: Changes | undefined;
  readonly cases: readonly Case[];
  /** What topics and sorts are called. */
  readonly library: PackLibrary;
}
