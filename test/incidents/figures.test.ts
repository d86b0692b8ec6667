import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardToText } from "../../src/channels/cards/card-to-text.ts";
import { figuresCard } from "../../src/incidents/figures/card.ts";
import { figuresOf, yearOfFigures } from "../../src/incidents/figures/figures.ts";
import { groupOf, periodsOf } from "../../src/incidents/figures/periods.ts";
import { SMALLEST_GROUP } from "../../src/incidents/figures/suppress.ts";
import type { Incident } from "../../src/incidents/incident.ts";
import { anyIncident, incidentOf, JUDGED, settingOf } from "./made-incidents.ts";

const { law } = settingOf("faxe", "2026-11-21T09:00:00Z").desk.rules;
const figures = (incidents: readonly Incident[], now: string, year = 2026) =>
  figuresOf(incidents, { law, year, now: new Date(now) });

/** So many incidents on the 10th of a month. */
function some(count: number, month: string, more: Partial<Incident> = {}): Incident[] {
  const reported = `${month}-10T08:00:00.000Z`;
  return Array.from({ length: count }, () =>
    incidentOf({ times: { found: reported, reported, aware: reported }, ...more }),
  );
}

function counts(of: ReturnType<typeof figures>, by: string) {
  const table = of.tables.find((one) => one.by === by);
  return Object.fromEntries(table?.groups.map(({ id, count }) => [id, count]) ?? []);
}

describe("a year's figures", () => {
  test("count by sort, severity, data, notification and deadline, each incident once", () => {
    const sent = { notify: true, ...JUDGED, sent: ["2026-02-10T20:00:00.000Z"] };
    const found = figures(
      [
        ...some(7, "2026-02", { severity: "high", authority: sent }),
        ...some(6, "2026-02", { sort: "phishing", personalData: "no" }),
        ...some(9, "2026-02", { state: "merged" }),
      ],
      "2026-04-01T08:00:00Z",
    );
    expect(found.total).toBe(13);
    expect(counts(found, "sort")).toMatchObject({ "wrong-recipient": 7, phishing: 6, malware: 0 });
    expect(counts(found, "severity")).toEqual({ high: 7, medium: 0, low: 0, unjudged: 6 });
    expect(counts(found, "personal-data")).toEqual({ yes: 7, no: 6, unknown: 0 });
    expect(counts(found, "authority")).toEqual({ notified: 7, "not-to-notify": 0, neither: 6 });
    expect(counts(found, "deadline")).toEqual({ kept: 13, overdue: 0 });
  });

  test("say how long things took, and not of a few", () => {
    const taken = (minutes: number) =>
      some(1, "2026-01", {
        log: [
          {
            at: new Date(Date.parse("2026-01-10T08:00:00Z") + minutes * 60_000).toISOString(),
            did: "acknowledged",
          },
        ],
      });
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].flatMap(taken);
    const span = (all: Incident[]) =>
      figures(all, "2026-02-01T08:00:00Z").durations.find(
        (one) => one.span === "reported-acknowledged",
      );
    expect(span(ten)).toEqual({ span: "reported-acknowledged", median: 5, ninetieth: 9 });
    expect(span(ten.slice(0, 6))).toEqual({ span: "reported-acknowledged", median: 3 });
    expect(span([...ten.slice(0, 4), ...some(3, "2026-01")])).toEqual({
      span: "reported-acknowledged",
    });
  });

  test("a deadline that was passed counts as overdue, and one that runs does not", () => {
    const found = figures(
      [...some(6, "2026-02"), ...some(5, "2026-02", { personalData: "no" })],
      "2026-03-02T08:00:00Z",
    );
    expect(counts(found, "deadline")).toEqual({ kept: 5, overdue: 6 });
  });

  test("go to the end of the last whole month, and then only once enough have come", () => {
    const until = (now: string) => {
      const { months, total } = figures(
        [
          ...some(5, "2026-01"),
          ...some(2, "2026-02"),
          ...some(3, "2026-03"),
          ...some(9, "2026-04"),
        ],
        now,
      );
      return { months, total };
    };
    expect(until("2026-02-28T22:00:00Z")).toEqual({ months: 1, total: 5 });
    expect(until("2026-02-28T23:30:00Z")).toEqual({ months: 1, total: 5 });
    expect(until("2026-04-15T08:00:00Z")).toEqual({ months: 3, total: 10 });
    expect(until("2027-01-01T08:00:00Z")).toEqual({ months: 12, total: 19 });
  });

  test("of a single month in a running year cannot be worked out from those of the month before", () => {
    const year = fc.array(fc.nat({ max: 8 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(year, (months) => {
        const totals = months.map((_, at) =>
          periodsOf(months.slice(0, at + 1), false).reduce((all, { count }) => all + count, 0),
        );
        for (const [at, total] of totals.entries()) {
          const grown = total - (totals[at - 1] ?? 0);
          expect(grown === 0 || grown >= SMALLEST_GROUP).toBe(true);
        }
        const whole = periodsOf(months, true);
        expect(whole.every(({ count }) => count >= SMALLEST_GROUP)).toBe(true);
        if (whole.length > 0)
          expect(whole.reduce((all, { count }) => all + count, 0)).toBe(
            months.reduce((a, b) => a + b, 0),
          );
      }),
    );
    expect(periodsOf([2, 3, 5, 1], true).map(groupOf)).toEqual([
      { id: "1-2", count: 5 },
      { id: "3-4", count: 6 },
    ]);
  });

  test("are those of last year as long as this year's first month goes on", () => {
    expect(yearOfFigures(new Date("2027-01-31T22:00:00Z"))).toBe(2026);
    expect(yearOfFigures(new Date("2027-01-31T23:30:00Z"))).toBe(2027);
  });

  test("are not told of fewer than five, not even as a total", () => {
    const found = figures(some(4, "2026-01"), "2026-03-01T08:00:00Z");
    expect(found).toMatchObject({ total: "few", tables: [], durations: [] });
    expect(cardToText(figuresCard(found, settingOf("faxe", "2026-03-01T08:00:00Z")))).toContain(
      "Der er meldt færre end 5 hændelser.",
    );
    expect(figures([], "2026-03-01T08:00:00Z").total).toBe(0);
  });

  test("show nothing that anybody wrote, and nobody, in either language", () => {
    const secret = "Ordene som ingen må se";
    fc.assert(
      fc.property(fc.array(anyIncident, { minLength: 8, maxLength: 20 }), (all) => {
        const marked = all.map((one) => ({
          ...one,
          what: secret,
          reporter: { ...one.reporter, person: secret },
        }));
        for (const locale of ["da", "en"] as const) {
          const text = cardToText(
            figuresCard(
              figures(marked, "2027-02-01T08:00:00Z"),
              settingOf("faxe", "2027-02-01T08:00:00Z", locale),
            ),
          );
          expect(text).not.toContain(secret);
          expect(text).not.toContain("nadia");
          expect(text).not.toMatch(/undefined|NaN|incident\./);
        }
      }),
      { numRuns: 30 },
    );
  });
});
