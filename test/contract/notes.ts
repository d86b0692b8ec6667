import { z } from "zod";
import { defineKind } from "../../src/store/index.ts";

/** A kind with an index of every sort. */
export const notes = defineKind({
  name: "note",
  schema: z.strictObject({
    by: z.string(),
    text: z.string(),
    tags: z.array(z.string()).optional(),
    dueAt: z.iso.datetime().optional(),
    doneAt: z.iso.datetime().optional(),
  }),
  indexes: {
    by: ({ by }) => by,
    tag: ({ tags }) => tags,
    due: { across: ({ dueAt }) => dueAt },
  },
  keep: { days: 30, from: ({ doneAt }) => doneAt },
  people: { in: ({ by }) => [by], forget: () => undefined },
});

export const note = (text: string, by = "ann") => ({ by, text });
