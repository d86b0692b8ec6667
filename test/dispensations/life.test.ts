import { describe, expect, test } from "vitest";
import { endEvent } from "../../src/dispensations/end-event.ts";
import { dispensations } from "../../src/dispensations/kind.ts";
import { notReached } from "../../src/dispensations/not-reached.ts";
import { standingOn } from "../../src/dispensations/standing.ts";
import { auditEntries } from "../../src/store/audit.ts";
import { tenantOf } from "../demo.ts";
import { assess, grant, openTown, outcome, withPeople } from "./town.ts";

describe("those who have it are reminded", () => {
  test("after 3, 7 and then every 7 business days, at nine, over Easter; then the deputy has it too", async () => {
    const town = openTown("naestved");
    await town.jumps("2026-03-27T15:00:00Z");
    const number = await town.asked("amina");
    town.heard();
    await town.passes("2026-05-05T00:00:00Z");
    // Easter: Thursday 2 April to Monday 6 April. Summer time from 29 March.
    expect(town.heardWhen()).toEqual([
      "2026-04-01T07:00 hans reminder",
      "2026-04-10T07:00 hans reminder",
      "2026-04-10T07:00 gitte escalated",
      "2026-04-21T07:00 hans reminder",
      "2026-04-21T07:00 gitte reminder",
      "2026-04-30T07:00 hans reminder",
      "2026-04-30T07:00 gitte reminder",
    ]);
    expect(outcome(await town.does("gitte", number, grant()))).toBe("granted");
    expect((await town.get(number)).parts[0]).toMatchObject({ by: "gitte", insteadOf: "hans" });
  });

  test("the deputy has nothing to say before", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    expect(outcome(await town.does("gitte", number, grant()))).toBe("unknown");
  });

  test("not while the requester is asked something, and from the beginning after the answer", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    await town.passes("2026-03-05T12:00:00Z");
    await town.does("hans", number, { do: "ask", words: "Hvorfor?" });
    town.heard();
    await town.passes("2026-03-24T12:00:00Z");
    expect(town.heard()).toEqual([]);
    await town.does("amina", number, { do: "answer", words: "Derfor" });
    town.heard();
    await town.passes("2026-03-28T12:00:00Z");
    expect(town.heardWhen()).toEqual(["2026-03-27T08:00 hans reminder"]);
  });

  test("who came in for them stays in, when the requester has answered", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    await town.passes("2026-03-16T12:00:00Z");
    await town.does("gitte", number, { do: "ask", words: "Hvorfor?" });
    await town.does("amina", number, { do: "answer", words: "Derfor" });
    expect(outcome(await town.does("gitte", number, grant()))).toBe("granted");
  });

  test("each for their own time: the next step begins anew", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.passes("2026-03-13T12:00:00Z");
    expect(town.heard()).toEqual([
      ...["nadia yours", "nadia reminder", "nadia reminder", "asger escalated"],
    ]);
    await town.does("asger", number, assess());
    town.heard();
    await town.passes("2026-03-19T12:00:00Z");
    expect(town.heardWhen().map((one) => one.slice(0, 16))).toEqual([
      ...["2026-03-18T08:00", "2026-03-18T08:00"],
    ]);
  });

  test("once, when Vogter was off for weeks", async () => {
    const town = openTown("naestved");
    await town.asked("amina");
    town.heard();
    await town.jumps("2026-04-14T12:00:00Z");
    expect(town.heard()).toEqual(["hans reminder", "gitte escalated"]);
  });

  test("and when none of them can be reached, the coordinator is told", async () => {
    const town = openTown("naestved");
    town.unreachable.add("hans");
    const number = await town.asked("amina");
    expect(town.heard()).toEqual(["sofie unreached"]);
    expect((await town.get(number)).notices).toMatchObject([{ person: "hans", unreached: true }]);
  });
});

