import { actOn } from "../../src/incidents/act-on.ts";
import type { IncidentDesk, Telling } from "../../src/incidents/desk.ts";
import type { Incident } from "../../src/incidents/incident.ts";
import { INCIDENT_LOOK, look } from "../../src/incidents/index.ts";
import { incidents, reports } from "../../src/incidents/kind.ts";
import { report } from "../../src/incidents/report.ts";
import { createRunner } from "../../src/jobs/index.ts";
import { movableClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { createStore, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { jobs } from "../../src/store/jobs.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { tenantOf } from "../demo.ts";
import type { State } from "./expected-reminders.ts";
import type { Life, Step } from "./lives.ts";
import { settingOf } from "./made-incidents.ts";
import { person } from "./town.ts";

/** What somebody was told, when, and how the incident was then. */
export interface Told {
  readonly at: number;
  readonly person: string;
  readonly telling: Telling;
  readonly incident: Incident;
}

/** How an incident went: as it was after each change, and what people were told of it. */
export interface Lived {
  readonly life: Life;
  readonly states: readonly State[];
  readonly told: readonly Told[];
}

const tenant = tenantOf("faxe");

/** Lets incidents live until `end`, in a store and a runner of their own, from one instant to the next that matters. */
export async function live(lives: readonly Life[], end: number): Promise<readonly Lived[]> {
  const clock = movableClock(new Date(Math.min(...lives.map(({ reported }) => reported))));
  const shapes = shapesOf([...OWN_KINDS, incidents, reports]);
  const store = createStore(memoryEngine(shapes), shapes, clock);
  const told: Told[] = [];
  const desk: IncidentDesk = {
    ...settingOf(tenant.id, clock.now().toISOString()).desk,
    ...{ tenant, voice: listening(told) },
  } as IncidentDesk;
  const runner = createRunner({
    ...{ store, clock, log: createLog("silent"), random: seededRandom(1) },
    handlers: {
      [INCIDENT_LOOK]: {
        async work(tx, { payload }) {
          await look(tx, desk, (payload as { number: string }).number);
          return undefined;
        },
      },
    },
  });
  const nextLook = () =>
    store.transact(async (tx) => {
      const stretch = { from: `${INCIDENT_LOOK} `, to: `${INCIDENT_LOOK} ~` };
      const [next] = await tx.find(jobs, "due", { ...stretch, limit: 1 });
      return next ? Date.parse(next.value.dueAt) : Number.POSITIVE_INFINITY;
    });
  const until = async (instant: number) => {
    for (let next = await nextLook(); next < instant; next = await nextLook()) {
      clock.moveTo(new Date(Math.max(next, clock.now().getTime())));
      await runner.runDue();
    }
    clock.moveTo(new Date(instant));
  };

  const numbers = new Map<Life, string>();
  const states = new Map<Life, State[]>(lives.map((life) => [life, []]));
  const keep = (life: Life, incident: Incident) =>
    states.get(life)?.push({ from: clock.now().getTime(), incident });
  const begin = async (life: Life) => {
    const { found, personalData } = life;
    const { incident } = await store.transact((tx) =>
      report(tx, desk, {
        ...{ draft: String(numbers.size), sort: "other", what: "En mappe", personalData },
        ...{ reporter: { person: "mette", locale: "da" }, found: new Date(found) },
      }),
    );
    numbers.set(life, incident.number);
    keep(life, incident);
  };
  const take = async (life: Life, { by, act }: Step) => {
    const now = clock.now().getTime();
    const acted = await store.transact((tx) =>
      actOn(tx, desk, numbers.get(life) ?? "", person(tenant, by), [act(now)]),
    );
    if (acted.outcome === "done") keep(life, acted.incident);
  };

  const happenings = lives
    .flatMap((life) => [
      { at: life.reported, happen: () => begin(life) },
      ...life.steps.map((step) => ({
        ...{ at: life.reported + step.after, happen: () => take(life, step) },
      })),
    ])
    .sort((a, b) => a.at - b.at);
  for (const { at, happen } of happenings.filter((one) => one.at < end)) {
    await until(at);
    await happen();
    await runner.runDue();
  }
  await until(end);
  await store.close();
  return lives
    .filter(({ reported }) => reported < end)
    .map((life) => ({
      ...{ life, states: states.get(life) ?? [] },
      told: told.filter(({ incident }) => incident.number === numbers.get(life)),
    }));
}

/** Everybody can be told everything, and it is written down. */
function listening(told: Told[]): IncidentDesk["voice"] {
  return {
    async tell(tx, person, incident, telling) {
      told.push({ at: tx.now.getTime(), person, telling, incident });
      return true;
    },
    showAnew: async () => undefined,
    alarm: async () => undefined,
  };
}
