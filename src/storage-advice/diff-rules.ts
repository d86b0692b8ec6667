import { CLASSES, type DataClass, PLACES, type PlaceId } from "./ids.ts";
import type { Approval, Cell, ConditionId, StorageRules, Words } from "./rules.ts";

/** What a municipality's table changes in the default. */
export interface RulesDiff {
  readonly approved?: Approval;
  readonly cells: readonly {
    readonly place: PlaceId;
    readonly dataClass: DataClass;
    readonly from: Cell;
    readonly to: Cell;
  }[];
  /** Conditions that are worded otherwise, or new. */
  readonly conditions: readonly {
    readonly id: ConditionId;
    readonly from?: Words;
    readonly to: Words;
  }[];
}

/** Compares a municipality's table with the default. */
export function diffRules(standard: StorageRules, own: StorageRules): RulesDiff {
  const cells = PLACES.flatMap((place) =>
    CLASSES.flatMap((dataClass) => {
      const [from, to] = [standard.table[place][dataClass], own.table[place][dataClass]];
      return isSame(from, to) ? [] : [{ place, dataClass, from, to }];
    }),
  );
  const conditions = Object.entries(own.conditions).flatMap(([id, to]) => {
    const from = standard.conditions[id];
    return from?.da === to.da && from.en === to.en ? [] : [{ id, ...(from && { from }), to }];
  });
  return { ...(own.approved && { approved: own.approved }), cells, conditions };
}

function isSame(a: Cell, b: Cell): boolean {
  return a.verdict === b.verdict && a.condition === b.condition && a.clause?.id === b.clause?.id;
}
