import { addDays, addMonths, type Day } from "../../src/shared/calendar/day.ts";
import { instantAt } from "../../src/shared/calendar/instant.ts";
import { chanceOf, type Size } from "./chance.ts";
import { type Kill, openFleet } from "./fleet.ts";
import { type Plan, reactionsTo } from "./leaders.ts";
import { listenTo } from "./listen.ts";
import type { Deed } from "./orders.ts";
import type { Said } from "./said.ts";
import { isDown, isDownOn } from "./weather.ts";
import { createWorld, FIRST_DAY } from "./world.ts";

/** What somebody did, when, and what came of it: `done`, or why not. */
export interface Done extends Deed {
  readonly at: string;
  readonly outcome: string;
}

/** What happened in all the years. */
export interface Lived {
  /** Each message once. */
  readonly said: readonly Said[];
  /** Copies of those that came again. */
  readonly again: readonly Said[];
  readonly done: readonly Done[];
  readonly kills: number;
  /** Those of them that came between saying something and writing down that it was said. */
  readonly killsAfterSaying: number;
  readonly restarts: number;
  readonly jobs: number;
  readonly lastDay: Day;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** The hours at which Vogter looks; while the platform is down, and afterwards, each hour of the day. */
const USUAL = ["04:30", "09:15", "09:40", "10:05", "12:30"];
/** When there is most to do. */
const BUSY = ["04:30", "09:15", "09:40", "10:05"];
const ALL_HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:40`);
const DEEDS_AT = ["11:00", "14:00"];
/** What is overdue is told of in the weeks after the last period. */
const AFTERWARDS_DAYS = 65;
/** Once in so many days. */
const KILL_EVERY = 45;
const RESTART_EVERY = 90;

/** Lets the years pass over so many replicas on a store; `outside` is the file of what they say. */
export async function live(
  size: Size,
  { store, outside, replicas }: { store: string; outside: string; replicas: number },
  onDay: (day: Day) => void = () => undefined,
): Promise<Lived> {
  const { seed, years } = size;
  const chance = chanceOf(seed, "fate");
  const world = createWorld(size);
  const began = performance.now();
  const fleet = await openFleet(
    replicas,
    { size, store, outside },
    instantAt(FIRST_DAY, "00:30"),
    chance,
  );
  const hear = listenTo(outside);
  const agenda = new Map<Day, Plan[]>();
  const known = new Map<string, Said>();
  const done: Done[] = [];
  const again: Said[] = [];

  const react = () => {
    for (const said of hear()) {
      if (known.has(said.key)) again.push(said);
      else {
        known.set(said.key, said);
        const people = world.tenant(said.tenant).people.map(({ id }) => id);
        for (const plan of reactionsTo(seed, said, people)) {
          const on = plan.on > world.day ? plan.on : world.day;
          agenda.set(on, [...(agenda.get(on) ?? []), plan]);
        }
      }
    }
  };
  const act = async (now: Date) => {
    // Nobody gets through to Vogter either.
    if (isDown(seed, now)) return;
    const due = [...agenda.keys()].filter((day) => day <= world.day).sort();
    const plans = due.flatMap((day) => agenda.get(day) ?? []);
    for (const day of due) agenda.delete(day);
    const outcomes = plans.length > 0 ? await fleet.does(now, plans) : [];
    for (const [index, { on: _, ...deed }] of plans.entries())
      done.push({ ...deed, at: now.toISOString(), outcome: outcomes[index] ?? "lost" });
  };

  const lastDay = addDays(addMonths(FIRST_DAY, years * 12), AFTERWARDS_DAYS);
  for (let day = FIRST_DAY; day <= lastDay; day = addDays(day, 1)) {
    world.advanceTo(day);
    const kill = chance() < 1 / KILL_EVERY ? killBy(chance) : undefined;
    const killAt = kill && BUSY[Math.floor(chance() * BUSY.length)];
    for (const hour of hoursOf(seed, day)) {
      const now = instantAt(day, hour);
      if (DEEDS_AT.includes(hour)) await act(now);
      const killNow = hour === killAt ? kill : undefined;
      if (now < fleet.next && !killNow) continue;
      await fleet.work(now, killNow);
      react();
    }
    if (chance() < 1 / RESTART_EVERY) await fleet.restart(instantAt(day, "20:00"));
    onDay(day);
  }
  await fleet.close();
  const { kills, killsAfterSaying, restarts, jobs } = fleet;
  const cpuSeconds = fleet.cpuMs / 1_000;
  const seconds = (performance.now() - began) / 1_000;
  return {
    ...{ said: [...known.values()], again, done, kills, killsAfterSaying, restarts, jobs },
    ...{ lastDay, seconds, cpuSeconds },
  };
}

/** While the platform is down, and the day after, all of them. */
function hoursOf(seed: number, day: Day): readonly string[] {
  const isAwake = isDownOn(seed, day) || isDownOn(seed, addDays(day, -1));
  return [...USUAL, ...DEEDS_AT, ...(isAwake ? ALL_HOURS : [])].sort();
}

function killBy(chance: () => number): Kill {
  return chance() < 0.5 ? "after-saying" : { afterMs: chance() * 60 };
}
