import { randomUUID } from "node:crypto";
import type { Content } from "../../conversation/content.ts";
import type { Courier } from "../../jobs/index.ts";

/** What is said to one person at once, without the outbox: nothing was promised by it, or nothing may be kept. */
export interface Beside {
  readonly tenant: string;
  readonly to: string;
  readonly content: Content;
}

const PATIENCE_MS = 10_000;

/** Says it once; an outcome other than "sent" is the caller's to tell of. */
export async function sayBeside(
  courier: Courier,
  { tenant, to, content }: Beside,
): Promise<"sent" | "later" | "unreachable"> {
  const { outcome } = await courier.send({
    key: randomUUID(),
    tenant,
    to,
    content: JSON.parse(JSON.stringify({ ...content, onlyForAsker: true })),
    attempt: 1,
    mayHaveArrived: false,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return outcome;
}
