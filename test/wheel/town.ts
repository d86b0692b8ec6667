import { join } from "node:path";
import { personOrUnlisted, type Tenant } from "../../src/people/index.ts";
import { createCalendar } from "../../src/shared/calendar/calendar.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";
import { movableClock } from "../../src/shared/clock.ts";
import { createStore, OWN_KINDS, shapesOf, type Tx } from "../../src/store/index.ts";
import { jobs } from "../../src/store/jobs.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import type { Telling, WheelDesk } from "../../src/wheel/desk.ts";
import {
  type Act,
  type Acted,
  actOn,
  loadProposal,
  look,
  openYear,
  readWheel,
  type Task,
  viewOf,
  WHEEL_KINDS,
  WHEEL_LOOK,
} from "../../src/wheel/index.ts";
import { tasks } from "../../src/wheel/kind.ts";
import { policyOf, tenantOf } from "../demo.ts";

const DATA = join(import.meta.dirname, "../../data");
export const PROPOSAL = await loadProposal(join(DATA, "annual-wheel.yaml"));
const HOLIDAYS = await loadHolidays(join(DATA, "holidays.yaml"));
const shapes = shapesOf([...OWN_KINDS, ...WHEEL_KINDS]);
/** New Year's Eve, a Thursday, before the night in which the year is opened. */
const NEW_YEARS_EVE = "2026-12-31T12:00:00Z";

interface Told {
  readonly person: string;
  readonly duty: string;
  readonly why: Telling["why"];
  readonly at: string;
}

/** A municipality of the demo with its annual wheel, in memory; its nights open the year as the runner would. */
export function openTown(
  id: string,
  { now = NEW_YEARS_EVE, tenant = tenantOf(id) }: { now?: string; tenant?: Tenant } = {},
) {
  const clock = movableClock(new Date(now));
  const store = createStore(memoryEngine(shapes), shapes, clock);
  const told: Told[] = [];
  const unreachable = new Set<string>();
  const town = { tenant, policyOf };
  const calendar = createCalendar(HOLIDAYS, tenant.daysOff);
  const desk = (): WheelDesk => ({
    tenant: town.tenant,
    policyOf: town.policyOf,
    proposal: PROPOSAL,
    calendar,
    voice: {
      async tell(tx, person, { duty }, { why }) {
        const isReached = !unreachable.has(person);
        if (isReached) told.push({ person, duty, why, at: tx.now.toISOString() });
        return isReached;
      },
      showAnew: async () => undefined,
    },
  });
  const run = <T>(work: (tx: Tx) => Promise<T>) => store.transact(work);
  const opens = () => run((tx) => openYear(tx, desk()));
  const nextJob = async (until: Date) => {
    const to = `${WHEEL_LOOK} ${until.toISOString()}`;
    const [job] = await run((tx) => tx.find(jobs, "due", { from: WHEEL_LOOK, to, limit: 1 }));
    return job;
  };
  /** Does what is due by now, as the runner would. */
  const looks = async () => {
    for (let job = await nextJob(clock.now()); job; job = await nextJob(clock.now())) {
      const due = job;
      await run(async (tx) => {
        await look(tx, desk(), (due.value.payload as { task: string }).task);
        await tx.replace(jobs, due, { ...due.value, state: "done" });
      });
    }
  };
  const passTo = async (end: Date) => {
    for (let job = await nextJob(end); job; job = await nextJob(end)) {
      const at = new Date(job.value.dueAt);
      if (at > clock.now()) clock.moveTo(at);
      await looks();
    }
    if (end > clock.now()) clock.moveTo(end);
  };
  return {
    ...{ clock, told, unreachable, desk, run, opens, looks },
    does: (person: string, task: string, act: Act): Promise<Acted> =>
      run((tx) => actOn(tx, desk(), task, personOrUnlisted(town.tenant, person), act)),
    async get(task: string): Promise<Task> {
      const doc = await run((tx) => tx.get(tasks, id, task));
      if (!doc) throw new Error(`There is no ${task}.`);
      return doc.value as Task;
    },
    all: (): Promise<readonly Task[]> =>
      run(async (tx) => {
        const found = await tx.find(tasks, "year", { tenant: id, limit: 1_000 });
        return found.map(({ value }) => value as Task);
      }),
    /** A year as somebody sees it. */
    view: (person: string, year: number) =>
      run(async (tx) =>
        viewOf(await readWheel(tx, desk(), year), personOrUnlisted(town.tenant, person), desk()),
      ),
    /** What was said since the last time, as `2027-01-04T08:12 thomas annual-wheel-1 begun`. */
    heard: () =>
      told
        .splice(0)
        .map(({ at, person, duty, why }) => `${at.slice(0, 16)} ${person} ${duty} ${why}`),
    becomes(next: Tenant, policies = policyOf): void {
      town.tenant = next;
      town.policyOf = policies;
    },
    /** Lets the time pass, with what each night does; and does what is due when it is. */
    async passes(until: string): Promise<void> {
      const end = new Date(until);
      for (;;) {
        const night = new Date(clock.now());
        night.setUTCHours(3, 29, 0, 0);
        // What a night does is needed when the year begins, and does nothing again: once a month is enough.
        night.setUTCMonth(night.getUTCMonth() + 1, 1);
        if (night > end) break;
        await passTo(night);
        await opens();
      }
      await passTo(end);
    },
    /** Vogter was off until then. */
    async jumps(until: string): Promise<void> {
      clock.moveTo(new Date(until));
      await opens();
      await looks();
    },
  };
}

/** What became of it, in a word: how it stands in the store, or why not. */
export function outcome(acted: Acted): string {
  if (acted.outcome === "done") return acted.task.state.is;
  return acted.outcome === "refused" ? acted.because : "unknown";
}

export const done = (on: string, note = "Gennemført") => ({ do: "done", on, note }) as const;
export const defer = (to: string, reason = "Venter på leverandøren") =>
  ({ do: "defer", to, reason }) as const;
