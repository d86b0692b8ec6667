import { z } from "zod";

/**
 * What a reader cannot see in a text that lost its layout: which lines are headings, which repeat
 * on every page, and where a flattened table has its rows. Written once per policy, as data.
 */
export type OutlineItem =
  | string
  | { readonly [heading: string]: readonly OutlineItem[] }
  | { readonly table: { readonly head: string; readonly rows: readonly string[] } };

const tableSchema = z.strictObject({
  table: z.strictObject({ head: z.string().min(1), rows: z.array(z.string().min(1)).min(1) }),
});

const itemSchema: z.ZodType<OutlineItem> = z.lazy(() =>
  z.union([z.string().min(1), tableSchema, z.record(z.string(), z.array(itemSchema))]),
);

export const layoutSchema = z.strictObject({
  runningHeaders: z
    .array(z.string())
    .default([])
    .describe("Lines that a page repeats and that belong to no clause"),
  shortLinesEndParagraphs: z
    .boolean()
    .default(false)
    .describe(
      "A line that ends a sentence short of the margin ends its paragraph, even without a gap",
    ),
  outline: z
    .array(itemSchema)
    .min(1)
    .describe("The headings as they stand in the text, in order, nested by level"),
});

/** A policy's layout, checked; see {@link layoutSchema} for what each part means. */
export interface Layout {
  readonly runningHeaders: readonly string[];
  readonly shortLinesEndParagraphs: boolean;
  readonly outline: readonly OutlineItem[];
}

/** One thing the reader looks for next: a heading, a table's head, or a row's label. */
export interface Landmark {
  readonly kind: "heading" | "tableHead" | "row";
  readonly title: string;
  readonly level: number;
}

/** The outline as one list, in the order in which the text must hold it. */
export function landmarks(items: readonly OutlineItem[], level = 1): Landmark[] {
  return items.flatMap((item): Landmark[] => {
    if (typeof item === "string") return [{ kind: "heading", title: item, level }];
    if (isTable(item)) {
      return [
        { kind: "tableHead", title: item.table.head, level },
        ...item.table.rows.map((title): Landmark => ({ kind: "row", title, level })),
      ];
    }
    return Object.entries(item).flatMap(([title, children]): Landmark[] => [
      { kind: "heading", title, level },
      ...landmarks(children, level + 1),
    ]);
  });
}

function isTable(item: Exclude<OutlineItem, string>): item is z.output<typeof tableSchema> {
  return tableSchema.safeParse(item).success;
}
