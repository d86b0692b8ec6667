import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { allDispensations, inForceFor } from "../../src/dispensations/index.ts";
import { currentPolicy, type Person, type Tenant } from "../../src/people/index.ts";
import { dayOf } from "../../src/shared/calendar/instant.ts";
import { type MovableClock, movableClock } from "../../src/shared/clock.ts";
import { seededRandom } from "../../src/shared/random.ts";
import type { Store } from "../../src/store/index.ts";
import { policyOf, tenantOf } from "../demo.ts";
import { CLAUSE, diceFor } from "./dice.ts";
import { type Ground, withChain } from "./grounds.ts";
import { type Model, modelActs, modelWaits, type Simple, unitsFor } from "./model.ts";
import { agrees, gistOf, gistOfSimple, ownHands } from "./soundness.ts";
import { openTown, TUESDAY } from "./town.ts";

/** Where it is kept: opened at first, and again after each restart. */
export type OpenStore = (clock: MovableClock) => Promise<Store>;

/**
 * Walks at random through requests, acts, restarts, changes of people and of the time, beside the model; each step has
 * to come out as the model says. Gives how many acts were done, so that a walk that does nothing is seen.
 */
export async function walk(
  ground: Ground,
  seed: number,
  steps: number,
  open: OpenStore,
): Promise<number> {
  const random = seededRandom(seed);
  const clock = movableClock(TUESDAY);
  let store = await open(clock);
  const { steps: chain } = ground;
  const town = openTown(ground.tenant, {
    ...{ clock, store },
    ...(chain && { policyOf: (id: string) => withChain(policyOf(id), chain) }),
  });
  const model: Model = {
    ...{ chain: ground.chain, needsEnd: ground.tenant === "naestved" },
    ...{ tenant: tenantOf(ground.tenant), now: clock.now(), all: new Map() },
  };
  const { oneOf, someone, aNumber, aText, aClick } = diceFor(model, random);
  let done = 0;
  let at = "";

  async function asks(): Promise<void> {
    const person = someone();
    const text = aText();
    const renews = random() < 0.2 && model.all.size > 0 ? oneOf([...model.all.keys()]) : undefined;
    const made = await town.asks(person, text, renews);
    const today = dayOf(model.now);
    const holds =
      text.to === undefined ? !model.needsEnd : text.to >= today && text.to >= text.from;
    expect(made.outcome, at).toBe(holds ? "received" : "refused");
    if (made.outcome === "refused") return;
    // Only what one may see goes on.
    const old = model.all.get(made.dispensation.renews ?? "");
    const year = today.slice(0, "2026".length);
    const earlier = [...model.all.keys()].filter((number) => number.includes(year)).length;
    expect(made.dispensation.number, at).toBe(
      `DIS-${year}-${String(earlier + 1).padStart(4, "0")}`,
    );
    model.all.set(made.dispensation.number, {
      requester: person,
      writers: [...new Set(old ? [old.requester, ...old.writers] : [])].filter(
        (one) => one !== person,
      ),
      units: unitsFor(model, person, text.units),
      ...{ round: 1, state: "requested", from: text.from, to: text.to, given: [] },
      ...{ isAsked: false, since: model.now, isEscalated: false },
    });
  }

  async function acts(): Promise<void> {
    const number = aNumber();
    const one = model.all.get(number) as Simple;
    const { person, act } = aClick(one);
    const isDone = (await town.does(person, number, act)).outcome === "done";
    const text = `${at}: ${person} does ${JSON.stringify(act)} to ${number}`;
    expect(isDone, text).toBe(modelActs(model, person, number, act));
    if (isDone) done++;
    agrees(await town.get(number), one, text);
  }

  /** Two clicks at once come out as if one had come after the other. */
  async function actTogether(): Promise<void> {
    const number = aNumber();
    const one = model.all.get(number) as Simple;
    const clicks = [aClick(one), aClick(one)];
    const real = await Promise.all(clicks.map(({ person, act }) => town.does(person, number, act)));
    const outcomes = real.map((acted) => acted.outcome === "done");
    const now = await town.get(number);
    const orders = [
      [0, 1],
      [1, 0],
    ].map((order) => {
      const copy = { ...model, all: new Map(model.all).set(number, clone(one)) };
      const came: boolean[] = [];
      for (const i of order) {
        const { person, act } = clicks[i] as (typeof clicks)[number];
        came[i] = modelActs(copy, person, number, act);
      }
      return { came, after: copy.all.get(number) as Simple };
    });
    const text = `${at}: ${JSON.stringify(clicks)} at once to ${number}`;
    const fits = orders.find(
      ({ came, after }) =>
        isDeepStrictEqual(came, outcomes) && isDeepStrictEqual(gistOfSimple(after), gistOf(now)),
    );
    expect(fits, text).toBeDefined();
    done += outcomes.filter(Boolean).length;
    if (fits) model.all.set(number, fits.after);
    agrees(now, fits?.after ?? one, text);
  }

  async function timePasses(): Promise<void> {
    const hours = oneOf([1, 12, 24, 24, 72, 300]);
    clock.moveBy(hours * 3_600_000);
    await town.looks();
    modelWaits(model, clock.now());
  }

  /** People come and go, and stand in for others. */
  function peopleChange(): void {
    const roles = ground.chain.map(({ role }) => role);
    const who = oneOf(model.tenant.people).id;
    const role = oneOf(roles);
    const swap = (one: Person): Person => {
      if (one.id !== who) return one;
      const deputy = oneOf(model.tenant.people.filter(({ id }) => id !== who)).id;
      const has = one.roles.includes(role);
      const changed = has ? one.roles.filter((each) => each !== role) : [...one.roles, role];
      return random() < 0.5 ? { ...one, deputy } : { ...one, roles: changed };
    };
    const tenant = { ...model.tenant, people: model.tenant.people.map(swap) };
    model.tenant = random() < 0.3 ? withChair(tenant, oneOf) : tenant;
    town.becomes(model.tenant);
  }

  /** What holds at all times, whatever was done. */
  async function isSound(): Promise<void> {
    const all = await town.run((tx) => allDispensations(tx, ground.tenant));
    expect(all.length, at).toBe(model.all.size);
    for (const one of all) {
      agrees(one, model.all.get(one.number) as Simple, at);
      ownHands(one, model.tenant, at);
    }
    const today = dayOf(clock.now());
    const asker = oneOf(model.tenant.people);
    const policy = currentPolicy(model.tenant);
    const inForce = await town.run((tx) =>
      inForceFor(tx, town.desk(), asker, { policy, clause: CLAUSE.clause }),
    );
    for (const { state, number } of inForce) {
      const isLive = state.is === "granted" && state.from <= today && (state.to ?? today) >= today;
      expect(isLive, `${at}: ${number} has an effect on ${today}`).toBe(true);
    }
    const ends = town.told.flatMap(({ person, telling, number }) =>
      telling.why === "end" ? [`${person} ${number} ${telling.daysLeft}`] : [],
    );
    expect(new Set(ends).size, `${at}: an end was told twice`).toBe(ends.length);
  }

  for (let step = 0; step < steps; step++) {
    at = `seed ${seed}, ${ground.name}, step ${step}`;
    const chance = random();
    if (model.all.size === 0 || chance < 0.12) await asks();
    else if (chance < 0.72) await acts();
    else if (chance < 0.8) await actTogether();
    else if (chance < 0.88) await timePasses();
    else if (chance < 0.95) peopleChange();
    else if (chance < 0.97) {
      await store.close();
      store = await open(clock);
      town.restarts(store);
    } else await isSound();
  }
  await isSound();
  return done;
}

function withChair(tenant: Tenant, oneOf: <T>(items: readonly T[]) => T): Tenant {
  const committees = tenant.committees?.map((one) => ({ ...one, chair: oneOf(one.members) }));
  return { ...tenant, ...(committees && { committees }) };
}

function clone(one: Simple): Simple {
  return { ...one, given: [...one.given] };
}
