import type { Act } from "../../src/dispensations/index.ts";
import type { Tenant } from "../../src/people/index.ts";
import { addBusinessDays } from "../../src/shared/calendar/business-days.ts";
import { dayOf, instantAt } from "../../src/shared/calendar/instant.ts";
import { CALENDAR } from "../demo.ts";

/** One thing that the chain wants, as a person reads it in the policy. */
export interface Wanted {
  readonly step: number;
  readonly does: "opinion" | "decision";
  readonly role: string;
}

/** A dispensation, as little as says what may become of it. */
export interface Simple {
  readonly requester: string;
  readonly writers: readonly string[];
  units: readonly string[];
  round: number;
  state: "requested" | "granted" | "rejected" | "withdrawn" | "revoked";
  from: string;
  to: string | undefined;
  /** Who gave what in this round; a committee's is several people's. */
  given: { wanted: Wanted; people: readonly string[] }[];
  isAsked: boolean;
  since: Date;
  isEscalated: boolean;
}

/** Everything there is, and who is who. */
export interface Model {
  readonly chain: readonly Wanted[];
  readonly needsEnd: boolean;
  tenant: Tenant;
  now: Date;
  readonly all: Map<string, Simple>;
}

/** Does an act in the model; false when it may not be done, and then nothing has changed. */
export function modelActs(model: Model, person: string, number: string, act: Act): boolean {
  const one = model.all.get(number);
  if (!one) return false;
  if (act.do === "revoke") return revokes(model, one, person);
  if (one.state !== "requested") return false;
  if ("round" in act) return act.round === one.round && gives(model, one, person, act);
  if (act.do === "ask") {
    const asks = mayGive(model, one).some((each) => each.person === person) && !one.isAsked;
    if (asks) one.isAsked = true;
    return asks;
  }
  if (person !== one.requester) return false;
  switch (act.do) {
    case "withdraw":
      one.state = "withdrawn";
      return true;
    case "answer":
      if (!one.isAsked) return false;
      Object.assign(one, { isAsked: false, since: model.now });
      return true;
    case "change": {
      const { from, to, units } = act.text;
      const holds = to === undefined ? !model.needsEnd : to >= dayOf(model.now) && to >= from;
      if (!holds) return false;
      Object.assign(one, { from, to, round: one.round + 1, given: [], isAsked: false });
      one.units = unitsFor(model, person, units);
      Object.assign(one, { since: model.now, isEscalated: false });
      return true;
    }
  }
}

function revokes(model: Model, one: Simple, person: string): boolean {
  const isOver = one.to !== undefined && dayOf(model.now) > one.to;
  const fresh = { ...one, given: [], isEscalated: false };
  const decides = model.chain.some(
    (wanted) => wanted.does === "decision" && candidates(model, fresh, wanted).includes(person),
  );
  if (one.state !== "granted" || isOver || !decides) return false;
  one.state = "revoked";
  return true;
}

type Giving = Extract<Act, { round: number }>;

function gives(model: Model, one: Simple, person: string, act: Giving): boolean {
  const does = act.do === "assess" ? "opinion" : "decision";
  const wanted = open(model, one).find(
    (each) => each.does === does && candidates(model, one, each).includes(person),
  );
  const term = act.do === "grant" ? termIn(one, act, dayOf(model.now)) : {};
  if (!wanted || !term || !sitsRightly(model, one, wanted, person, act)) return false;
  Object.assign(one, term);
  const before = open(model, one)[0]?.step;
  const took = committeeOf(model, wanted) ? (act.tookPart ?? []) : [];
  one.given.push({ wanted, people: [person, ...took] });
  one.isAsked = false;
  const after = open(model, one)[0]?.step;
  if (act.do === "reject") one.state = "rejected";
  else if (after === undefined) one.state = "granted";
  else if (after !== before) Object.assign(one, { since: model.now, isEscalated: false });
  return true;
}

/** What is granted; nothing when it would be longer than asked for, or over before it begins. */
function termIn(one: Simple, act: Extract<Giving, { do: "grant" }>, today: string) {
  const isLonger = act.to !== undefined && one.to !== undefined && act.to > one.to;
  const from = one.from < today ? today : one.from;
  const to = act.to ?? one.to;
  return isLonger || (to !== undefined && to < from) ? undefined : { from, to };
}

/** Of a committee somebody took part, all of them members, and nobody who has to step aside. */
function sitsRightly(model: Model, one: Simple, wanted: Wanted, person: string, act: Giving) {
  const committee = committeeOf(model, wanted);
  if (!committee) return true;
  const { tookPart = [], steppedAside = [] } = act;
  const members = [...committee.members, committee.chair, person];
  return (
    tookPart.length > 0 &&
    [...tookPart, ...steppedAside].every((each) => members.includes(each)) &&
    !tookPart.some((each) => steppedAside.includes(each) || isBarred(model, one, each, wanted))
  );
}

/** Lets the time pass in the model: who has waited for seven business days is joined by the deputies. */
export function modelWaits(model: Model, now: Date): void {
  model.now = now;
  for (const one of model.all.values()) {
    const at = instantAt(addBusinessDays(CALENDAR, dayOf(one.since), 7), "09:00");
    if (one.state === "requested" && !one.isAsked && now >= at) one.isEscalated = true;
  }
}

/** The units it is for: the requester's own where none was chosen. */
export function unitsFor({ tenant }: Model, person: string, units: readonly string[]) {
  const own = tenant.people.find(({ id }) => id === person)?.unit;
  return units.length > 0 ? units : own === undefined ? [] : [own];
}

/** Whether somebody is too close to it, has given something already, or is only to advise. */
function isBarred({ tenant }: Model, one: Simple, person: string, { does }: Wanted): boolean {
  const isDpo = tenant.people.some(({ id, roles }) => id === person && roles.includes("dpo"));
  return (
    (does === "decision" && isDpo) ||
    [one.requester, ...one.writers].includes(person) ||
    tenant.units.some(({ id, leader }) => leader === person && one.units.includes(id)) ||
    one.given.some(({ people }) => people.includes(person))
  );
}

/** Who may give what now. */
export function mayGive(model: Model, one: Simple) {
  if (one.state !== "requested") return [];
  return open(model, one).flatMap((wanted) =>
    candidates(model, one, wanted).map((person) => ({ person, does: wanted.does })),
  );
}

function open({ chain }: Model, { given }: Simple): readonly Wanted[] {
  const left = chain.filter((wanted) => !given.some((each) => each.wanted === wanted));
  return left.filter(({ step }) => step === left[0]?.step);
}

function candidates(model: Model, one: Simple, wanted: Wanted): readonly string[] {
  const { people } = model.tenant;
  const isFree = (id: string) =>
    people.some((each) => each.id === id) && !isBarred(model, one, id, wanted);
  const deputies = (ids: readonly string[]) =>
    ids.flatMap((id) => people.find((each) => each.id === id)?.deputy ?? []).filter(isFree);
  const committee = committeeOf(model, wanted);
  const holders = committee?.chair
    ? [committee.chair]
    : people.filter(({ roles }) => roles.includes(wanted.role)).map(({ id }) => id);
  const free = holders.filter(isFree);
  if (free.length > 0) return one.isEscalated ? [...free, ...deputies(free)] : free;
  const standIns = deputies(holders);
  return standIns.length > 0 ? standIns : (committee?.members ?? []).filter(isFree);
}

function committeeOf({ tenant }: Model, { role }: Wanted) {
  return tenant.committees?.find((each) => each.role === role && each.chair !== undefined);
}
