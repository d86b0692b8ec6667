import { join } from "node:path";
import { personOf, type Tenant } from "../../src/people/index.ts";
import {
  type Act,
  type Acted,
  actOn,
  look,
  notReached,
  planAll,
  planReviews,
  REVIEW_KINDS,
  REVIEW_LOOK,
  REVIEW_PLAN_UNITS,
  type Review,
  type ReviewDesk,
  type Telling,
} from "../../src/reviews/index.ts";
import { reviews } from "../../src/reviews/kind.ts";
import { addDays } from "../../src/shared/calendar/day.ts";
import { dayOf, instantAt } from "../../src/shared/calendar/instant.ts";
import { type MovableClock, movableClock } from "../../src/shared/clock.ts";
import { createStore, OWN_KINDS, type Store, shapesOf, type Tx } from "../../src/store/index.ts";
import { jobs } from "../../src/store/jobs.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { CALENDAR, policyOf, tenantOf } from "../demo.ts";

const _DATA = join(import.meta.dirname, "../../data");
/** New Year's Day, before the first night. */
export const NEW_YEAR = new Date("2026-01-01T00:30:00Z");

export const shapes = shapesOf([...OWN_KINDS, ...REVIEW_KINDS]);

/** What somebody was told of which units. */
export interface Told {
  readonly person: string;
  readonly units: readonly string[];
  readonly reviews: readonly Review[];
  readonly telling: Telling;
  readonly at: Date;
}

export interface TownParts {
  readonly tenant?: Tenant;
  readonly store?: Store;
  readonly clock?: MovableClock;
  /** Whether each night is planned; otherwise those after which something may be another. */
  readonly everyNight?: boolean;
}

const KINDS = [REVIEW_PLAN_UNITS, REVIEW_LOOK];

/** A municipality with its reviews, in memory unless it is handed a store. Each night is planned as time passes. */
export function openTown(id: string, parts: TownParts = {}) {
  const clock = parts.clock ?? movableClock(NEW_YEAR);
  let store = parts.store ?? createStore(memoryEngine(shapes), shapes, clock);
  const told: Told[] = [];
  const unreachable = new Set<string>();
  const town = { tenant: parts.tenant ?? tenantOf(id), hasChanged: true };
  let night = nextNight(clock.now());
  const desk = (): ReviewDesk => ({
    ...{ tenant: town.tenant, policyOf, calendar: CALENDAR },
    voice: {
      async tell(tx, person, some, telling) {
        const isReached = !unreachable.has(person);
        const units = some.map((one) => one.unit);
        if (isReached) told.push({ person, units, reviews: some, telling, at: tx.now });
        return isReached;
      },
      showAnew: async () => undefined,
    },
  });
  const run = <T>(work: (tx: Tx) => Promise<T>) => store.transact(work);
  const someone = (person: string) =>
    personOf(town.tenant, person) ?? ({ kind: "unlisted", id: person, tenant: id } as const);
  const nextJob = async (until: Date) => {
    const found = await run(async (tx) => {
      const lines = [];
      for (const kind of KINDS)
        lines.push(
          ...(await tx.find(jobs, "due", {
            ...{ from: `${kind} `, to: `${kind} ${until.toISOString()}`, limit: 1 },
          })),
        );
      return lines;
    });
    return found.toSorted((a, b) => (a.value.dueAt < b.value.dueAt ? -1 : 1))[0];
  };
  /** Does what is due by now, as the runner would. */
  const looks = async () => {
    for (let job = await nextJob(clock.now()); job; job = await nextJob(clock.now())) {
      const due = job;
      const { kind, payload } = due.value;
      await run(async (tx) => {
        await (kind === REVIEW_LOOK ? look : planReviews)(tx, desk(), payload as never);
        await tx.replace(jobs, due, { ...due.value, state: "done", endedAt: tx.now.toISOString() });
      });
    }
  };
  const plans = (at: Date) => run((tx) => planAll(tx, [id], at));
  const plansTonight = async () => {
    const isQuiet = !parts.everyNight && !town.hasChanged && !/-(01|11|21)$/.test(dayOf(night));
    if (!isQuiet) await plans(night);
    town.hasChanged = false;
    night = nextNight(night);
  };
  /** The next job, or the night, whichever comes first. */
  const next = async (end: Date): Promise<Date> => {
    const job = await nextJob(end < night ? end : night);
    return job ? new Date(job.value.dueAt) : night;
  };
  return {
    clock,
    told,
    unreachable,
    desk,
    run,
    someone,
    looks,
    town,
    does: (person: string, review: string, act: Act): Promise<Acted> =>
      run((tx) => actOn(tx, desk(), review, someone(person), act)),
    notReached: (review: string, person: string) =>
      run((tx) => notReached(tx, desk(), review, person)),
    async get(review: string): Promise<Review> {
      const doc = await run((tx) => tx.get(reviews, id, review));
      if (!doc) throw new Error(`There is no ${review}.`);
      return doc.value as Review;
    },
    async all(): Promise<readonly Review[]> {
      const found = await run((tx) => tx.find(reviews, "period", { tenant: id, limit: 10_000 }));
      return found.map(({ value }) => value as Review);
    },
    /** What was said since the last time: `2026-03-02 peter reminder dagplejen`. */
    heard(): string[] {
      return told.splice(0).map(({ person, telling, units, at }) => {
        const as = telling.why === "overdue" ? ` ${telling.as}` : "";
        return `${dayOf(at)} ${person} ${telling.why}${as}: ${units.join(" ")}`;
      });
    },
    restarts(anew: Store): void {
      store = anew;
    },
    /** The municipality's file is another one from now on. */
    becomes(tenant: Tenant): void {
      town.tenant = tenant;
      town.hasChanged = true;
    },
    /** Lets the time pass until noon of a day, and does what is due when it is. */
    async passes(until: string | Date): Promise<void> {
      const end = typeof until === "string" ? instantAt(until, "12:00") : until;
      for (let at = await next(end); at <= end; at = await next(end)) {
        if (at > clock.now()) clock.moveTo(at);
        if (at >= night) await plansTonight();
        await looks();
      }
      if (end > clock.now()) clock.moveTo(end);
    },
    /** Vogter was off until noon of a day; then it does what it missed, the night's work too. */
    async jumps(until: string | Date): Promise<void> {
      clock.moveTo(typeof until === "string" ? instantAt(until, "12:00") : until);
      await looks();
      await plans(clock.now());
      await looks();
      night = nextNight(clock.now());
    },
  };
}

export type Town = ReturnType<typeof openTown>;

/** Four in the morning after an instant. */
function nextNight(after: Date): Date {
  const tonight = instantAt(dayOf(after), "04:23");
  return tonight > after ? tonight : instantAt(addDays(dayOf(after), 1), "04:23");
}
