import type { Incoming } from "../../conversation/envelope.ts";
import type { Filled } from "../../conversation/form.ts";
import { readActionPayload } from "./action-payload.ts";

/** The action that sends a form. */
export const FORM_SENT = "form.sent";

const PREFIX = "field-";

/** A form that came back. */
export interface FormPayload {
  readonly form: string;
  readonly data: Readonly<Record<string, string>>;
  readonly filled: Filled;
}

/** What an input is called. A host puts the inputs beside the action's own data, so no field may be called as that. */
export function inputId(field: string): string {
  return `${PREFIX}${field}`;
}

/** What a form on a card brought back, if it is one of ours: the inverse of how `formToAdaptive` writes it. */
export function readFormPayload(value: unknown): FormPayload | undefined {
  const sent = readActionPayload(value);
  if (sent?.id !== FORM_SENT) return undefined;
  const { form, ...rest } = value as { form?: unknown };
  if (typeof form !== "string") return undefined;
  const inputs = Object.entries(rest)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, written]) => [key.slice(PREFIX.length), textOf(written)] as const);
  if (inputs.some(([, text]) => text === undefined)) return undefined;
  const filled = Object.fromEntries(inputs.filter(([, text]) => text !== "")) as Filled;
  return { form, data: sent.data, filled };
}

/** What a click on a card did: sent its form, or pressed one of its buttons. */
export function readClick(value: unknown): Incoming | undefined {
  const sent = readFormPayload(value);
  if (sent) return { kind: "form", ...sent };
  const click = readActionPayload(value);
  if (!click || click.id === FORM_SENT) return undefined;
  return { kind: "action", action: click.id, data: click.data };
}

/** Hosts differ in whether a number comes back as one, and in what they send for an input that is empty. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return value === null || value === undefined ? "" : undefined;
}
