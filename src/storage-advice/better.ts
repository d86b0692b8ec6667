import type { Advice } from "./advice.ts";
import type { DataClass, PlaceId } from "./ids.ts";
import type { StorageRules } from "./rules.ts";

/** Where the data are better off: a plain yes before a yes if, otherwise in the order the rules give. */
export function betterPlaces(
  rules: StorageRules,
  place: PlaceId,
  dataClass: DataClass,
): Advice["better"] {
  const there = rules.table[place][dataClass].verdict;
  const cells = rules.better[place].map((id) => ({ place: id, ...rules.table[id][dataClass] }));
  return ["yes", "conditional"].flatMap((wanted) =>
    cells
      .filter(({ verdict }) => verdict === wanted && verdict !== there)
      .map(({ place: id, verdict, condition }) => ({
        place: id,
        verdict,
        ...(condition && { condition }),
      })),
  );
}
