import type { Locale } from "../../conversation/envelope.ts";

/** What the page needs to know of a municipality: whom one can be there, and what one can ask. */
export interface LocalTenant {
  readonly id: string;
  readonly name: string;
  readonly people: readonly LocalPerson[];
  /** Questions to start with. */
  readonly examples: (locale: Locale) => readonly string[];
}

interface LocalPerson {
  readonly id: string;
  readonly name: string;
  /** The role, in the municipality's own words. */
  readonly title: string;
}
