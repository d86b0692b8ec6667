import type { Act } from "../../src/reviews/index.ts";
import { addDays, type Day } from "../../src/shared/calendar/day.ts";
import { chanceOf } from "./chance.ts";
import type { Deed } from "./orders.ts";
import { periodOf } from "./periods.ts";
import type { Said } from "./said.ts";

/** Something that somebody will do, and on which day. */
export interface Plan extends Deed {
  readonly on: Day;
}

/** What somebody does, with how likely it is for those who are eager and for those who are slow. Others do nothing. */
const REACTIONS: Readonly<
  Record<string, readonly (readonly [Does, eager: number, slow: number])[]>
> = {
  reminder: [
    ["held", 0.3, 0.1],
    ["plan", 0.3, 0.2],
    ["snooze", 0.15, 0.25],
    ["hand-over", 0.08, 0.03],
  ],
  "new-leader": [
    ["held", 0.3, 0.1],
    ["plan", 0.3, 0.2],
    ["snooze", 0.2, 0.2],
  ],
  vacant: [
    ["held", 0.3, 0.1],
    ["hand-over", 0.2, 0.1],
  ],
  "handed-over": [
    ["held", 0.4, 0.2],
    ["plan", 0.3, 0.2],
    ["take-back", 0.1, 0.1],
  ],
  pack: [["plan", 0.1, 0.1]],
  "was-it-held": [
    ["held", 0.75, 0.4],
    ["snooze", 0.1, 0.2],
    ["plan", 0.1, 0.1],
  ],
  overdue: [["held", 0.2, 0.1]],
};

type Does = "held" | "plan" | "snooze" | "hand-over" | "take-back";

/** What whoever got a message does about each review in it; the same whenever it is asked. `others`: whom they could hand it to. */
export function reactionsTo(seed: number, said: Said, others: readonly string[]): readonly Plan[] {
  const { tenant, to, why, reviews, arrived } = said;
  const temper = chanceOf(seed, "temper", tenant, to)();
  // Some never do anything.
  if (temper > 0.88) return [];
  const isEager = temper < 0.6;
  return reviews.flatMap((review) => {
    const chance = chanceOf(seed, said.key, review);
    let lot = chance();
    for (const [does, eager, slow] of REACTIONS[why] ?? []) {
      const share = isEager ? eager : slow;
      if (lot < share) {
        const on = addDays(arrived.slice(0, 10), Math.floor(chance() ** 2 * 12));
        const act = actOf(does, on, review, others, chance);
        return act ? planned({ tenant, review, person: to, on, act }, chance) : [];
      }
      lot -= share;
    }
    return [];
  });
}

/** Now and then it was said by mistake. */
function planned(plan: Plan, chance: () => number): readonly Plan[] {
  const mistaken = plan.act.do === "held" && chance() < 0.02;
  const undo = { ...plan, on: addDays(plan.on, 3), act: { do: "undo", why: "fejl" } as const };
  return mistaken ? [plan, undo] : [plan];
}

function actOf(
  does: Does,
  on: Day,
  review: string,
  others: readonly string[],
  chance: () => number,
): Act | undefined {
  const { to } = periodOf(review);
  const soon = (days: number) => addDays(on, 1 + Math.floor(chance() * days));
  switch (does) {
    case "held": {
      const held = addDays(on, -Math.floor(chance() * 4));
      return { do: "held", on: held, present: 5, topics: "", followUps: "" };
    }
    case "plan":
      return { do: "plan", on: earlier(soon(35), to) };
    case "snooze":
      return { do: "snooze", until: earlier(soon(45), to) };
    case "hand-over": {
      const whom = others[Math.floor(chance() * others.length)];
      const until = chance() < 0.5 ? { until: soon(30) } : {};
      return whom === undefined ? undefined : { do: "hand-over", to: whom, ...until };
    }
    case "take-back":
      return { do: "take-back" };
  }
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
