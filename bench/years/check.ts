import type { Review } from "../../src/reviews/index.ts";
import type { Calendar } from "../../src/shared/calendar/calendar.ts";
import { addDays, type Day } from "../../src/shared/calendar/day.ts";
import type { Size } from "./chance.ts";
import type { Done, Lived } from "./live.ts";
import { periodOf } from "./periods.ts";
import { canBeAsked, type Said } from "./said.ts";
import { inCopenhagen, wrongTime } from "./times.ts";
import { reachOf } from "./weather.ts";
import { placedAfter, wholePeriods } from "./whole-periods.ts";

/** A review as it was at the end. */
export interface Kept {
  readonly tenant: string;
  readonly id: string;
  readonly review: Review;
}

/** A promise that was broken, and an instance of it. */
export interface Broken {
  readonly promise: string;
  readonly instance: string;
}

const USUAL_MOST = 4;
/** After the period's end the coordinator has heard by then: July, and two weeks. */
const ESCALATED_DAYS = 60;
/** What is told because somebody just did something comes at once. */
const AT_ONCE = new Set(["pack", "handed-over"]);
const REMINDERS = new Set(["reminder", "new-leader"]);

/** Holds what happened against what was promised, by nothing but the wording of the promises. */
export function check(
  size: Size,
  { said, again, done, lastDay }: Lived,
  kept: readonly Kept[],
  calendar: Calendar,
): readonly Broken[] {
  const broken: Broken[] = [];
  const breaks = (promise: string, instance: unknown) =>
    broken.push({
      promise,
      instance: typeof instance === "string" ? instance : JSON.stringify(instance),
    });
  const key = (tenant: string, review: string) => `${tenant} ${review}`;
  const byReview = new Map<string, Said[]>();
  for (const one of said)
    for (const review of one.reviews) {
      const list = byReview.get(key(one.tenant, review)) ?? [];
      byReview.set(key(one.tenant, review), list);
      list.push(one);
    }
  const deedsOn = Map.groupBy(
    done.filter(({ outcome }) => outcome === "done"),
    ({ tenant, review }) => key(tenant, review),
  );
  const placed = placedAfter(size);
  const all = new Map(kept.map((one) => [key(one.tenant, one.id), one]));

  everyPeriodEnds();
  nobodyAtWrongTimes();
  oneMessageADay();
  for (const one of again)
    if (canBeAsked(one.tenant)) breaks("a message comes once where the platform can be asked", one);
  for (const [id, messages] of byReview) {
    noNagging(id, messages);
    stopsWhenDone(id, messages);
  }
  return broken;

  function everyPeriodEnds() {
    for (const [tenant, unit, period] of wholePeriods(size))
      if (!all.has(key(tenant, `${period} ${unit}`)))
        breaks("each unit has a review in each period", `${tenant} ${period} ${unit}`);
    const overdue = kept.filter(
      ({ id, review }) =>
        review.state.is === "open" && addDays(periodOf(id).to, ESCALATED_DAYS) <= lastDay,
    );
    for (const one of overdue) escalated(one);
  }

  function escalated({ tenant, id, review }: Kept) {
    const messages = byReview.get(key(tenant, id)) ?? [];
    const isTold = (as: string) => messages.some((one) => one.why === "overdue" && one.as === as);
    // Whom it could not reach stands in the review.
    const wasTried = (to: (person: string) => boolean) =>
      review.log.some(
        ({ did, to: person = "" }) =>
          /escalated|unreached/.test(did) &&
          to(person) &&
          reachOf(size.seed, tenant, person) !== "yes",
      );
    const isAboveTold =
      isTold("above") ||
      wasTried((person) => person !== "office") ||
      !placed.get(periodOf(id).id)?.has(key(tenant, review.unit));
    if (!isAboveTold)
      breaks("what is overdue goes to whoever is above", shortly(tenant, id, review));
    const isOfficeTold = isTold("coordinator") || reachOf(size.seed, tenant, "office") !== "yes";
    if (!isOfficeTold)
      breaks("what is overdue goes to the coordinator", shortly(tenant, id, review));
  }

  function nobodyAtWrongTimes() {
    const answers = new Set(done.map(({ tenant, person, at }) => `${tenant} ${person} ${at}`));
    for (const one of said) {
      // Whoever does something hears at once, whenever that is.
      if (AT_ONCE.has(one.why) && answers.has(`${one.tenant} ${one.to} ${one.at}`)) continue;
      const wrong = wrongTime(inCopenhagen(one.arrived), calendar);
      if (wrong) breaks(wrong, { ...one, reviews: one.reviews.length });
    }
  }

  function oneMessageADay() {
    const groups = Map.groupBy(
      said.filter(({ why }) => why === "reminder" || why === "overdue" || why === "was-it-held"),
      ({ tenant, to, why, as = "", at }) => `${tenant} ${to} ${why} ${as} ${inCopenhagen(at).day}`,
    );
    for (const [group, { length }] of groups)
      if (length > 1) breaks("several units of one morning are one message", `${length}: ${group}`);
  }

  function noNagging(id: string, messages: readonly Said[]) {
    const [tenant = ""] = id.split(" ");
    const n = Number(tenant.slice("town-".length));
    const most = [USUAL_MOST, 2, 3, 5][n % 4] ?? USUAL_MOST;
    const reminders = messages.filter(({ why }) => REMINDERS.has(why));
    if (reminders.length > most)
      breaks("at most so many reminders", `${reminders.length} of ${most}: ${id}`);
    const plans = (deedsOn.get(id) ?? []).filter(({ act }) => act.do === "plan").length;
    const undone = (deedsOn.get(id) ?? []).filter(({ act }) => act.do === "undo").length;
    const handed = (deedsOn.get(id) ?? []).filter(({ act }) => act.do === "hand-over").length;
    atMost("pack", plans, "a pack for each planned meeting, once");
    atMost("was-it-held", 2 * plans, "asked twice whether a meeting was held");
    atMost("handed-over", handed, "told once that it was handed over");
    for (const as of ["above", "coordinator"]) {
      const told = messages.filter((one) => one.why === "overdue" && one.as === as);
      if (told.length > 1 + undone) breaks(`overdue once to ${as}`, id);
    }
    const twice = Map.groupBy(
      messages,
      ({ to, why, as = "", at }) => `${to} ${why} ${as} ${inCopenhagen(at).day}`,
    );
    for (const [what, { length }] of twice)
      if (length > 1 && !what.includes("handed-over") && !what.includes("pack"))
        breaks("nobody is told the same of one review twice a day", `${id}: ${what}`);

    function atMost(why: Said["why"], count: number, promise: string) {
      const found = messages.filter((one) => one.why === why).length;
      if (found > count) breaks(promise, `${found} of ${count}: ${id}`);
    }
  }

  function stopsWhenDone(id: string, messages: readonly Said[]) {
    const deeds = deedsOn.get(id) ?? [];
    for (const message of messages) {
      const before = deeds.filter(({ at }) => at < message.at);
      const state = stateAfter(before);
      const day = inCopenhagen(message.at).day;
      if (state.isHeld) breaks("it stops when it is done", { id, ...message, reviews: 0 });
      if (message.why !== "reminder") continue;
      if (state.snoozedUntil && day < state.snoozedUntil)
        breaks("no reminder while it is snoozed", {
          id,
          ...message,
          reviews: 0,
          until: state.snoozedUntil,
        });
      if (state.plannedOn && day <= state.plannedOn)
        breaks("no reminder while a meeting is planned", {
          id,
          ...message,
          reviews: 0,
          planned: state.plannedOn,
        });
    }
    const end = all.get(id);
    if (stateAfter(deeds).isHeld && end?.review.state.is === "open")
      breaks("what was reported is kept", id);
  }
}

function shortly(tenant: string, id: string, { done, log }: Review) {
  return { tenant, id, done, log: log.slice(-4) };
}

interface After {
  readonly isHeld: boolean;
  readonly snoozedUntil?: Day;
  readonly plannedOn?: Day;
}

/** What somebody said of a review last. */
function stateAfter(deeds: readonly Done[]): After {
  let after: After = { isHeld: false };
  for (const { act } of deeds) {
    if (act.do === "held") after = { ...after, isHeld: true };
    if (act.do === "undo") after = { isHeld: false };
    if (act.do === "snooze") after = { ...after, snoozedUntil: act.until };
    if (act.do === "plan") after = { isHeld: after.isHeld, plannedOn: act.on };
  }
  return after;
}
