import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Incoming } from "../../conversation/envelope.ts";
import { readClick } from "../cards/filled.ts";
import type { LocalTenant } from "./local-tenant.ts";
import { parseJson } from "./parse-json.ts";
import type { Upload } from "./uploads.ts";

const message = z.object({
  conversation: z.string().min(1).max(100),
  tenant: z.string(),
  person: z.string(),
  /** The same for each try of one message, so that a retry is not a second message. */
  delivery: z.string().min(1).max(100).default(randomUUID),
  text: z.string().optional(),
  action: z.unknown().optional(),
  /** Their bytes in base64. */
  files: z
    .array(z.object({ name: z.string().max(255), bytes: z.string() }))
    .max(10)
    .default([]),
});

/** What the page sent, checked. */
export interface LocalMessage {
  readonly delivery: string;
  readonly conversation: string;
  readonly tenant: string;
  readonly person: string;
  readonly incoming: Incoming;
  readonly uploads: readonly Upload[];
}

export type MessageFault = "unreadable" | "incomplete" | "unknown-tenant" | "unknown-person";

/** Reads a body of `POST /local/messages`, or says what is wrong with it. */
export function readMessage(
  body: string,
  tenants: readonly LocalTenant[],
): LocalMessage | MessageFault {
  const json = parseJson(body);
  if (json === undefined) return "unreadable";
  const read = message.safeParse(json);
  if (!read.success) return "incomplete";
  const { text, action, files, ...envelope } = read.data;
  const incoming = incomingOf(text, readClick(action));
  if (!incoming) return "incomplete";
  const tenant = tenants.find(({ id }) => id === envelope.tenant);
  if (!tenant) return "unknown-tenant";
  if (!tenant.people.some(({ id }) => id === envelope.person)) return "unknown-person";
  const uploads = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, "base64") }));
  return { ...envelope, incoming, uploads };
}

function incomingOf(text: string | undefined, clicked: Incoming | undefined): Incoming | undefined {
  if (clicked) return clicked;
  return text === undefined ? undefined : { kind: "message", text };
}
