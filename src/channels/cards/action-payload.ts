import type { ActionPayload } from "./adaptive-card.ts";

/** What a click brought back, if it is one of ours: the inverse of how {@link cardToAdaptive} writes a button. */
export function readActionPayload(value: unknown): ActionPayload | undefined {
  if (!isRecord(value) || typeof value.id !== "string" || !isRecord(value.data)) return undefined;
  const data = Object.entries(value.data);
  if (!data.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    return undefined;
  return { id: value.id, data: Object.fromEntries(data) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
