import { currentPolicy, may, type Person, type UnlistedPerson } from "../people/index.ts";
import { dutiesWithoutDate } from "../policy/index.ts";
import type { Day } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Docs } from "../store/index.ts";
import type { Setup } from "./desk.ts";
import { type Duty, dutiesOf } from "./duty.ts";
import { dutyOf } from "./duty-of.ts";
import { ALL, tasks, WHEEL, wheels } from "./kind.ts";
import { type Month, monthAt, monthIn, yearIn } from "./month.ts";
import { thingOf } from "./owners.ts";
import { nextSlot, type Slot, slotsIn } from "./slots.ts";
import { type Standing, standingOn } from "./standing.ts";
import { monthOfTask, type Task } from "./task.ts";

/** One time that a duty comes round, as somebody sees it. */
export interface Row {
  readonly duty: Duty;
  /** Nothing in a year that is not opened yet. */
  readonly task?: Task | undefined;
  readonly month: Month;
  readonly standing: Standing;
}

/** What one can see of an annual wheel. */
export interface WheelView {
  readonly year: number;
  readonly today: Day;
  /** What belongs to the year, by its months. */
  readonly rows: readonly Row[];
  /** What is still open from years before. */
  readonly earlier: readonly Row[];
  /** What does not come round in the year, with when it does. */
  readonly later: readonly { readonly duty: Duty; readonly next: Month }[];
  /** What is done all the time, or when something changes. */
  readonly undated: ReturnType<typeof dutiesWithoutDate>;
}

type Viewer = Person | UnlistedPerson;

/** Everything that a wheel is made of in a year, for whoever may see it: read once, and looked at by each. */
export interface WheelData {
  readonly year: number;
  readonly today: Day;
  readonly since: number;
  readonly tasks: readonly Task[];
}

/** Reads what a year of the wheel is made of. */
export async function readWheel(docs: Docs, { tenant }: Setup, year: number): Promise<WheelData> {
  const today = dayOf(docs.now);
  const kept = await docs.get(wheels, tenant.id, WHEEL);
  const ofYear = await docs.find(tasks, "year", {
    ...{ tenant: tenant.id, equals: String(year), limit: ALL },
  });
  const open = await docs.find(tasks, "open", { tenant: tenant.id, limit: ALL });
  const all = [...ofYear, ...open.filter(({ value }) => value.year < year)];
  return {
    ...{ year, today, since: kept?.value.since ?? yearIn(monthIn(today)) },
    tasks: all.map(({ value }) => value as Task),
  };
}

/** A year of the wheel as a person may see it; nothing when none of it is theirs to see. Pure. */
export function viewOf(data: WheelData, person: Viewer, setup: Setup): WheelView | undefined {
  const view = viewWith(data, setup, (duty) => may(person, "wheel.see", thingOf(duty, setup)));
  const { rows, earlier, later, undated } = view;
  return [rows, earlier, later, undated].some((some) => some.length > 0) ? view : undefined;
}

/** A year of the wheel for whoever runs Vogter. Pure. */
export function viewOfAll(data: WheelData, setup: Setup): WheelView {
  return viewWith(data, setup, () => true);
}

function viewWith(
  data: WheelData,
  setup: Setup,
  isTheirs: (duty: Pick<Duty, "role">) => boolean,
): WheelView {
  const { year, today, since } = data;
  const duties = dutiesOf(setup, since).filter(isTheirs);
  const { profile } = setup.policyOf(currentPolicy(setup.tenant));
  const undated = dutiesWithoutDate(profile).filter(isTheirs);
  const rows = data.tasks
    .filter(({ state }) => state.is !== "ended")
    .map((task) => ({ task, duty: dutyOf(task, setup), month: monthOfTask(task) }))
    .filter(({ duty }) => isTheirs(duty))
    .map((one): Row => ({ ...one, standing: standingOn(one.task, today) }));
  const isKept =
    rows.some(({ task }) => task?.year === year) || data.tasks.some((one) => one.year === year);
  const ofYear = rows.filter(({ task }) => task?.year === year);
  const shown = isKept
    ? ofYear
    : duties.flatMap((duty) => slotsIn(duty, year).map((slot) => rowOf(duty, slot, today)));
  return {
    ...{ year, today, undated },
    rows: shown.toSorted(byMonth),
    earlier: rows
      .filter(({ task, month, standing }) => {
        const isOlder = task !== undefined && task.year < year && standing !== "before";
        // What is still open now says nothing yet of a year to come, unless it is put off to it.
        return isOlder && (yearIn(month) === year || yearIn(monthIn(today)) >= year);
      })
      .toSorted(byMonth),
    later: duties
      .filter((duty) => slotsIn(duty, year).length === 0)
      .map((duty) => ({ duty, next: nextSlot(duty, monthAt(year + 1, 1)).month })),
  };
}

function rowOf(duty: Duty, { month }: Slot, today: Day): Row {
  return { duty, month, standing: month < monthIn(today) ? "before" : "planned" };
}

function byMonth(one: Row, other: Row): number {
  return one.month < other.month ? -1 : one.month > other.month ? 1 : 0;
}
