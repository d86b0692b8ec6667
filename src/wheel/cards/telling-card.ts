import type { Card } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { t } from "../../shared/texts.ts";
import type { Telling } from "../desk.ts";
import { dutyOf } from "../duty-of.ts";
import { lastDay } from "../month.ts";
import { monthOfTask, type Task } from "../task.ts";
import type { Setting } from "./setting.ts";
import { taskCard } from "./task-card.ts";
import { dayText, monthText, ownersText } from "./words.ts";

/** What somebody hears who did not ask just now: why first, then the task as they may see it. */
export function tellingCard(
  task: Task,
  viewer: Person | UnlistedPerson,
  { why }: Telling,
  setting: Setting,
): Card {
  const { locale } = setting;
  const month = monthOfTask(task);
  const note = t(locale, `wheel.told.${why}`, {
    ...{ name: task.name[locale], month: monthText(month, locale) },
    ...{ day: dayText(lastDay(month), locale) },
    owners: ownersText(dutyOf(task, setting.desk), setting),
  });
  return taskCard(task, viewer, setting, note);
}
