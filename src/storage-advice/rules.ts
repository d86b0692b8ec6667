import type { CellVerdict, DataClass, PlaceId } from "./ids.ts";

/** `B1` and so on; `conditions` has the sentence. */
export type ConditionId = string;
export type LawId = string;

/** Something said in both languages. */
export interface Words {
  readonly da: string;
  readonly en: string;
}

/** Who approved the table, and when (`2026-05-01`). */
export interface Approval {
  readonly by: string;
  readonly on: string;
}

/** What the table says of one class in one place. */
export interface Cell {
  readonly verdict: CellVerdict;
  readonly condition?: ConditionId;
  /** Of a cell that the municipality's policy itself decides: the clause, and its words. */
  readonly clause?: { readonly id: string; readonly quote: string };
}

interface Law extends Words {
  readonly places: readonly PlaceId[];
  readonly classes: readonly DataClass[];
  /** The articles and sections, to be shown beside it. */
  readonly cites: Words;
}

/** The storage table of a municipality, and the words for all there is in it. */
export interface StorageRules {
  readonly table: Readonly<Record<PlaceId, Readonly<Record<DataClass, Cell>>>>;
  readonly conditions: Readonly<Record<ConditionId, Words>>;
  readonly classes: Readonly<
    Record<DataClass, Words & { readonly button: Words; readonly what: Words }>
  >;
  readonly places: Readonly<Record<PlaceId, Words & { readonly at: Words }>>;
  /** Where data are better off, from where they were to be, best first. */
  readonly better: Readonly<Record<PlaceId, readonly PlaceId[]>>;
  readonly laws: Readonly<Record<LawId, Law>>;
  /** What a table that nobody approved is called. */
  readonly status: Words;
  readonly leader: Words;
  /** Not given: it is a proposal. */
  readonly approved?: Approval;
}

/** The law that says no in this place whatever the table says. */
export function lawFor(
  rules: StorageRules,
  place: PlaceId,
  dataClass: DataClass,
): LawId | undefined {
  return Object.entries(rules.laws).find(
    ([, law]) => law.places.includes(place) && law.classes.includes(dataClass),
  )?.[0];
}

/** What the place's row says of every class, when that is the same. */
export function uniformCell(rules: StorageRules, place: PlaceId): Cell | undefined {
  const [first, ...others] = Object.values(rules.table[place]);
  const same = others.every(
    ({ verdict, condition }) => verdict === first?.verdict && condition === first.condition,
  );
  return same ? first : undefined;
}
