import { ALL_KINDS } from "../../kinds.ts";
import { systemClock } from "../../shared/clock.ts";
import { VogterError } from "../../shared/errors.ts";
import { tenantsIn } from "../../store/audit-tenants.ts";
import { verifyChain } from "../../store/audit-verify.ts";
import { readBackup } from "../../store/backup/read-backup.ts";
import { rowCheck } from "../../store/check-row.ts";
import { storePlace } from "../../store/from-environment.ts";
import { createStore, type Store } from "../../store/index.ts";
import { memoryEngine } from "../../store/memory/memory-engine.ts";
import type { Row } from "../../store/rows.ts";
import { describeChain } from "../audit-words.ts";
import { counted } from "./print.ts";
import { reading, SHAPES } from "./reading.ts";

/** After so many the rest is only counted. */
const TOLD = 20;

/** `vogter store verify [FILE]`. */
export async function verify(file: string | undefined): Promise<void> {
  if (file === undefined) return verifyStore();
  const { keys } = storePlace(process.env);
  const rows = () => readBackup(file, keys);
  const memory = memoryEngine(SHAPES);
  const faults = await faultsIn(rows());
  if (faults.length === 0) await memory.fill(rows());
  const chains = await brokenChains(rows(), createStore(memory, SHAPES, systemClock));
  conclude([...faults, ...chains], `the backup ${file}`, "Use another backup.");
}

async function verifyStore(): Promise<void> {
  await reading(async ({ rows, where, store, health, place }) => {
    const faults = await faultsIn(rows());
    const chains = await brokenChains(rows(), await store());
    const places = place.databaseUrl ? await misplacedIn(place.databaseUrl) : [];
    conclude(
      [...(health.ok ? [] : [health.reason]), ...faults, ...places, ...chains],
      where,
      "Take a backup of it as it is, then put back the last one that verifies: docs/operations.md tells how.",
    );
  });
}

async function faultsIn(rows: AsyncIterable<Row>): Promise<string[]> {
  const check = rowCheck(ALL_KINDS, SHAPES);
  const faults: string[] = [];
  let count = 0;
  for await (const row of rows) {
    count++;
    const fault = check(row);
    if (fault) faults.push(fault);
  }
  console.log(`${counted(count, "record")} read.`);
  return faults;
}

async function brokenChains(rows: AsyncIterable<Row>, store: Store): Promise<string[]> {
  const reports = [];
  for (const tenant of await tenantsIn(rows)) reports.push(await verifyChain(store, tenant));
  for (const report of reports)
    if (!report.fault) console.log(`Audit log ${describeChain(report)}`);
  return reports.filter(({ fault }) => fault).map((report) => `Audit log ${describeChain(report)}`);
}

async function misplacedIn(url: string): Promise<string[]> {
  const { misplaced } = await import("../../store/postgres/misplaced.ts");
  return Array.fromAsync(
    misplaced(url, SHAPES),
    ({ kind, tenant, id, lacking, surplus }) =>
      `${kind} ${id} of ${tenant} is not where it is looked for: ${lacking} index entries missing, ${surplus} too many`,
  );
}

function conclude(faults: readonly string[], where: string, mend: string): void {
  if (faults.length === 0) {
    console.log(`Nothing is wrong with ${where}.`);
    return;
  }
  for (const fault of faults.slice(0, TOLD)) console.error(fault);
  if (faults.length > TOLD) console.error(`... and ${faults.length - TOLD} more`);
  throw new VogterError({
    code: "store.not-sound",
    message: `${counted(faults.length, "fault")} in ${where}.`,
    mend,
  });
}
