import { type Act, idOf, type Review, standingOn, unitName } from "../../reviews/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import type { Filled } from "../form.ts";
import { theirs } from "./about-form.ts";
import { doOne, openForm } from "./acting.ts";
import type { Extras } from "./extras.ts";
import { nothingReply } from "./nothing.ts";
import { showStatus } from "./overview.ts";
import { readHeld, readLater } from "./read-said.ts";
import type { AtDesk } from "./turn-desk.ts";

/**
 * "vi holdt gennemgangen i går, 14 deltog": written down at once when it is sure which unit's, when and how many were
 * there; else asked for in the form, with what was said standing in it.
 */
export async function sayHeld(
  turn: Turn,
  at: AtDesk,
  text: string,
  extras: Extras,
  isCommand = false,
): Promise<Said> {
  const all = await theirs(turn.tx, at);
  if (all.length === 0) return said(await nothingReply(turn, at, "held"));
  const today = dayOf(at.setting.now);
  const { on, present, isDoubtful } = readHeld(text, today, isCommand);
  if (isDoubtful && !isCommand) return showStatus(turn, at);
  if (on && on > today) return sayLater(turn, at, text, extras);
  const meant = inPeriod(meantIn(all, text, at), on);
  const [only, ...others] = meant;
  const review = only && others.length === 0 ? idOf(only) : "";
  if (review && on && present) {
    const act: Act = { do: "held", on, present, topics: "", followUps: "" };
    return said(await doOne(turn, at, review, act, extras));
  }
  const known: Filled = {
    ...(on && { on }),
    ...(present && { present: String(present) }),
    ...(review === "" && meant.length < all.length && { which: meant.map(idOf).join(",") }),
  };
  return openForm(turn, at, { form: "held", review, ...known }, extras);
}

/** "udskyd den to uger", "vi holder den 12. maj": done when it is sure for which unit and until when; else asked for. */
export async function sayLater(
  turn: Turn,
  at: AtDesk,
  text: string,
  extras: Extras,
  told?: "plan" | "snooze",
): Promise<Said> {
  const all = await theirs(turn.tx, at);
  if (all.length === 0) return said(await nothingReply(turn, at));
  const today = dayOf(at.setting.now);
  const later = readLater(text, today, told);
  const meant = meantIn(all, text, at).filter((one) => standingOn(one, today) !== "overdue");
  const [only, ...others] = meant;
  const review = only && others.length === 0 ? idOf(only) : "";
  if (later && review) return said(await doOne(turn, at, review, later, extras));
  const known: Filled = later?.do === "plan" ? { on: later.on } : {};
  return openForm(turn, at, { form: later?.do ?? told ?? "snooze", review, ...known }, extras);
}

/** Of several units those that are named; all when none is. */
function meantIn(all: readonly Review[], text: string, { setting }: AtDesk): readonly Review[] {
  const words = text.toLocaleLowerCase("da");
  const named = all.filter((one) => words.includes(unitName(one, setting).toLocaleLowerCase("da")));
  return named.length > 0 ? named : all;
}

/** A meeting counts for no period that had not begun. */
function inPeriod(all: readonly Review[], on: string | undefined): readonly Review[] {
  const fits = on === undefined ? all : all.filter(({ period }) => period.from <= on);
  return fits.length > 0 ? fits : all;
}
