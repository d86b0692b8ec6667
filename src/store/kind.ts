import type { z } from "zod";
import type { Frozen, Json } from "./json.ts";

/** Under which keys a document is found again. Nothing: not by this index, as a job that is done is not due. */
type KeyOf<T> = (value: Frozen<T>, id: string) => string | readonly string[] | undefined;

/** A way to find documents of a kind without looking at all of them. Keys are in order, so a range can be asked for. */
export type Index<T> =
  | KeyOf<T>
  /** One list for all tenants, for what the whole installation looks after, such as what is due. */
  | { readonly across: KeyOf<T> };

/** What is kept, how it is found, and when it is forgotten. Declared once, with {@link defineKind}. */
export interface Kind<T, Name extends string = string> {
  readonly name: string;
  /** Counts up when the shape changes, or what an index holds. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly indexes: Readonly<Record<Name, Index<T>>>;
  /** `upgrades[n]` makes a value of version `n + 1` out of one of version `n`. */
  readonly upgrades: Readonly<Record<number, (value: Json) => Json>>;
  /** How long it is kept; not given: until someone removes it. */
  readonly keep?: Keep<T> | undefined;
  /** Whose data it holds; not given: nobody's. */
  readonly people?: People<T> | undefined;
}

interface Keep<T> {
  /** Days, when the configuration says nothing else about this kind. */
  readonly days: number;
  /** The instant the days are counted from; nothing as long as it must stay, such as an open incident. */
  readonly from: (value: Frozen<T>) => string | undefined;
}

interface People<T> {
  /** The ids of the people in it. */
  readonly in: (value: Frozen<T>, id: string) => readonly string[];
  /** The value without that person; nothing when all of it has to go. */
  readonly forget: (value: Frozen<T>, person: string) => T | undefined;
}

/** A stored value, as it was when it was read. */
export interface Doc<T> {
  readonly tenant: string;
  readonly id: string;
  /** 1 for a new one, and one more for every change. */
  readonly version: number;
  readonly value: Frozen<T>;
}

/** A kind whose shape is only known to those who declared it. */
// biome-ignore lint/suspicious/noExplicitAny: a function of every shape takes none.
export type AnyKind = Kind<any>;

/** Declares a kind; what is left out has no indexes, no earlier versions, no end and nobody in it. */
export function defineKind<T, Name extends string = never>(
  spec: Pick<Kind<T>, "name" | "schema" | "keep" | "people"> & {
    version?: number;
    indexes?: Record<Name, Index<T>>;
    upgrades?: Kind<T>["upgrades"];
  },
): Kind<T, Name> {
  const { version = 1, indexes = {} as Record<Name, Index<T>>, upgrades = {} } = spec;
  for (let n = 1; n < version; n++) {
    if (!upgrades[n]) throw new TypeError(`${spec.name} has no upgrade from version ${n}.`);
  }
  return { ...spec, version, indexes, upgrades };
}
