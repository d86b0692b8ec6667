import { z } from "zod";
import { defineKind, OWN_KINDS, shapesOf } from "../../src/store/index.ts";

/** Two of these are always changed together, so they must always say the same. */
export const pairs = defineKind({
  name: "pair",
  schema: z.strictObject({ count: z.int(), filling: z.string() }),
});

/** What a delivery did, once. */
export const effects = defineKind({
  name: "effect",
  schema: z.strictObject({ number: z.int() }),
});

export const SHAPES = shapesOf([...OWN_KINDS, pairs, effects]);
export const TENANT = "faxe";
