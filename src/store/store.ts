import type { Health } from "../shared/health.ts";
import type { AuditEvent } from "./audit.ts";
import type { NewJob } from "./jobs.ts";
import type { Frozen } from "./json.ts";
import type { Doc, Kind } from "./kind.ts";
import type { Outgoing } from "./outbox.ts";

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

/** Everything one turn does. All of it holds, or nothing. */
export interface Tx extends Docs {
  /** Whether nobody claimed `key` before. The claim holds when the transaction does. */
  claimOnce(key: string): Promise<boolean>;
  /** 1, 2, 3 ... without a gap, for each tenant and counter. */
  next(tenant: string, counter: string): Promise<number>;
  /** Plans work. False when there is, or was, a job of that key: it is not planned twice. */
  schedule(job: NewJob): Promise<boolean>;
  /** Takes back work that has not begun. False when there is none. */
  cancel(key: string): Promise<boolean>;
  /** A message that leaves once the transaction holds, after those sent to the same place before. */
  enqueue(message: Outgoing): void;
  /** Writes down who did what to what. */
  audit(event: AuditEvent): void;
}

/** Where Vogter keeps what it was told. */
export interface Store {
  /**
   * Runs `work` as one transaction, and resolves when what it did is on disk. When another transaction came in
   * between, the work is done again, so it must do nothing but read and change what `tx` gives: messages leave
   * through `enqueue`.
   *
   * @throws VogterError `store.conflict` when it was outpaced again and again; `store.failed`
   */
  transact<T>(work: (tx: Tx) => T | Promise<T>): Promise<T>;
  health(): Promise<Health>;
  /** Whether this process is the only one that can write: then work that another had begun is nobody's. */
  readonly alone: boolean;
  close(): Promise<void>;
}
