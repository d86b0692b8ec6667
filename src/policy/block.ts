/** A run of lines that stand together, below its headings. */
export interface Block {
  readonly kind: "paragraph" | "item" | "row";
  readonly headings: readonly string[];
  readonly text: string;
  readonly lines: readonly [first: number, last: number];
}