describe("what did not arrive after all", () => {
  const lost = (town: ReturnType<typeof openTown>, number: string, person: string) =>
    town.run((tx) => notReached(tx, town.desk(), number, person));

  test("is told to the coordinator, when it was the last of those who have it", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, assess());
    town.heard();
    await lost(town, number, "thomas");
    expect(town.heard()).toEqual([]);
    await lost(town, number, "gunnar");
    await lost(town, number, "gunnar");
    expect(town.heard()).toEqual(["nadia unreached"]);
    expect((await town.get(number)).notices.filter(({ unreached }) => unreached)).toHaveLength(2);
  });

  test("is nobody's matter once somebody else has it", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, assess());
    town.heard();
    await lost(town, number, "nadia");
    await lost(town, number, "sanne");
    expect(town.heard()).toEqual([]);
  });
});

describe("the end of what was granted", () => {
  async function granted(to: string, from = "2026-04-01") {
    const town = openTown("naestved");
    const number = await town.asked("amina", { from, to });
    await town.does("hans", number, grant());
    town.heard();
    return { town, number };
  }

  test("the holder and the leader hear 30, 7 and 1 day before, on a business day, and on the day itself", async () => {
    // Sunday 25 October: the night to it has an hour more.
    const { town, number } = await granted("2026-10-25");
    await town.passes("2026-11-30T00:00:00Z");
    expect(town.told.map(({ at, person, telling }) => [at, person, telling])).toEqual(
      [
        ["2026-09-25T07:00:00.000Z", 30],
        ["2026-10-16T07:00:00.000Z", 7],
        ["2026-10-23T07:00:00.000Z", 1],
        ["2026-10-25T08:00:00.000Z", 0],
      ].flatMap(([at, daysLeft]) =>
        ["amina", "bjarne"].map((one) => [at, one, { why: "end", daysLeft }]),
      ),
    );
    expect((await town.get(number)).log.at(-1)).toEqual({
      ...{ at: "2026-10-25T23:00:00.000Z", did: "expired" },
    });
  });

  test("the last day belongs to it, also a leap day", async () => {
    const { town, number } = await granted("2028-02-29", "2026-04-01");
    const one = await town.get(number);
    expect(standingOn(one, "2026-03-31")).toBe("coming");
    expect(standingOn(one, "2026-04-01")).toBe("live");
    expect(standingOn(one, "2028-02-29")).toBe("live");
    expect(standingOn(one, "2028-03-01")).toBe("expired");
    await town.passes("2028-03-01T12:00:00Z");
    expect(town.heardWhen().at(-1)).toBe("2028-02-29T08:00 bjarne end");
  });

  test("what passed before it was granted is not said, and of several only the last", async () => {
    const { town } = await granted("2026-04-20");
    await town.jumps("2026-03-25T12:00:00Z");
    expect(town.heard()).toEqual(["amina end 30", "bjarne end 30"]);
    await town.jumps("2026-05-25T12:00:00Z");
    expect(town.heard()).toEqual(["amina end 0", "bjarne end 0"]);
    await town.jumps("2026-07-25T12:00:00Z");
    expect(town.heard()).toEqual([]);
  });

  test("of which some is past when it is granted: that is not said at all", async () => {
    const { town } = await granted("2026-03-10", "2026-03-03");
    await town.jumps("2026-03-08T12:00:00Z");
    expect(town.heard()).toEqual([]);
    await town.passes("2026-03-10T12:00:00Z");
    expect(town.heard()).toEqual([
      ...["amina end 1", "bjarne end 1", "amina end 0", "bjarne end 0"],
    ]);
  });

  test("without one the coordinator looks at it again each year, and it is in force until then", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("ida", { to: undefined });
    await town.does("karen", number, grant({ tookPart: ["tove"] }));
    town.heard();
    await town.passes("2028-04-01T00:00:00Z");
    expect(town.heardWhen()).toEqual([
      "2027-03-03T08:00 lone look-again",
      "2028-03-03T08:00 lone look-again",
    ]);
    expect(standingOn(await town.get(number), "2040-01-01")).toBe("live");
  });

  test("who decides may set one where none was asked for", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("ida", { to: undefined });
    await town.does("karen", number, grant({ tookPart: ["tove"], to: "2026-06-30" }));
    expect((await town.get(number)).state).toMatchObject({ to: "2026-06-30" });
  });
});

