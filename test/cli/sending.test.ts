import { expect, test } from "vitest";
import { sendingAt, sendingLine } from "../../src/cli/store/sending.ts";
import type { Row } from "../../src/store/rows.ts";

const NOW = new Date("2026-03-02T08:10:00.000Z");
const row = (kind: string, value: object) => ({ kind, value }) as unknown as Row;
const message = (state: string, queuedAt: string, endedAt?: string) =>
  row("message", { state, queuedAt, ...(endedAt && { endedAt }) });
const job = (kind: string, state: string, dueAt: string) => row("job", { kind, state, dueAt });

test("the operator sees how much waits, since when, how fast it goes, and until when", () => {
  const sending = sendingAt(NOW);
  for (const one of [
    message("waiting", "2026-03-02T08:05:00.000Z"),
    message("sending", "2026-03-02T08:00:12.000Z"),
    message("sent", "2026-03-02T08:00:00.000Z", "2026-03-02T08:09:30.000Z"),
    message("sent", "2026-03-02T08:00:00.000Z", "2026-03-02T08:08:30.000Z"),
    message("unreached", "2026-03-02T07:00:00.000Z", "2026-03-02T08:09:59.000Z"),
    job("outbox.unhurried", "due", "2026-03-02T08:41:00.000Z"),
    job("outbox.unhurried", "due", "2026-03-02T08:40:00.000Z"),
    job("outbox.unhurried", "done", "2026-03-02T09:00:00.000Z"),
    job("outbox", "due", "2026-03-02T09:30:00.000Z"),
  ])
    sending.add(one);
  expect(sendingLine(sending.end())).toBe(
    "2 wait, the oldest since 09:00:12; 1 sent in the last minute; the last has its turn at 09:41:00",
  );
});

test("where nothing waits, nothing more is said", () => {
  expect(sendingLine(sendingAt(NOW).end())).toBe("0 wait; 0 sent in the last minute");
});
