import type { Action } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { beginRefusal } from "../refusal.ts";
import { type Task, taskId } from "../task.ts";
import type { Setting } from "./setting.ts";

/** The forms that one opens from a card. */
export const ACT_FORMS = ["done", "defer", "correct", "reopen"] as const;
export type ActForm = (typeof ACT_FORMS)[number];

/** What a person can do about a task now, and the way back to the wheel. */
export function actionsFor(
  task: Task,
  person: Person | UnlistedPerson,
  { desk, locale, now }: Setting,
): readonly Action[] {
  const able = ACT_FORMS.filter(
    (act) => beginRefusal(task, { do: act }, { person, at: now }, desk) === undefined,
  );
  const forms = able.map(
    (form, n): Action => ({
      ...{ id: "wheel.form", title: t(locale, `wheel.do.${form}`) },
      data: { task: taskId(task), form },
      ...(n === 0 && form === "done" && { style: "primary" as const }),
    }),
  );
  return [...forms, showAction(task.year, locale)];
}

/** A button that shows a year of the wheel. */
function showAction(year: number, locale: Locale): Action {
  return { id: "wheel.show", title: t(locale, "wheel.do.show"), data: { year: String(year) } };
}

/** A button that shows a task. */
export function openAction(task: Task, locale: Locale): Action {
  const title = t(locale, "wheel.do.open", { name: task.name[locale] });
  return { id: "wheel.task", title: cut(title), data: { task: taskId(task) } };
}

/** No longer than a button can show. */
const BUTTON = 60;

function cut(title: string): string {
  return title.length <= BUTTON ? title : `${title.slice(0, BUTTON - 1).trimEnd()}…`;
}
