import { maskCpr } from "../pii/index.ts";
import type { Incoming } from "./envelope.ts";

/** What a person did, with every CPR number hidden: from here on nobody sees one, so nobody can keep it. */
export function withoutCpr(incoming: Incoming): Incoming {
  return masked(incoming) as Incoming;
}

function masked(value: unknown): unknown {
  if (typeof value === "string") return maskCpr(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
