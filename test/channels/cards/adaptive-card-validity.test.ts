import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { cardToAdaptive } from "../../../src/channels/cards/card-to-adaptive.ts";
import { remarksOn } from "./adaptive-card-remarks.ts";
import { cardOf, everyBlock, wholeCard } from "./sample-cards.ts";

const require = createRequire(import.meta.url);
const refresh = { action: "incident.look", data: { id: "7" } };
const viewers = ["mette", "bo"];
const cards = [
  wholeCard,
  { ...wholeCard, refresh },
  { ...wholeCard, refresh: { ...refresh, viewers } },
  ...Object.values(everyBlock).map((block) => cardOf(block)),
  {
    ...wholeCard,
    actions: Array.from({ length: 9 }, (_, n) => ({ id: `a${n}`, title: `${n}`, data: {} })),
  },
].map((card) => cardToAdaptive(card, "da", ["29:mette", "29:bo"]));

/** Microsoft's schema is not ours to copy: it is checked where it lies beside the project. */
const schemaFile = "../shared/schemas/adaptive-card-1.5.0.json";

describe.skipIf(!existsSync(schemaFile))("the published 1.5 schema, when ../shared has it", () => {
  test.each(cards)("accepts card %#", (card) => {
    const { id: _, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
    const valid = ajv.validate(schema, card);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });
});

describe("the official renderer", () => {
  test.each(cards)("parses and validates card %# without a remark", (json) => {
    expect(remarksOn(json)).toEqual([]);
  });
});
