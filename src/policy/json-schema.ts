import { z } from "zod";
import { profileSchema } from "./profile.ts";

/** The JSON Schema of `policy.yaml`, for editors. `scripts/schemas.ts` keeps it in data/schemas/. */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(profileSchema, { io: "input" });
  const described = {
    $schema: schema.$schema,
    title: "A policy's governance profile",
    description:
      "Generated from src/policy/profile.ts by `node scripts/schemas.ts`. Do not edit by hand.",
    ...schema,
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
