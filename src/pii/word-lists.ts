import { z } from "zod";

const list = z.array(z.string().min(1, "some text"));

/** What `data/pii.yaml` holds. */
export const wordLists = z.strictObject({
  cpr: z.strictObject({ parts: list, words: list, phrases: list }),
  people: z.strictObject({ parts: list, words: list }),
  otherNumbers: z.strictObject({ parts: list, words: list, endings: list }),
  calls: list,
  units: list,
  stamps: list,
  between: list,
  prepositions: list,
  joins: list,
});

export type WordLists = z.infer<typeof wordLists>;
