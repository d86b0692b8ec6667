import { z } from "zod";
import { digestOf } from "../../shared/digest.ts";
import { defineKind } from "../../store/index.ts";

const offer = z.strictObject({
  /** What the file is made by, each time somebody fetches it. */
  maker: z.string(),
  /** What it is made of: ids and days, never what somebody wrote. */
  args: z.record(z.string(), z.string()),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u),
  /** Whom it was offered to. */
  person: z.string(),
  locale: z.enum(["da", "en"]),
  /** From then on there is nothing behind the link. */
  until: z.iso.datetime(),
});

/** A file that somebody may fetch. */
export type Offer = z.infer<typeof offer>;

/** The files that links lead to, by the secret in the link. The files themselves are kept nowhere. */
export const fileOffers = defineKind({
  name: "file-offer",
  schema: offer,
  indexes: { secret: { across: (_, id) => id }, what: whatOf },
  keep: { days: 0, from: ({ until }) => until },
  people: { in: ({ person }) => [person], forget: () => undefined },
});

/** The same for the same file of the same person. Pure. */
export function whatOf({ maker, args, person, locale }: Omit<Offer, "name" | "until">): string {
  const parts = Object.entries(args).sort(([one], [other]) => (one < other ? -1 : 1));
  return digestOf(JSON.stringify([maker, parts, person, locale]));
}
