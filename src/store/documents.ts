import type { Frozen } from "./json.ts";
import type { Doc, Kind } from "./kind.ts";

/** What to find by an index; the ends of a range belong to it. */
export interface Query {
  /** Whose documents. Not given for an index across all tenants, and only there. */
  readonly tenant?: string;
  readonly equals?: string;
  readonly from?: string;
  readonly to?: string;
  /** At most so many; 100 when nothing is said. */
  readonly limit?: number;
  readonly backwards?: boolean;
  /** Takes them until the transaction ends, and leaves out those another transaction has taken. */
  readonly take?: boolean;
}

/** What is handed in may be frozen, as what was read is; the kind alone says what shape it must have. */
type Value<T> = Frozen<NoInfer<T>>;

/** Reading and changing documents of one transaction, its own changes included. */
export interface Docs {
  /** The instant of the transaction: the same for everything that happens in it. */
  readonly now: Date;
  get<T>(kind: Kind<T>, tenant: string, id: string): Promise<Doc<T> | undefined>;
  /** Those of them that are there, in any order: one way to the database where `get` takes one for each. */
  getAll<T>(kind: Kind<T>, tenant: string, ids: readonly string[]): Promise<readonly Doc<T>[]>;
  /** As `get`, and keeps others from changing it until the transaction ends: for what many write at once. */
  take<T>(kind: Kind<T>, tenant: string, id: string): Promise<Doc<T> | undefined>;
  /** @throws VogterError `store.exists` when there is one with that id */
  insert<T>(kind: Kind<T>, tenant: string, id: string, value: Value<T>): Promise<Doc<T>>;
  /**
   * Puts `value` in the place of the one in `doc`.
   * @throws VogterError `store.conflict` when `doc` was read before this transaction and was changed since
   */
  replace<T>(kind: Kind<T>, doc: Doc<NoInfer<T>>, value: Value<T>): Promise<Doc<T>>;
  /** @throws VogterError `store.conflict`, as `replace` does */
  remove<T>(kind: Kind<T>, doc: Doc<NoInfer<T>>): Promise<void>;
  /** In the order of the index's keys, then tenants, then ids. */
  find<T, Name extends string>(
    kind: Kind<T, Name>,
    index: Name,
    query: Query,
  ): Promise<readonly Doc<T>[]>;
}