describe("revocation", () => {
  const revoke = { do: "revoke", words: "Skabet er væk" } as const;

  test("by who decides, with a reason; holder and leader hear, and its end is not announced", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    expect(outcome(await town.does("hans", number, revoke))).toBe("not-in-force");
    await town.does("hans", number, grant());
    town.heard();
    expect(outcome(await town.does("amina", number, revoke))).toBe("not-theirs");
    expect(outcome(await town.does("hans", number, revoke))).toBe("revoked");
    expect(town.heard()).toEqual(["amina revoked", "bjarne revoked"]);
    await town.passes("2027-02-01T00:00:00Z");
    expect(town.heard()).toEqual([]);
    expect(outcome(await town.does("hans", number, revoke))).toBe("not-in-force");
  });

  test("not once it is over", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    await town.does("hans", number, grant());
    await town.jumps("2027-01-01T10:00:00Z");
    expect(outcome(await town.does("hans", number, revoke))).toBe("not-in-force");
  });
});

test("the calendar's entry is the last day, whatever zone the machine is in", async () => {
  const town = openTown("naestved");
  const number = await town.asked("amina", { to: "2027-03-28" });
  await town.does("hans", number, grant());
  const setting = { tenant: "naestved", locale: "da", now: town.clock.now() } as const;
  const text = endEvent(await town.get(number), setting)?.text ?? "";
  expect(text).toContain("DTSTART;VALUE=DATE:20270328\r\n");
  expect(text).toContain("DTEND;VALUE=DATE:20270329\r\n");
  expect(text).toContain(`UID:${number}@naestved.vogter\r\n`);
});

describe("what is kept", () => {
  test("goes five years after its end; what waits or applies until further notice stays", async () => {
    const town = openTown("kalundborg");
    const keptFrom = async (number: string) => dispensations.keep?.from(await town.get(number));
    const open = await town.asked("ida");
    expect(await keptFrom(open)).toBeUndefined();
    await town.does("karen", open, grant({ tookPart: ["tove"] }));
    expect(await keptFrom(open)).toBe("2026-12-31T23:00:00.000Z");
    const endless = await town.asked("ida", { to: undefined });
    await town.does("karen", endless, grant({ tookPart: ["tove"] }));
    expect(await keptFrom(endless)).toBeUndefined();
    const withdrawn = await town.asked("ida");
    await town.does("ida", withdrawn, { do: "withdraw" });
    expect(await keptFrom(withdrawn)).toBe("2026-03-03T08:00:00.000Z");
  });

  test("names nobody who was forgotten, and goes on without them", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("omar");
    const all = { tookPart: ["inger"], steppedAside: ["tove"] };
    await town.does("karen", number, grant({ ...all, words: "omar har ret" }));
    const before = await town.get(number);
    const { people } = dispensations;
    expect([...(people?.in(before, number) ?? [])].sort()).toEqual([
      "inger",
      "karen",
      "omar",
      "tove",
    ]);
    const after = ["omar", "karen", "inger", "tove"].reduce(
      (one, person) => people?.forget(one, person) ?? one,
      before,
    );
    expect(people?.in(after, number)).toEqual([]);
    expect(after.parts[0]).toMatchObject({ by: "forgotten", words: "omar har ret" });
    expect(dispensations.schema.safeParse(after).success).toBe(true);
  });
});

test("that it is over is written down, without anybody's words", async () => {
  const town = openTown("naestved", {
    tenant: withPeople(tenantOf("naestved"), {}),
  });
  const number = await town.asked("amina", { to: "2026-04-30" });
  await town.does("hans", number, grant({ words: "Fint", conditions: "Skab" }));
  await town.passes("2026-05-02T00:00:00Z");
  const log = await town.run((tx) => tx.find(auditEntries, "seq", { tenant: "naestved" }));
  expect(log.map(({ value }) => value.action)).toEqual([
    "dispensation.requested",
    "dispensation.granted",
    "dispensation.expired",
  ]);
});
