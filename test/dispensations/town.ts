import { join } from "node:path";
import type { DispensationDesk, Telling } from "../../src/dispensations/desk.ts";
import {
  type Act,
  type Acted,
  actOn,
  DISPENSATION_KINDS,
  DISPENSATION_LOOK,
  type Dispensation,
  look,
  type RequestText,
  request,
} from "../../src/dispensations/index.ts";
import { dispensations } from "../../src/dispensations/kind.ts";
import { type Person, personOf, type Tenant, type UnlistedPerson } from "../../src/people/index.ts";
import type { Policy } from "../../src/policy/index.ts";
import { type MovableClock, movableClock } from "../../src/shared/clock.ts";
import { createStore, OWN_KINDS, type Store, shapesOf, type Tx } from "../../src/store/index.ts";
import { jobs } from "../../src/store/jobs.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { CALENDAR, policyOf, tenantOf } from "../demo.ts";

const _DATA = join(import.meta.dirname, "../../data");
/** A Tuesday morning in Copenhagen. */
export const TUESDAY = new Date("2026-03-03T08:00:00Z");

export const shapes = shapesOf([...OWN_KINDS, ...DISPENSATION_KINDS]);

export const TEXT: RequestText = {
  requirement: { kind: "handbook", reference: "Håndbogen 4.2" },
  what: "Skærmlås på stuens tablet",
  covers: "Tre tablets",
  why: "Børnene bruger dem",
  risk: "Andre kan se billeder",
  measures: "De ligger i et aflåst skab",
  documentation: "Sag 26/1234",
  from: "2026-04-01",
  to: "2026-12-31",
  units: [],
};

/** What somebody was told: `gunnar yours`. */
interface Told {
  readonly person: string;
  readonly number: string;
  readonly telling: Telling;
  readonly at: string;
}

export interface TownParts {
  readonly tenant?: Tenant;
  readonly policyOf?: (id: string) => Policy;
  readonly store?: Store;
  readonly clock?: MovableClock;
}

/** A municipality of the demo with its dispensations, in memory unless it is handed a store. */
export function openTown(id: string, parts: TownParts = {}) {
  const clock = parts.clock ?? movableClock(TUESDAY);
  let store = parts.store ?? createStore(memoryEngine(shapes), shapes, clock);
  const told: Told[] = [];
  const unreachable = new Set<string>();
  const town = { tenant: parts.tenant ?? tenantOf(id) };
  const desk = (): DispensationDesk => ({
    tenant: town.tenant,
    policyOf: parts.policyOf ?? policyOf,
    calendar: CALENDAR,
    voice: {
      async tell(tx, person, { number }, telling) {
        const isReached = !unreachable.has(person);
        if (isReached) told.push({ person, number, telling, at: tx.now.toISOString() });
        return isReached;
      },
      showAnew: async () => undefined,
    },
  });
  const someone = (person: string): Person | UnlistedPerson =>
    personOf(town.tenant, person) ?? { kind: "unlisted", id: person, tenant: id };
  const run = <T>(work: (tx: Tx) => Promise<T>) => store.transact(work);
  let drafts = 0;
  const asks = (person: string, text: Partial<RequestText> = {}, renews?: string) =>
    run((tx) =>
      request(tx, desk(), {
        ...{ draft: `draft-${++drafts}`, text: { ...TEXT, ...text }, renews },
        requester: { person, unit: personOf(town.tenant, person)?.unit, locale: "da" } as never,
      }),
    );
  const does = (person: string, number: string, act: Act): Promise<Acted> =>
    run((tx) => actOn(tx, desk(), number, someone(person), act));
  const nextJob = async (until: Date) => {
    const [job] = await run((tx) =>
      tx.find(jobs, "due", {
        ...{ from: DISPENSATION_LOOK, to: `${DISPENSATION_LOOK} ${until.toISOString()}`, limit: 1 },
      }),
    );
    return job;
  };
  /** Does what is due by now, as the runner would. */
  const looks = async () => {
    for (let job = await nextJob(clock.now()); job; job = await nextJob(clock.now())) {
      const due = job;
      await run(async (tx) => {
        await look(tx, desk(), (due.value.payload as { number: string }).number);
        await tx.replace(jobs, due, { ...due.value, state: "done" });
      });
    }
  };
  return {
    clock,
    told,
    unreachable,
    desk,
    someone,
    run,
    asks,
    does,
    looks,
    /** Lets somebody ask, and gives the number. */
    async asked(person: string, text: Partial<RequestText> = {}): Promise<string> {
      const made = await asks(person, text);
      if (made.outcome === "refused") throw new Error(made.because);
      return made.dispensation.number;
    },
    async get(number: string): Promise<Dispensation> {
      const doc = await run((tx) => tx.get(dispensations, id, number));
      if (!doc) throw new Error(`There is no ${number}.`);
      return doc.value as Dispensation;
    },
    /** What was said since the last time, as `gunnar yours`. */
    heard(): string[] {
      return told.splice(0).map(({ person, telling }) => {
        const left = telling.why === "end" ? ` ${telling.daysLeft}` : "";
        return `${person} ${telling.why}${left}`;
      });
    },
    /** What was said since the last time, with its instant. */
    heardWhen(): string[] {
      return told
        .splice(0)
        .map(({ person, telling, at }) => `${at.slice(0, 16)} ${person} ${telling.why}`);
    },
    /** Vogter was started again: what is kept is as it was. */
    restarts(anew: Store): void {
      store = anew;
    },
    /** The municipality's file is another one from now on. */
    becomes(tenant: Tenant): void {
      town.tenant = tenant;
    },
    /** Lets the time pass, and does what is due when it is. */
    async passes(until: string): Promise<void> {
      const end = new Date(until);
      for (let job = await nextJob(end); job; job = await nextJob(end)) {
        const at = new Date(job.value.dueAt);
        if (at > clock.now()) clock.moveTo(at);
        await looks();
      }
      clock.moveTo(end);
    },
    /** Vogter was off until then. */
    async jumps(until: string): Promise<void> {
      clock.moveTo(new Date(until));
      await looks();
    },
  };
}

export const assess = (words = "Forsvarligt") =>
  ({ do: "assess", round: 1, opinion: "for", words }) as const;
export const grant = (more: Partial<Extract<Act, { do: "grant" }>> = {}) =>
  ({ do: "grant", round: 1, ...more }) as const;
export const reject = { do: "reject", round: 1, words: "Risikoen er for stor" } as const;

/** What became of it, in a word: the state, or why not. */
export function outcome(acted: Acted): string {
  if (acted.outcome === "done") return acted.dispensation.state.is;
  return acted.outcome === "refused" ? acted.because : "unknown";
}

/** The same municipality with some people changed. */
export function withPeople(
  tenant: Tenant,
  changes: Readonly<Record<string, Partial<Person>>>,
): Tenant {
  const people = tenant.people.map((one) => ({ ...one, ...changes[one.id] }));
  return { ...tenant, people };
}
