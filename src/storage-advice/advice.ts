import type { Citation, Owner } from "../answers/index.ts";
import type { Evidence } from "./asked.ts";
import type { CellVerdict, DataClass, PlaceId, Verdict } from "./ids.ts";
import type { Approval, ConditionId, LawId } from "./rules.ts";

/** What the verdict rests on. */
export type Layer =
  | { readonly kind: "law"; readonly law: LawId }
  /** The municipality's policy decides this cell itself; the clause is among the citations. */
  | { readonly kind: "clause" }
  | { readonly kind: "table"; readonly approved?: Approval }
  /** The table leaves it to the leader. */
  | { readonly kind: "leader" };

/** Why the verdict is what it is, as data to make sentences of. */
export type Reason =
  | ({ readonly kind: "data" } & Evidence)
  | { readonly kind: "cpr"; readonly from: "question" | "file"; readonly count: number }
  | { readonly kind: "place"; readonly place: PlaceId; readonly term?: string }
  /** Channel facts made it this place. */
  | {
      readonly kind: "here";
      readonly place: PlaceId;
      readonly guests: boolean;
      readonly external: boolean;
    }
  | { readonly kind: "same-for-all-classes" }
  | { readonly kind: "class-unknown" | "place-unknown" | "unknown-word" };

/** The one question back: a class and a place in everyday words stand in the rules. */
export type AskBack =
  | { readonly missing: "class"; readonly options: readonly DataClass[] }
  | { readonly missing: "place"; readonly options: readonly PlaceId[]; readonly term?: string };

export interface FileVerdict {
  /** Which of the files it is, by its place in the list that was handed in. */
  readonly index: number;
  readonly dataClass?: DataClass;
  readonly verdict: Verdict;
  readonly condition?: ConditionId;
  readonly cprCount: number;
}

/** What Vogter has to say to a storage question; plain data that may be kept. */
export interface Advice {
  readonly dataClass: DataClass | "unknown";
  readonly place: PlaceId | "unknown";
  readonly verdict: Verdict;
  readonly condition?: ConditionId;
  /** When it is not yes: places where it would be better off, best first. */
  readonly better: readonly {
    readonly place: PlaceId;
    readonly verdict: CellVerdict;
    readonly condition?: ConditionId;
  }[];
  /** Not given while something is asked back. */
  readonly layer?: Layer;
  readonly because: readonly Reason[];
  /** What the verdict rests on in the policy, word for word: empty when it rests on the table or the law. */
  readonly citations: readonly Citation[];
  /** The policy's clause on who instructs where data may be kept; it decides nothing by itself. */
  readonly instructs?: Citation;
  readonly askWhom: Owner;
  /** Each file by itself, the strictest first; empty when there is none. */
  readonly files: readonly FileVerdict[];
  readonly askBack?: AskBack;
}
