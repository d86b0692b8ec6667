import { z } from "zod";

/** What can be stored: what JSON can say, and nothing else. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [field: string]: Json | undefined };

/** A value that nobody can change any more, however deep one reaches. */
export type Frozen<T> = [Json] extends [T]
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Field in keyof T]: Frozen<T[Field]> }
      : T;

/**
 * Freezes a value all the way down, and drops what JSON would drop, so that what is read is the same before and
 * after a restart. Takes hold of `value` itself: hand in a copy that is yours.
 *
 * @throws TypeError when something in it is not JSON, such as a Date or a function
 */
export function freeze<T>(value: T): Frozen<T> {
  settle(value);
  return value as Frozen<T>;
}

function settle(value: unknown): void {
  if (value === null || typeof value !== "object") {
    refuseOdd(value);
    return;
  }
  // The innermost freeze first, so that a frozen value is known to be frozen throughout.
  if (Object.isFrozen(value)) return;
  if (Array.isArray(value)) for (const item of value) settle(item);
  else settleFields(value as Record<string, unknown>);
  Object.freeze(value);
}

function settleFields(value: Record<string, unknown>): void {
  const kind = Object.getPrototypeOf(value)?.constructor ?? Object;
  if (kind !== Object) throw new TypeError(`A ${kind.name} cannot be stored.`);
  for (const field in value) {
    if (value[field] === undefined) delete value[field];
    else settle(value[field]);
  }
}

function refuseOdd(value: unknown): void {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  throw new TypeError(`A ${typeof value} that JSON has no word for cannot be stored.`);
}

/** Copies that nobody can change: what is read from the store and put back is not copied a second time. */
const copies = new WeakSet<object>();

/** The schema of a field that may hold any JSON. It is copied as a whole, which is many times as quick as by zod. */
export const anyJson: z.ZodType<Json> = z
  .custom<Json>((value) => value !== undefined)
  .transform((value): Json => {
    if (isObject(value) && copies.has(value)) return value;
    const copy: Json = freeze(JSON.parse(JSON.stringify(value)));
    if (isObject(copy)) copies.add(copy);
    return copy;
  });

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
