import type { Action } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { mayDo } from "../refusal.ts";
import type { Review } from "../review.ts";
import { idOf } from "../review-id.ts";
import { proposedDays } from "./proposed-days.ts";
import type { Setting } from "./setting.ts";
import { type Standing, standingOn } from "./standing.ts";
import { dayText } from "./words.ts";

/** The forms that one opens from a card. */
export type ActForm = "held" | "plan" | "snooze" | "hand-over" | "correct" | "undo";

/** What stands on the button that opens a form. */
type FormTitle = ActForm | "move" | "was-held" | "not-held";

/** What a person can do about a unit's review now: in rows of three, the likeliest first. */
export function actionsFor(
  review: Review,
  person: Person | UnlistedPerson,
  setting: Setting,
): readonly Action[] {
  const { locale, now } = setting;
  const standing = standingOn(review, dayOf(now));
  const may = mayDo(review, person, setting.desk);
  const form = (name: ActForm, as: FormTitle = name) => formAction(name, as, locale, idOf(review));
  if (may.has("correct")) return [form("correct"), form("undo")];
  if (!may.has("held")) return [];
  if (review.handedTo && review.handedTo.person !== person.id)
    return [form("held"), backAction(review, locale), packAction(idOf(review), locale)];
  const [first, ...rest] = waysOf(standing, review, setting, form);
  return first ? [{ ...first, style: "primary" }, ...rest] : [];
}

/** What a person can do about several units' reviews at once; a form asks which of them. */
export function actionsForMany(locale: Locale): readonly Action[] {
  return (["held", "plan", "snooze"] as const).map((name) => formAction(name, name, locale));
}

/** A button that shows a unit's review. */
export function openAction(review: Review, title: string): Action {
  return { id: "review.open", title, data: { review: idOf(review) } };
}

/** A button that shows what to go through at a unit's meeting. */
function packAction(review: string, locale: Locale): Action {
  return { id: "review.pack", title: t(locale, "review.do.pack"), data: { review } };
}

/** A button that opens a form about a review; not given: about all that lie with whoever clicks. */
export function formAction(form: ActForm, as: FormTitle, locale: Locale, review = ""): Action {
  return { id: "review.form", title: t(locale, `review.do.${as}`), data: { form, review } };
}

function waysOf(
  standing: Standing,
  review: Review,
  setting: Setting,
  form: (name: ActForm, as?: FormTitle) => Action,
): readonly Action[] {
  const { locale, now, desk } = setting;
  const pack = packAction(idOf(review), locale);
  switch (standing) {
    case "met":
      return [form("held", "was-held"), form("plan", "not-held"), pack];
    case "planned":
      return [pack, form("plan", "move"), form("held"), form("hand-over")];
    case "overdue":
      return [form("held"), form("hand-over"), pack];
    case "open":
    case "snoozed": {
      const days = proposedDays(desk.calendar, dayOf(now), review.period.to).map((on): Action => {
        const title = dayText(on, locale, "weekday");
        return { id: "review.plan", title, data: { review: idOf(review), on } };
      });
      return [...days, form("plan"), form("held"), pack, form("snooze")];
    }
    default:
      return [];
  }
}

function backAction(review: Review, locale: Locale): Action {
  const title = t(locale, "review.do.take-back");
  return { id: "review.take-back", title, data: { review: idOf(review) } };
}
