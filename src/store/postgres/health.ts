import { setTimeout as sleep } from "node:timers/promises";
import type { Health } from "../../shared/health.ts";
import type { Statement } from "./sql.ts";
import type { Attempt } from "./transactions.ts";

/** In milliseconds. Whoever asks has to answer soon too. */
const PATIENCE = 2000;
const IS_READ_ONLY: Statement = {
  name: "is-read-only",
  text: "SELECT current_setting('transaction_read_only') = 'on' AS yes",
};

/** Whether a transaction gets through. `told` makes of an error what may be said of it. */
export async function askHealth(
  attempt: Attempt,
  told: (error: unknown) => unknown,
  patience = PATIENCE,
): Promise<Health> {
  const timer = new AbortController();
  const late = sleep(patience, notWell("The database does not answer."), timer);
  const asked = attempt(async (line) => {
    const [found] = await line.read(IS_READ_ONLY, []);
    return found.yes
      ? notWell("The database takes no changes: it is a standby.")
      : ({ ok: true } as const);
  }).catch((error) => notWell((told(error) as Error).message));
  try {
    return await Promise.race([asked, late.catch(() => asked)]);
  } finally {
    timer.abort();
  }
}

function notWell(reason: string): Health {
  return { ok: false, reason };
}
