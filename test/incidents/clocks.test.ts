import { join } from "node:path";
import { addHours } from "date-fns/addHours";
import { describe, expect, test } from "vitest";
import { deadlinesOf, isLate } from "../../src/incidents/deadlines.ts";
import { dueAt, nextLook, type Rules } from "../../src/incidents/due.ts";
import type { Incident } from "../../src/incidents/incident.ts";
import { loadLaw } from "../../src/incidents/law.ts";
import { createCalendar } from "../../src/shared/calendar/calendar.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";

const DATA = join(import.meta.dirname, "../../data");
const law = await loadLaw(join(DATA, "law.yaml"));
const calendar = createCalendar(await loadHolidays(join(DATA, "holidays.yaml")));
const rules: Rules = { law, calendar, acknowledgeWithinMinutes: 30 };

function incident(reported: string, more: Partial<Incident> = {}): Incident {
  return {
    ...{ number: "HÆN-2026-0001", state: "open", policy: "faxe-2021", sort: "other" },
    ...{ what: "A bag was left on the train.", personalData: "yes" },
    reporter: { person: "mette", locale: "da" },
    times: { found: reported, reported, aware: reported },
    ...{ isLarger: false, isConfidential: false, nis2Sent: {}, measures: [], notices: [] },
    ...{ handlers: [], escalations: 0, reminded: [], merged: [] },
    log: [{ at: reported, by: "mette", did: "reported" }],
    ...more,
  };
}

function due(one: Incident): Record<string, string> {
  return Object.fromEntries(
    deadlinesOf(one, law).map(({ clock, due: at }) => [clock.id, at.toISOString()]),
  );
}

const judged = { reason: "It is so.", by: "nadia", at: "2026-06-01T08:00:00.000Z" };

describe("the law's clocks", () => {
  test("72 clock hours run from when somebody was aware, over the change to summer time too", () => {
    expect(due(incident("2026-03-27T15:00:00.000Z"))).toEqual({
      authority: "2026-03-30T15:00:00.000Z",
    });
    expect(due(incident("2026-10-23T15:00:00.000Z")).authority).toBe("2026-10-26T15:00:00.000Z");
    expect(due(incident("2028-02-27T23:30:00.000Z")).authority).toBe("2028-03-01T23:30:00.000Z");
  });

  test("stop for what is no breach, has nobody's data in it, or is not to be notified", () => {
    const at = "2026-06-01T08:00:00.000Z";
    expect(due(incident(at, { personalData: "no" }))).toEqual({});
    expect(due(incident(at, { breach: { is: false, ...judged } }))).toEqual({});
    expect(due(incident(at, { authority: { notify: false, sent: [], ...judged } }))).toEqual({});
    expect(due(incident(at, { personalData: "unknown" }))).toHaveProperty("authority");
  });

  test("of a significant incident: 24 hours, 72 hours, and a month after the notification", () => {
    const one = incident("2026-01-30T08:00:00.000Z", { significant: judged, personalData: "no" });
    expect(due(one)).toEqual({
      "nis2-warning": "2026-01-31T08:00:00.000Z",
      "nis2-notification": "2026-02-02T08:00:00.000Z",
      "nis2-final": "2026-03-02T08:00:00.000Z",
    });
    const sent = { ...one, nis2Sent: { notification: "2026-01-31T12:00:00.000Z" } };
    expect(due(sent)["nis2-final"]).toBe("2026-02-28T12:00:00.000Z");
  });

  test("were not there before the act was in force", () => {
    expect(due(incident("2025-06-30T08:00:00.000Z", { significant: judged }))).not.toHaveProperty(
      "nis2-warning",
    );
  });

  test("a notification in time is not late, however long ago it was", () => {
    const sent = ["2026-06-04T08:00:00.000Z"];
    const [in72] = deadlinesOf(
      incident("2026-06-01T08:00:00.000Z", { authority: { notify: true, sent, ...judged } }),
      law,
    );
    expect(in72 && isLate(in72, new Date("2027-01-01"))).toBe(false);
  });
});

/** Lets the time pass from look to look, as the job does, and gives what was said when. */
function lookUntil(end: Date, one: Incident, change?: (one: Incident) => Incident) {
  const said: string[] = [];
  let now = one;
  let at = new Date(one.times.reported);
  for (let next = nextLook(now, rules); next && next <= end; next = nextLook(now, rules)) {
    at = next > at ? next : at;
    const { due: all, passed } = dueAt(now, rules, at);
    for (const each of all)
      if (each.do === "remind") said.push(`${at.toISOString()} ${each.id.split(" ")[2]}`);
    const log = all.some((each) => each.do === "escalate")
      ? [...now.log, { at: at.toISOString(), did: "escalated" as const }]
      : now.log;
    now = { ...now, reminded: [...now.reminded, ...passed], log };
    now = change?.(now) ?? now;
  }
  return said;
}

describe("reminders", () => {
  const handled = (reported: string) => incident(reported, { handlers: ["nadia"] });

  test("come 48, 24, 6 and 1 hours before, when it is overdue, and then daily", () => {
    const reported = new Date("2026-03-27T15:00:00.000Z");
    const said = lookUntil(addHours(reported, 72 + 48), handled(reported.toISOString()));
    expect(said).toEqual([
      "2026-03-28T15:00:00.000Z -48",
      "2026-03-29T15:00:00.000Z -24",
      "2026-03-30T09:00:00.000Z -6",
      "2026-03-30T14:00:00.000Z -1",
      "2026-03-30T15:00:00.000Z 0",
      "2026-03-31T15:00:00.000Z 24",
      "2026-04-01T15:00:00.000Z 48",
    ]);
  });

  test("all go on from where the time of being aware is moved to", () => {
    const reported = "2026-06-05T08:00:00.000Z";
    const earlier = "2026-06-03T08:00:00.000Z";
    const said = lookUntil(new Date("2026-06-06T08:00:00.000Z"), handled(reported), (one) => ({
      ...one,
      times: { ...one.times, aware: earlier },
    }));
    expect(said).toEqual(["2026-06-06T08:00:00.000Z -48", "2026-06-06T08:00:00.000Z 0"]);
    const moved = incident(reported, {
      handlers: ["nadia"],
      times: { found: earlier, reported, aware: earlier },
    });
    expect(lookUntil(new Date("2026-06-06T08:00:00.000Z"), moved)).toEqual([
      "2026-06-05T08:00:00.000Z -24",
      "2026-06-06T02:00:00.000Z -6",
      "2026-06-06T07:00:00.000Z -1",
      "2026-06-06T08:00:00.000Z 0",
    ]);
  });
});
