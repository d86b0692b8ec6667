import ical, { ICalCalendarMethod } from "ical-generator";
import { citeById } from "../../answers/index.ts";
import { businessDayOnOrAfter } from "../../shared/calendar/business-days.ts";
import type { Calendar } from "../../shared/calendar/calendar.ts";
import { addDays } from "../../shared/calendar/day.ts";
import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { rhythmText } from "../cards/words.ts";
import { firstDay } from "../month.ts";
import { slotsIn } from "../slots.ts";
import { taskId } from "../task.ts";
import type { Row, WheelView } from "../view.ts";

/**
 * A year of the wheel as a calendar takes it: each duty is a whole day, the first business day of its month, whatever
 * the calendar's zone. A later file of the same year replaces it. Nobody's name is in it. Pure but for `now`.
 */
export function wheelCalendar(view: WheelView, setting: Setting, calendar: Calendar): MadeFile {
  const { desk, locale, now } = setting;
  const events = ical({
    prodId: "//Vogter//Annual wheel//EN",
    method: ICalCalendarMethod.PUBLISH,
    name: t(locale, "wheel.heading", { year: view.year, municipality: desk.tenant.name }),
  });
  for (const row of [...view.earlier, ...view.rows]) {
    const { duty, task, month } = row;
    const day = businessDayOnOrAfter(calendar, firstDay(month));
    events.createEvent({
      id: `${idOf(row, view.year)}@${desk.tenant.id}.vogter`,
      ...{ allDay: true, start: dayInUtc(day), end: dayInUtc(addDays(day, 1)), timezone: "UTC" },
      ...{ stamp: now, sequence: task?.log.length ?? 0 },
      summary: task?.name[locale] ?? duty.name[locale],
      description: describe(row, setting),
    });
  }
  const { tenant } = desk;
  const name = fileName(
    `${t(locale, "wheel.file.sheet", { year: view.year })} ${tenant.name}`,
    "ics",
  );
  return { name, bytes: new TextEncoder().encode(events.toString()), mime: "text/calendar" };
}

function idOf({ task, duty, month }: Row, year: number): string {
  if (task) return taskId(task);
  const slot = slotsIn(duty, year).find((one) => one.month === month);
  return taskId({ slot: slot?.id ?? String(year), duty: duty.id });
}

function describe({ duty }: Row, { desk, locale }: Setting): string {
  const cited = citeById(desk.policyOf(duty.policy), duty.clause, locale, duty.quote);
  const quoted = cited ? [`"${duty.quote}"`, `${cited.policyTitle} › ${cited.heading}`] : [];
  const month =
    duty.monthBy === "vogter" ? [t(locale, "wheel.proposal.month", { why: "" }).trim()] : [];
  return [rhythmText(duty, locale), ...quoted, ...month].join("\n");
}

function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
