import { ALL_KINDS } from "../../kinds.ts";
import { systemClock } from "../../shared/clock.ts";
import { VogterError } from "../../shared/errors.ts";
import { auditEntries } from "../../store/audit.ts";
import { loadRetention, retentionFile } from "../../store/load-retention.ts";
import { lastToGo, type Retention, sweep as sweepStore } from "../../store/retention.ts";
import type { Row } from "../../store/rows.ts";
import { byCount, counted, table } from "./print.ts";
import { reading, SHAPES } from "./reading.ts";
import { writing } from "./writing.ts";

/** `vogter store sweep [--dry-run]`. */
export async function sweep({ dryRun }: { dryRun?: true }): Promise<void> {
  const retention = await loadRetention(retentionFile(process.env), ALL_KINDS);
  if (dryRun) {
    await reading(async ({ rows }) => tell(await overdue(rows(), retention), "would be removed"));
    return;
  }
  await writing(async ({ store, engine }) => {
    const { removed, unsound } = await sweepStore(store, ALL_KINDS, retention, systemClock);
    if (Object.keys(removed).length > 0) await engine.compact?.();
    tell(removed, "removed");
    if (unsound.length > 0) throw notPruned(unsound);
  });
}

async function overdue(rows: AsyncIterable<Row>, retention: Retention) {
  const now = systemClock.now();
  const ends = new Map(ALL_KINDS.map((kind) => [kind.name, kind.keep?.from]));
  ends.set(auditEntries.name, ({ at }) => at);
  const until = new Map(ALL_KINDS.map((kind) => [kind.name, lastToGo(retention, kind, now)]));
  const counts: Record<string, number> = {};
  for await (const row of rows) {
    const { kind, value } = SHAPES.current(row);
    const end = ends.get(kind)?.(value);
    if (end !== undefined && end <= (until.get(kind) ?? "")) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function tell(counts: Readonly<Record<string, number>>, done: string): void {
  const sum = Object.values(counts).reduce((a, b) => a + b, 0);
  console.log(
    sum === 0
      ? "Nothing has been kept for too long."
      : `${counted(sum, "record")} ${done}:\n${table(byCount(counts))}`,
  );
}

function notPruned(tenants: readonly string[]): VogterError {
  return new VogterError({
    code: "audit.not-pruned",
    message: `The audit log of ${tenants.join(", ")} does not hold, so nothing was removed from it.`,
    mend: "Run `vogter audit verify` to see where, and find out who changed it.",
  });
}
