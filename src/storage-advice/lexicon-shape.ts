import { z } from "zod";
import { CLASSES, PLACES, STRENGTHS } from "./ids.ts";

const word = z.string().min(1);
const named = { term: word, forms: z.array(word) };
const why = { why: z.string().optional() };

/** A kind of data: `names` data of its class, `lowers` caps what is named, `raises` makes it at least its class. */
export const kindShape = z.strictObject({
  ...named,
  effect: z.enum(["names", "lowers", "raises"]).default("names"),
  class: z.enum(CLASSES),
  strength: z.enum(STRENGTHS).default("usual"),
  /** It is about a matter in general, as a guide is: what follows it is only its subject. */
  general: z.literal(true).optional(),
  /** Only as it is written, in no other form. */
  exact: z.literal(true).optional(),
  /** Of what raises: it takes back that something is public, and leaves other things that lower. */
  cancels: z.literal("public").optional(),
  /** Of what lowers: only this word beside it does not count. */
  only: word.optional(),
  ...why,
});

/** A place; `vague` words are no place by themselves, `here` ones mean where the question is written. */
export const placeShape = z.strictObject({
  ...named,
  place: z.enum([...PLACES, "vague", "here"]),
  /** Counts only beside one of these. */
  with: z.array(word).optional(),
  /** Beside one of these it is another place, or none that can be told. */
  unless: z.record(word, z.enum([...PLACES, "vague"])).optional(),
  /** Of a vague word: the likely places, for the question back. */
  options: z.array(z.enum(PLACES)).optional(),
  note: z.string().optional(),
});

/** Who a mail goes to: somebody of the municipality, or somebody else. */
export const recipientShape = z.strictObject({ ...named, side: z.enum(["internal", "external"]) });

/**
 * The last or first part of a compound that no entry has: a `head` says what kind of thing it is, a `modifier` what it
 * is about. `general` heads are about a matter in general (a guide, a template), whatever the matter; a
 * `thing` is no data at all. A `paper` (an application, a letter) is about somebody, whatever it is about; a `record` (a
 * list, a report) is so unless it is about things no person has a part in, as roads and trees.
 */
export const partShape = z.union([
  z.strictObject({
    head: word,
    is: z.enum(["general", "public", "work", "paper", "record", "thing"]),
  }),
  z.strictObject({ modifier: word, class: z.enum(CLASSES) }),
  z.strictObject({ ending: word, class: z.enum(CLASSES) }),
]);

export type Kind = z.output<typeof kindShape>;
export type PlaceWord = z.output<typeof placeShape>;
export type Recipient = z.output<typeof recipientShape>;
export type Part = z.output<typeof partShape>;

/** Words that name no data, and what they are for. */
export const plainShape = z.strictObject({
  vague: z.array(word),
  persons: z.array(word),
  people: z.array(word),
  removers: z.array(word),
  neutral: z.array(word),
  things: z.array(word),
});
