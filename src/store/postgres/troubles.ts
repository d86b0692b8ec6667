import { DatabaseError } from "pg";
import { VogterError } from "../../shared/errors.ts";
import { Outpaced, unavailable } from "../faults.ts";
import type { Address } from "./address.ts";
import { denied, noDatabase, noRights, unreachable } from "./refusals.ts";

/** Somebody else changed the same: a serialization failure, a deadlock, or two that inserted at once. */
const OUTPACED = ["40001", "40P01", "23505"];

/**
 * What passes by itself: a broken connection (08), a server without room (53) or one that stops or starts (57P), a
 * lock or a statement that took too long (55P03, 57014), a transaction that was ended for idling (25P03, 25P04),
 * and a standby, which a new connection may no longer lead to (25006).
 */
const PASSING = /^(08|53|57P|55P03|57014|25P03|25P04|25006)/;

/** PostgreSQL, or the way to it, failed us. It stays in this folder: what it wraps may repeat what was stored. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  readonly raw: unknown;

  constructor(raw: unknown) {
    super("a statement failed");
    this.raw = raw;
  }

  /** The server, when it said what is wrong; nothing when the way to it failed. */
  get saidBy(): DatabaseError | undefined {
    return this.raw instanceof DatabaseError ? this.raw : undefined;
  }
}

/** For `catch`, around whatever speaks with PostgreSQL. */
export function trouble(raw: unknown): never {
  throw new Trouble(raw);
}

/** Whether doing the same again, perhaps on a new connection, may help. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Trouble)) return false;
  return error.saidBy ? PASSING.test(error.saidBy.code ?? "") : !(error.raw instanceof TypeError);
}

/** The error that is told to others. */
export function told(error: unknown, address: Address): unknown {
  if (!(error instanceof Trouble)) return error;
  if (OUTPACED.includes(error.saidBy?.code ?? "")) return new Outpaced();
  const reason = reasonOf(error, address);
  return isPassing(error) ? unavailable(address.name, reason) : refused(reason);
}

/** The error when the store does not even open. */
export function toldAtStart(error: unknown, address: Address): unknown {
  if (!(error instanceof Trouble)) return error;
  const code = error.saidBy?.code ?? "";
  const reason = reasonOf(error, address);
  if (code.startsWith("28") || /SASL|SCRAM/.test(reason)) return denied(address.name, reason);
  if (code === "3D000") return noDatabase(address.name);
  if (code === "42501") return noRights(address.name, reason);
  if (!code && isPassing(error)) return unreachable(address.name, reason);
  return told(error, address);
}

function refused(reason: string): VogterError {
  return new VogterError({
    code: "store.refused",
    message: `The database refused a statement: ${reason}.`,
    mend: "This is a fault in Vogter, or someone changed the database: report it with the code of the error.",
  });
}

/** Only the message: the details repeat keys and values. */
export function reasonOf({ raw }: Trouble, address: Address): string {
  const { code, message } = raw as NodeJS.ErrnoException;
  const known = code && !message?.includes(code) ? ` (${code})` : "";
  return address.clean(`${message || "no connection"}${known}`);
}
