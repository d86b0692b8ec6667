import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../src/shared/random.ts";
import { whenAtWork } from "./danish-year.ts";
import { expectedReminders, lineOf } from "./expected-reminders.ts";
import { type Lived, live, type Told } from "./live.ts";
import { leftAlone, lifeBy } from "./lives.ts";

const START = Date.parse("2027-09-01T00:00:00Z");
const END = Date.parse("2028-09-01T00:00:00Z");
const HOUR = 3_600_000;
/** Just before both changes of the clock and in the doubled hour, around leap day, at Christmas and at Easter. */
const AWKWARD = [
  ...["2027-10-28T01:30:00Z", "2027-10-30T22:15:00Z", "2027-10-31T00:30:00Z"],
  ...["2027-10-31T01:30:00Z", "2027-12-23T14:45:00Z", "2027-12-30T22:59:00Z"],
  ...["2028-01-29T09:00:00Z", "2028-01-31T09:00:00Z", "2028-02-26T12:00:00Z"],
  ...["2028-02-29T00:30:00Z", "2028-02-29T22:59:00Z", "2028-02-26T01:20:00Z"],
  ...["2028-03-23T01:30:00Z", "2028-03-26T00:59:00Z", "2028-03-26T01:00:00Z"],
  ...["2028-04-12T13:59:00Z", "2028-04-13T08:00:00Z", "2028-06-02T13:50:00Z"],
].map((instant) => Date.parse(instant));

const seed = Date.now();
process.stdout.write(`seed ${seed}\n`);
const random = seededRandom(seed);
const lives = [
  ...AWKWARD.flatMap((at) => [
    lifeBy(random, at),
    lifeBy(random, at + Math.round(random() * HOUR)),
  ]),
  ...Array.from({ length: 30 }, () => lifeBy(random, Math.round(START + random() * (END - START)))),
  ...["2027-10-30T20:00:00Z", "2028-02-28T20:00:00Z", "2028-03-25T20:00:00Z"]
    .map((at) => Date.parse(at))
    .flatMap((at) => [leftAlone(at)])
    .map((life) => ({ ...life, steps: takenAfterDays(6) })),
  leftAlone(END - 9 * 24 * HOUR),
];
let lived: readonly Lived[];

beforeAll(async () => {
  lived = await live(lives, END);
}, 60_000);

function takenAfterDays(days: number) {
  return [{ after: days * 24 * HOUR, by: "sanne", act: () => ({ do: "acknowledge" }) as const }];
}

describe("a year of clocks", () => {
  test("every reminder comes at its instant, once, and none after it was done", () => {
    let count = 0;
    for (const one of lived) {
      const said = remindersOf(one);
      expect(said, `seed ${seed}`).toEqual(expectedReminders(one.states, END));
      count += said.length;
    }
    expect(count).toBeGreaterThan(500);
  });

  test("each goes to those who have it, or while nobody has, to all who were asked, once each", () => {
    for (const { told } of lived)
      for (const [, group] of Map.groupBy(told.filter(isReminder), reminderOf)) {
        const { handlers, notices } = group[0]?.incident ?? { handlers: [], notices: [] };
        const asked = notices.filter(({ onlyInforms }) => !onlyInforms).map((one) => one.person);
        const wanted = handlers.length > 0 ? handlers : asked;
        expect(group.map(({ person }) => person).sort(), `seed ${seed}`).toEqual(wanted.toSorted());
      }
  });

  test("who does not take it is asked again in time, at work where it may wait, and never once it is taken", () => {
    let rounds = 0;
    for (const one of lived) {
      const asked = new Set(
        one.told.filter(({ telling }) => telling.why === "escalated").map(({ at }) => at),
      );
      expect([...asked], `seed ${seed}`).toEqual(expectedRounds(one));
      rounds += asked.size;
    }
    expect(rounds).toBeGreaterThan(100);
  });
});

/**
 * In Faxe: the deputies after half an hour, then everybody again after that, then after twice as long each time. One
 * that is opened again and that nobody has begins anew, but for the deputies, who know of it.
 */
function expectedRounds({ life, states }: Lived): number[] {
  const isAlone = ({ incident }: Lived["states"][number]) =>
    incident.state === "open" && incident.handlers.length === 0;
  const rounds: number[] = [];
  let since: number | undefined = life.reported;
  for (const state of states) {
    if (isAlone(state)) since ??= state.from;
    else if (since !== undefined) {
      rounds.push(...roundsBetween(since, state.from, states, rounds.length > 0));
      since = undefined;
    }
  }
  if (since === undefined) return rounds;
  return [...rounds, ...roundsBetween(since, END, states, rounds.length > 0)];
}

function roundsBetween(
  from: number,
  until: number,
  states: Lived["states"],
  deputiesKnow: boolean,
): number[] {
  const mayWait = states.some((one) => one.from < until && one.incident.severity === "low");
  const rounds: number[] = [];
  for (let at = from; ; ) {
    const again = rounds.length - (deputiesKnow ? 0 : 1);
    const minutes = Math.min(240, 30 * 2 ** Math.max(0, again));
    const next = at + minutes * 60_000;
    at = mayWait ? whenAtWork(next) : next;
    if (at >= until) return rounds;
    rounds.push(at);
  }
}

function remindersOf({ told }: Lived): string[] {
  return [...new Set(told.filter(isReminder).map(reminderOf))].sort();
}

function isReminder({ telling }: Told): boolean {
  return telling.why === "due";
}

function reminderOf({ at, telling }: Told): string {
  if (telling.why !== "due") return "";
  const { deadline, at: planned } = telling.due;
  const due = deadline.due.getTime();
  return lineOf(at, deadline.clock.id, due, (planned.getTime() - due) / HOUR);
}
