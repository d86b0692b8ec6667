import type { Health } from "../shared/health.ts";
import type { Frozen, Json } from "./json.ts";

/** A document as an engine keeps it: it knows nothing of what is in it. */
export interface Row {
  readonly kind: string;
  readonly tenant: string;
  readonly id: string;
  readonly version: number;
  /** The version of the kind that `value` is shaped by. */
  readonly schema: number;
  readonly value: Frozen<Json>;
}

/** Where a row stands in an index: in the list `scope` of the index `name`, at the place `key`. */
export interface IndexKey {
  readonly name: string;
  /** A tenant; or `""` for the one list of all of them. */
  readonly scope: string;
  readonly key: string;
}

/** A stretch of an index, both ends included, in the order of keys, then tenants, then ids. */
export interface Range {
  readonly kind: string;
  readonly name: string;
  readonly scope: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly backwards?: boolean | undefined;
  /**
   * Takes the rows until the transaction ends, and leaves out those that another transaction has taken: how
   * several replicas share out the work that is due.
   */
  readonly take?: boolean | undefined;
}

type MaybePromise<T> = T | Promise<T>;

/** The rows as one transaction sees them, its own changes included. */
export interface Rows {
  /** With `take` nobody else can change it until the transaction ends. */
  get(kind: string, tenant: string, id: string, take: boolean): MaybePromise<Row | undefined>;
  /** Those of them that are there, in any order. */
  getAll(kind: string, tenant: string, ids: readonly string[]): MaybePromise<readonly Row[]>;
  /** False when there is one already; nothing is changed then. */
  insert(row: Row): MaybePromise<boolean>;
  /** False when what is stored is no longer `before`; nothing is changed then. */
  replace(before: Row, after: Row): MaybePromise<boolean>;
  /** False when what is stored is no longer `row`; nothing is changed then. */
  remove(row: Row): MaybePromise<boolean>;
  find(range: Range): MaybePromise<readonly Row[]>;
}

/** What an engine has to know of the kinds: what stands in the files may be of an older version. */
export interface Shapes {
  /** The row in the shape of today. @throws VogterError `store.newer` */
  current(row: Row): Row;
  /** Where a row of today's shape stands in the indexes. */
  keysOf(row: Row): readonly IndexKey[];
  /** The version of every declared kind by its name, for an engine that has to rewrite what is older. */
  readonly versions: Readonly<Record<string, number>>;
  /** The names of every declared kind's indexes, for an engine that keeps them on disk. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
}

/** Where rows lie. One implementation for memory, one for files and one for PostgreSQL; one contract suite. */
export interface Engine {
  /**
   * Runs `work` as one transaction. All of it holds and is on disk when the promise resolves; nothing of it
   * holds when `work` throws.
   *
   * @throws Outpaced when another transaction came in between and the work should be done again
   * @throws VogterError `store.failed`, `store.unavailable` and `store.unknown-outcome`
   */
  transact<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Every row as of one moment, for backups and checks; in no particular order. */
  all(): AsyncIterable<Row>;
  /**
   * Puts rows into a store that holds none, all or nothing: for restoring and moving.
   * @throws VogterError `store.not-empty`
   */
  fill(rows: AsyncIterable<Row>): Promise<void>;
  /** Whether it can take a commit now, and if not, why. */
  health(): MaybePromise<Health>;
  /** Whether this process is the only one that can write: then work that another had begun is nobody's. */
  readonly alone: boolean;
  /** Waits for what is under way. Afterwards nothing can be read or written. */
  close(): Promise<void>;
}
