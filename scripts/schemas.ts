import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyJsonSchema } from "../src/policy/json-schema.ts";

/** Writes the JSON Schemas that editors check the data files by. Run it after a change of a zod schema. */
const folder = join(import.meta.dirname, "../data/schemas");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "policy.schema.json"), policyJsonSchema());
