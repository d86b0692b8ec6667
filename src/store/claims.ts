import { z } from "zod";
import { digestOf } from "../shared/digest.ts";
import type { Docs } from "./documents.ts";
import { INSTALLATION } from "./installation.ts";
import { defineKind } from "./kind.ts";

/** What must happen once, such as the handling of a delivery. */
export const claims = defineKind({
  name: "claim",
  schema: z.strictObject({ at: z.iso.datetime() }),
  // Slack and Teams give up redelivering within hours.
  keep: { days: 3, from: ({ at }) => at },
});

/** Whether nobody claimed `key` before. Only a digest is kept: a channel's ids may be long, and say who wrote. */
export async function claimOnce(docs: Docs, key: string): Promise<boolean> {
  const id = digestOf(key);
  if (await docs.get(claims, INSTALLATION, id)) return false;
  await docs.insert(claims, INSTALLATION, id, { at: docs.now.toISOString() });
  return true;
}
