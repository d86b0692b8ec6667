import type { Act } from "../../src/reviews/index.ts";
import type { Size } from "./chance.ts";

/** What a replica is started with. */
export interface Start {
  readonly size: Size;
  readonly name: string;
  /** A folder, or a database. */
  readonly store: string;
  readonly outside: string;
  readonly now: string;
}

/** Something that somebody does about a review. */
export interface Deed {
  readonly tenant: string;
  readonly review: string;
  readonly person: string;
  readonly act: Act;
}

export type Order =
  /** `diesAfterSaying`: it is killed right after the next thing it says, before it can write down that it said it. */
  | { readonly do: "work"; readonly now: string; readonly diesAfterSaying?: true }
  | { readonly do: "deeds"; readonly now: string; readonly deeds: readonly Deed[] }
  | { readonly do: "close" };

/** How often a job was begun, when the next one is due, and the CPU it took; what became of each deed. */
export type Report =
  | { readonly begun: number; readonly next: string | undefined; readonly cpuMs: number }
  | { readonly outcomes: readonly string[] };
