import type { Health } from "../shared/health.ts";
import type { AuditEvent } from "./audit.ts";
import type { Docs } from "./documents.ts";
import type { NewJob } from "./jobs.ts";
import type { Json } from "./json.ts";
import type { Doc } from "./kind.ts";
import type { Message, Outgoing } from "./outbox.ts";
import type { Anew } from "./outbox-anew.ts";

/** Everything one turn does. All of it holds, or nothing. */
export interface Tx extends Docs {
  /** Whether nobody claimed `key` before. The claim holds when the transaction does. */
  claimOnce(key: string): Promise<boolean>;
  /** 1, 2, 3 ... without a gap, for each tenant and counter. */
  next(tenant: string, counter: string): Promise<number>;
  /** Plans work. False when there is, or was, a job of that key: it is not planned twice. */
  schedule(job: NewJob): Promise<boolean>;
  /** Plans each as `schedule` does, those that are known in one look. */
  scheduleAll(jobs: readonly NewJob[]): Promise<void>;
  /** Takes back work that has not begun. False when there is none. */
  cancel(key: string): Promise<boolean>;
  /** A message that leaves once the transaction holds, after those sent to the same place before. */
  enqueue(message: Outgoing): void;
  /**
   * Lets a message say `content` instead, wherever it is: what waits is changed before it leaves, what was sent is
   * changed where it stands once the transaction holds. What did not arrive, or cannot be changed, stays as it is.
   * `forLast`: it is about nothing from then on, and is never said anew again.
   */
  sayAnew(message: Doc<Message>, content: Json, how?: Anew): void;
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
