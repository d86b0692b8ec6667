import { z } from "zod";
import { CLASSES, PLACES } from "./ids.ts";

const words = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

const code = z.union([z.enum(["J", "N", "S"]), z.string().regex(/^B\d+$/u)], {
  error: "J, N, S or a condition such as B1",
});
const row = z.tuple([code, code, code, code], {
  error: "four cells: public, internal, confidential, sensitive",
});
const place = z.enum(PLACES, { error: `one of ${PLACES.join(", ")}` });
const dataClass = z.enum(CLASSES, { error: `one of ${CLASSES.join(", ")}` });

/** What `data/storage-rules.yaml` holds. */
export const rulesShape = z.strictObject({
  table: z.record(place, row),
  conditions: z.record(z.string().regex(/^B\d+$/u, "a condition's name is B and a number"), words),
  classes: z.record(dataClass, z.strictObject({ ...words.shape, button: words, what: words })),
  places: z.record(place, z.strictObject({ ...words.shape, at: words })),
  better: z.record(place, z.array(place)),
  laws: z.record(
    z.string().regex(/^[a-z0-9-]+$/u),
    z.strictObject({
      ...words.shape,
      places: z.array(place).min(1),
      classes: z.array(dataClass).min(1),
      cites: words,
    }),
  ),
  status: words,
  leader: words,
});
export type RulesFile = z.output<typeof rulesShape>;

const ownCell = z.union([
  code,
  z.strictObject({ verdict: code, clause: z.string().min(1), quote: z.string().min(1) }),
]);

/** What `data/policies/<id>/storage-rules.yaml` holds: what differs in this municipality. */
export const overrideShape = z.strictObject({
  approved: z
    .strictObject({ by: z.string().min(1), on: z.iso.date("a day such as 2026-05-01") })
    .optional(),
  table: z.partialRecord(place, z.partialRecord(dataClass, ownCell)).optional(),
  conditions: z.record(z.string().regex(/^B\d+$/u), words).optional(),
});
export type OverrideFile = z.output<typeof overrideShape>;
