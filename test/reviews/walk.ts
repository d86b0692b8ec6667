import { expect } from "vitest";
import type { Tenant } from "../../src/people/index.ts";
import { type Act, holderOf, idOf, type Review } from "../../src/reviews/index.ts";
import { addDays } from "../../src/shared/calendar/day.ts";
import { dayOf, instantAt } from "../../src/shared/calendar/instant.ts";
import { type MovableClock, movableClock } from "../../src/shared/clock.ts";
import { seededRandom } from "../../src/shared/random.ts";
import type { Store } from "../../src/store/index.ts";
import { tenantOf } from "../demo.ts";
import { fairness } from "./fairness.ts";
import { withLeader, withUnits } from "./hands.ts";
import { NEW_YEAR, openTown } from "./town.ts";

/** Where it is kept: opened at first, and again after each restart. */
export type OpenStore = (clock: MovableClock) => Promise<Store>;

const END = "2028-03-15";

/**
 * Walks at random through two years: meetings, snoozes, hand-overs, corrections, leaders who come and go, units that
 * merge, begin and end, people who cannot be reached, outages and restarts. Nobody may be told what they should not
 * hear, and each review comes to an end. Gives how many acts were done, so that a walk that does nothing is seen.
 */
export async function walk(
  id: string,
  seed: number,
  open: OpenStore,
  everyNight = false,
): Promise<number> {
  const random = seededRandom(seed);
  const clock = movableClock(NEW_YEAR);
  let store = await open(clock);
  const town = openTown(id, {
    everyNight,
    clock,
    store,
    tenant: { ...tenantOf(id), reviews: { remindersAtMost: 3 } },
  });
  const fair = fairness(town, 3);
  const upTo = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  let [done, made, at] = [0, 0, ""];

  function anAct({ period, meeting }: Review): Act {
    const today = dayOf(clock.now());
    const soon = (most: number) => addDays(today, upTo(most));
    const chance = random();
    const words = { present: 1 + upTo(20), topics: "Phishing", followUps: "" };
    if (chance < 0.25) return { do: "plan", on: soon(40) };
    if (chance < 0.4) return { do: "snooze", until: soon(50) };
    if (chance < 0.52) {
      const until = random() < 0.5 ? { until: soon(90) } : {};
      return { do: "hand-over", to: oneOf(town.town.tenant.people).id, ...until };
    }
    if (chance < 0.58) return { do: "take-back" };
    if (chance < 0.64) return { do: "undo", why: "Forkert" };
    if (chance < 0.7)
      return { do: "correct", why: "Forkert", on: addDays(period.from, upTo(200)), ...words };
    return { do: "held", on: meeting?.on ?? addDays(today, -upTo(5)), ...words };
  }

  async function acts(): Promise<void> {
    const all = await town.all();
    const some = all.filter(({ period }) => period.to >= addDays(dayOf(clock.now()), -60));
    if (some.length === 0) return;
    const review = oneOf(some);
    const leader = review.handedTo?.person ?? review.leader ?? "nobody";
    const person = random() < 0.85 ? leader : oneOf(town.town.tenant.people).id;
    const act = anAct(review);
    fair.acting(person);
    const acted = await town.does(person, idOf(review), act);
    fair.judge(`${at}: ${person} does ${JSON.stringify(act)}`);
    if (acted.outcome === "done") done++;
  }

  function unitsChange(): Tenant {
    const { tenant } = town.town;
    const chance = random();
    const unit = oneOf(tenant.units);
    if (chance < 0.6) {
      const leader = random() < 0.15 ? undefined : oneOf(tenant.people).id;
      return withLeader(tenant, unit.id, leader);
    }
    const ends = tenant.units.filter(
      (one) => !tenant.units.some(({ parent }) => parent === one.id),
    );
    const [a, b] = [oneOf(ends), oneOf(ends)];
    if (chance < 0.8 && a !== b) {
      const into = { ...a, id: `ny-${++made}`, name: `Ny ${made}`, replaces: [a.id, b.id] };
      return withUnits(tenant, (units) => [...units.filter((one) => one !== a && one !== b), into]);
    }
    const fresh = {
      id: `frisk-${++made}`,
      name: "Frisk",
      parent: unit.id,
      leader: oneOf(tenant.people).id,
    };
    return withUnits(tenant, (units) => [...units, fresh]);
  }

  for (let step = 0; dayOf(clock.now()) < "2027-12-20"; step++) {
    at = `seed ${seed}, ${id}, step ${step}, ${clock.now().toISOString()}`;
    const chance = random();
    if (chance < 0.55) await acts();
    else if (chance < 0.9) {
      const until = new Date(clock.now().getTime() + oneOf([2, 9, 30, 72, 200]) * 3_600_000);
      await (random() < 0.06 ? town.jumps(until) : town.passes(until));
      fair.judge(at);
    } else if (chance < 0.95) town.becomes(unitsChange());
    else if (chance < 0.98) {
      const who = oneOf(town.town.tenant.people).id;
      if (!town.unreachable.delete(who)) town.unreachable.add(who);
      const all = await town.all();
      if (random() < 0.3 && all.length > 0) await town.notReached(idOf(oneOf(all)), who);
    } else {
      await store.close();
      store = await open(clock);
      town.restarts(store);
    }
  }
  at = `seed ${seed}, ${id}, at the end`;
  await town.passes(instantAt(END, "12:00"));
  fair.judge(at);
  await comesToItsEnd();
  return done;

  /** Held, ended with its unit, or everybody above knows that it was not. */
  async function comesToItsEnd(): Promise<void> {
    for (const review of await town.all()) {
      if (review.state.is !== "open" || review.period.to >= END) continue;
      const text = `${at}: ${idOf(review)} with ${holderOf(review)}: ${JSON.stringify(review)}`;
      expect(review.done, text).toContain("overdue coordinator");
    }
  }
}
