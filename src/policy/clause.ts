/** A paragraph, a list or a table row of a policy: the unit that is cited. */
export interface Clause {
  /** Readable and stable: the heading's slug and the place under it, such as `dispensationer/1`. */
  readonly id: string;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** The sentence that introduces the list this clause is an item of, when it is not in `text`. */
  readonly lead?: string;
  /** The source's words, in order, with white space and broken words mended and nothing else. */
  readonly text: string;
  /** How `text` falls apart into an introduction and list items; one part for plain paragraphs. */
  readonly parts: readonly string[];
  /** Lines of the source file, from 1, both included. */
  readonly lines: readonly [first: number, last: number];
}

/** A policy's text as data: the headings in order, the clauses in order, and what the page added. */
export interface PolicyText {
  readonly headings: readonly Heading[];
  readonly clauses: readonly Clause[];
  /** Page numbers, running headers and table heads: on the page, but no part of any clause. */
  readonly furniture: readonly { readonly text: string; readonly line: number }[];
}

export interface Heading {
  readonly title: string;
  /** 1 is outermost. */
  readonly level: number;
  readonly line: number;
}
