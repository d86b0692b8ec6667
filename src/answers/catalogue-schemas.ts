import { z } from "zod";

/** What a question that no policy answers is about; decides how Vogter says so. */
const outsideKind = z.enum([
  "handbook",
  "contact",
  "law",
  "figures",
  "storage",
  "other-domain",
  "off-topic",
]);

const topicSchema = z
  .strictObject({
    da: z.string().min(1),
    en: z.string().min(1),
    /** A question beyond what a clause on this topic says: silent, with that topic's clause as the nearest. */
    detailOf: z.string().optional(),
    /** Not a policy's matter: silent or off-topic wherever a profile has no cell for it. */
    outside: outsideKind.optional(),
  })
  .refine((topic) => !(topic.detailOf && topic.outside), "detailOf and outside exclude each other");

const phrasingSchema = z.strictObject({
  text: z.string().min(1),
  /** Who wrote it: left out together when the model is measured. */
  by: z.string().min(1),
  /** Other topics it asks for just as well. */
  also: z.array(z.string()).min(1).optional(),
  /** Where its writer found the answer, as `policy:clause`, or the policy that does not have it. */
  at: z.array(z.string()).min(1).optional(),
});

export const topicsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/u),
  topicSchema,
);
export const phrasingsSchema = z.record(z.string(), z.array(phrasingSchema).min(1));
/** Numbers and `true` stand in the lexicon as words that people type. */
export const lexiconSchema = z.record(
  z.string(),
  z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)).min(1),
);

export const municipalitiesSchema = z.array(z.string().min(1)).min(1);

export type Topic = z.output<typeof topicSchema>;
export type OutsideKind = z.output<typeof outsideKind>;
