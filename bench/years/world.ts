import type { Tenant } from "../../src/people/index.ts";
import { makeTenant } from "../../src/people/make-tenant.ts";
import { addDays, type Day } from "../../src/shared/calendar/day.ts";
import { chanceOf, type Size } from "./chance.ts";

type TenantFile = Parameters<typeof makeTenant>[0];
type Unit = TenantFile["units"][number];

export const FIRST_DAY: Day = "2026-01-01";
const POLICIES = ["faxe-2021", "naestved", "halsnaes", "kalundborg-2023"];
/** How often a year one in so many leaders leaves, two units become one, one begins, one ends. */
const YEARLY = { leaves: 0.25, merges: 0.04, begins: 0.04, ends: 0.02 };
const UNITS_A_CENTRE = 9;

/** The municipalities as they are on a day; the same for everyone with the same seed. */
export interface World {
  readonly day: Day;
  readonly ids: readonly string[];
  tenant(id: string): Tenant;
  /** Lets the days pass: people come and go, units begin, end and become one. */
  advanceTo(day: Day): void;
}

export function createWorld(size: Size): World {
  const towns = Array.from({ length: size.municipalities }, (_, n) => createTown(size, n));
  const byId = new Map(towns.map((town) => [town.id, town]));
  let day = FIRST_DAY;
  return {
    get day() {
      return day;
    },
    ids: [...byId.keys()],
    tenant(id) {
      const town = byId.get(id);
      if (!town) throw new Error(`There is no municipality ${id}.`);
      return town.tenant();
    },
    advanceTo(until) {
      while (day < until) {
        day = addDays(day, 1);
        for (const town of towns) town.pass(day);
      }
    },
  };
}

function createTown({ seed, leaders, municipalities }: Size, n: number) {
  const id = `town-${n}`;
  const chance = chanceOf(seed, id);
  const count = Math.floor(leaders / municipalities) + (n < leaders % municipalities ? 1 : 0);
  let [units, people]: [Unit[], string[]] = [[], []];
  const vacant: { unit: string; until: Day }[] = [];
  let [numbered, made]: [number, Tenant | undefined] = [0, undefined];
  const newId = (letter: string) => `${letter}${++numbered}`;
  const newPerson = () => {
    const person = newId("p");
    people.push(person);
    return person;
  };
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];
  const leaves = () => units.filter(({ id: unit }) => !units.some(({ parent }) => parent === unit));
  const change = (unit: string, to: Partial<Unit>) => {
    units = units.map((one) => (one.id === unit ? { ...one, ...to } : one));
  };

  const begin = () => {
    const top = { id: "top", name: "Direktionen", leader: newPerson() };
    units.push(top);
    let centre: Unit = top;
    for (let led = 1; led < count; led++) {
      const isCentre = led % (UNITS_A_CENTRE + 1) === 1;
      const unit = {
        ...unitOf(newId("u")),
        parent: isCentre ? top.id : centre.id,
        leader: newPerson(),
      };
      units.push(unit);
      if (isCentre) centre = unit;
      // Some lead two.
      if (!isCentre && chance() < 0.08) units.push({ ...unit, ...unitOf(newId("u")) });
    }
  };
  const leave = (day: Day) => {
    const person = pick(units.flatMap(({ leader }) => leader ?? []));
    if (!person) return;
    people = people.filter((one) => one !== person);
    const isVacant = chance() < 0.3;
    const next = isVacant ? undefined : newPerson();
    for (const unit of units.filter(({ leader }) => leader === person)) {
      change(unit.id, { leader: next });
      if (isVacant)
        vacant.push({ unit: unit.id, until: addDays(day, 14 + Math.floor(chance() * 80)) });
    }
  };
  const merge = () => {
    const one = pick(leaves().filter(({ parent }) => parent !== undefined));
    const other = pick(
      leaves().filter(({ id: unit, parent }) => unit !== one?.id && parent === one?.parent),
    );
    if (!one || !other) return;
    const leader = one.leader ?? other.leader ?? newPerson();
    units = units.filter((unit) => unit !== one && unit !== other);
    units.push({ ...unitOf(newId("u")), parent: one.parent, leader, replaces: [one.id, other.id] });
  };
  const start = () => {
    const parent = pick(units.filter((one) => one.parent === "top"));
    if (parent) units.push({ ...unitOf(newId("u")), parent: parent.id, leader: newPerson() });
  };
  const end = () => {
    const gone = leaves().length > 3 ? pick(leaves().filter(({ parent }) => parent)) : undefined;
    units = units.filter((unit) => unit !== gone);
  };
  const HAPPENINGS = { leaves: leave, merges: merge, begins: start, ends: end };

  begin();
  return {
    id,
    tenant: () => (made ??= makeTenant(fileOf(id, n, units, people))),
    pass(day: Day) {
      for (const { unit } of vacant.filter(({ until }) => until === day)) {
        if (units.some((one) => one.id === unit && !one.leader))
          change(unit, { leader: newPerson() });
        made = undefined;
      }
      let lot = chance();
      for (const [what, rate] of Object.entries(YEARLY)) {
        const share = (rate * count) / 365;
        if (lot < share) {
          HAPPENINGS[what as keyof typeof YEARLY](day);
          made = undefined;
        }
        lot = lot < share ? 1 : lot - share;
      }
    },
  };
}

function unitOf(id: string) {
  return { id, name: `Enhed ${id}` };
}

function fileOf(
  id: string,
  n: number,
  units: readonly Unit[],
  people: readonly string[],
): TenantFile {
  const [office, most] = [n % 6 === 5 ? "dpo" : "coordinator", [undefined, 2, 3, 5][n % 4]];
  const person = (one: string, role: string) => ({
    ...{ id: one, name: `Prøve ${one}`, title: role, roles: [role], unit: "top" },
  });
  return {
    ...{ id, name: `Prøve ${n}`, policies: [POLICIES[n % POLICIES.length] ?? ""] },
    ...(most && { reviews: { remindersAtMost: most } }),
    units: [...units],
    people: [...people.map((one) => person(one, "leader")), person("office", office)],
  };
}
