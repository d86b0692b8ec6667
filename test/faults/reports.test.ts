import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { seededRandom } from "../../src/shared/random.ts";
import { readJsonStore } from "../../src/store/json/read-store.ts";
import { openReportDesk, REPORT_SHAPES, saidIn } from "./report-desk.ts";
import { linesUntilKilled } from "./run-victim.ts";
import { RECIPIENTS, reportFaults } from "./whole-reports.ts";

const VICTIM = fileURLToPath(import.meta.resolve("./report-victim.ts"));
const ROUNDS = 12;
const LONGEST_MS = 500;
/** So many deliveries come once more after a kill. */
const REDELIVERED = 20;

test(`${ROUNDS} kills in the middle of reports: each is whole or was not acknowledged, and everybody is told once`, async () => {
  const seed = Date.now();
  process.stdout.write(`seed ${seed}\n`);
  const random = seededRandom(seed);
  const base = await mkdtemp(join(tmpdir(), "vogter-reports-"));
  onTestFinished(() => rm(base, { recursive: true }));
  const [folder, outside] = [join(base, "store"), join(base, "outside")];
  const rows = async () => (await readJsonStore(folder, REPORT_SHAPES)).rows;
  const acknowledged = new Map<number, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const first = Math.max(0, Math.max(-1, ...acknowledged.keys()) - REDELIVERED);
    const program = [VICTIM, folder, outside, String(first)];
    for (const line of await linesUntilKilled(program, random() * LONGEST_MS)) {
      const [delivery = "", number = ""] = line.split(" ");
      acknowledged.set(Number(delivery), acknowledged.get(Number(delivery)) || number);
    }
    expect(reportFaults(await rows(), acknowledged), `round ${round}, seed ${seed}`).toEqual([]);
  }

  const { store, runner } = await openReportDesk(folder, outside);
  await runner.runDue();
  await store.close();
  const said = saidIn(outside);
  const kept = (await rows()).filter(({ kind }) => kind === "incident");
  process.stdout.write(`${acknowledged.size} acknowledged, ${kept.length} kept\n`);
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  for (const one of RECIPIENTS) {
    const told = said.filter(({ to, summary }) => to === one && summary.startsWith("Ny hændelse"));
    expect(told.map(({ summary }) => /HÆN-\d{4}-\d+/.exec(summary)?.[0]).sort()).toEqual(
      kept.map(({ id }) => id).sort(),
    );
  }
  const receipts = said
    .filter(({ summary }) => summary.startsWith("Meldt."))
    .map((one) => one.summary);
  expect(new Set(receipts).size).toBe(receipts.length);
}, 110_000);
