import { dayOf } from "../shared/calendar/instant.ts";
import type { Act } from "./act.ts";
import type { Setup } from "./desk.ts";
import type { Doer } from "./refusal.ts";
import type { Entry, MeetingHeld, Review } from "./review.ts";
import { leaderFor } from "./whose.ts";

/** Does an act that was not refused: the review as it is then. Pure. */
export function change(before: Review, act: Act, doer: Doer, setup: Setup): Review {
  const [after, did] = done(before, act, doer, setup);
  const entry: Entry = { at: doer.at.toISOString(), by: doer.person.id, ...did };
  return { ...before, ...after, log: [...before.log, entry] };
}

type Done = readonly [Partial<Review>, Omit<Entry, "at" | "by">];

function done(before: Review, act: Act, { person, at }: Doer, setup: Setup): Done {
  const instant = at.toISOString();
  const { state, meeting } = before;
  switch (act.do) {
    case "plan": {
      const planned = { on: act.on, plannedAt: instant, plannedBy: person.id };
      return [{ meeting: planned, snoozedUntil: undefined }, { did: "planned" }];
    }
    case "snooze": {
      // One that was not held is off: it is not asked after again.
      const isOver = meeting !== undefined && meeting.on < dayOf(at);
      return [
        { snoozedUntil: act.until, ...(isOver && { meeting: undefined }) },
        { did: "snoozed" },
      ];
    }
    case "hand-over": {
      if (act.to === leaderFor(setup.tenant, before.unit))
        return [{ handedTo: undefined }, { did: "taken-back", to: act.to }];
      const handedTo = { person: act.to, ...(act.until !== undefined && { until: act.until }) };
      return [{ handedTo }, { did: "handed-over", to: act.to }];
    }
    case "take-back":
      return [{ handedTo: undefined }, { did: "taken-back" }];
    case "held":
      return [{ state: heldAs(before, act, person.id, instant) }, { did: "held" }];
    case "correct": {
      // It stays the report of whoever gave it; who corrected it, and what it said, stands in the log.
      const { by, at: reported } = state.is === "held" ? state : { by: person.id, at: instant };
      const corrected = heldAs(before, act, by, reported);
      return [{ state: corrected }, { did: "corrected", why: act.why, ...wasIn(before) }];
    }
    case "undo":
      return [
        { state: { is: "open" }, meeting: undefined },
        { did: "undone", why: act.why, ...wasIn(before) },
      ];
  }
}

function heldAs(
  { period, state }: Review,
  { on, present, topics, followUps }: MeetingHeld,
  by: string,
  at: string,
): Review["state"] {
  const heldIn = state.is === "held" ? state.heldIn : undefined;
  return {
    ...{ is: "held", on, present, topics, followUps, by, at, late: on > period.to },
    ...(heldIn && { heldIn }),
  };
}

function wasIn({ state }: Review): Pick<Entry, "was"> {
  if (state.is !== "held") return {};
  const { on, present, topics, followUps, by, at } = state;
  return { was: { on, present, topics, followUps, by, at } };
}
