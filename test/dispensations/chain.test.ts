import { describe, expect, test } from "vitest";
import { tasksOf } from "../../src/dispensations/chain.ts";
import type { Policy } from "../../src/policy/index.ts";
import { policyOf, tenantOf } from "../demo.ts";
import { assess, grant, openTown, outcome, reject, TEXT, withPeople } from "./town.ts";

type Steps = Policy["profile"]["dispensations"]["steps"];
const step = (does: Steps[number]["do"], ...roles: string[]): Steps[number] => ({
  ...{ do: does, roles, clause: "organisering-og-ansvar/2", quote: "at vurdere" },
});
const tasks = (...steps: Steps) =>
  tasksOf(steps).map((task) => `${task.step} ${task.do} ${task.roles.join("/")}`);

describe("what a chain comes to", () => {
  test("who only receives has nothing to give", () => {
    expect(tasks(step("receive", "committee"), step("decide", "committee"))).toEqual([
      "1 decide committee",
    ]);
  });

  test("who assesses together with those who decide later is alone with the assessment", () => {
    expect(tasks(step("assess", "dpo", "director"), step("decide", "director"))).toEqual([
      "0 assess dpo",
      "1 decide director",
    ]);
  });

  test("where all who assess also decide, one of them assesses", () => {
    expect(tasks(step("assess", "director"), step("decide", "director"))).toEqual([
      "0 assess director",
      "1 decide director",
    ]);
  });

  test("each role gives its own part, and several may decide after one another", () => {
    const chain = [step("assess", "dpo", "itManager"), step("decide", "a"), step("decide", "b")];
    expect(tasks(...chain)).toEqual([
      "0 assess dpo",
      "0 assess itManager",
      "1 decide a",
      "2 decide b",
    ]);
  });
});

/** Faxe, with another chain than its own. */
function faxeWith(...steps: Steps) {
  const faxe = policyOf("faxe-2021");
  const dispensations = { ...faxe.profile.dispensations, steps };
  const policy = { ...faxe, profile: { ...faxe.profile, dispensations } };
  return openTown("faxe", { policyOf: () => policy });
}

describe("a chain that no policy has yet", () => {
  test("two assess side by side, and one director assesses where another decides", async () => {
    const town = faxeWith(
      step("assess", "dpo", "systemOwner"),
      step("assess", "specialistDirectors"),
      step("decide", "specialistDirectors"),
    );
    const number = await town.asked("mette");
    expect(town.heard()).toEqual(["nadia yours", "erik yours"]);
    await town.does("erik", number, assess());
    expect(town.heard()).toEqual([]);
    await town.does("nadia", number, assess());
    expect(town.heard()).toEqual(["thomas yours", "gunnar yours"]);
    await town.does("gunnar", number, assess());
    expect(outcome(await town.does("gunnar", number, grant()))).toBe("gave-part");
    expect(outcome(await town.does("thomas", number, grant()))).toBe("granted");
  });

  test("of two who assess one cannot: the other hears of theirs, and somebody that it is stuck", async () => {
    const town = faxeWith(step("assess", "dpo", "itServiceDesk"), step("decide", "director"));
    // Her deputy leads the unit it is for.
    const number = await town.asked("sanne", { units: ["hr-oekonomi-it"] });
    expect(town.heard()).toEqual(["nadia yours", "nadia stuck"]);
    await town.does("nadia", number, assess());
    expect(outcome(await town.does("gunnar", number, grant()))).toBe("not-now");
  });

  test("of two who decide the second cannot give more than the first, and one rejection ends it", async () => {
    const chain = [step("decide", "dpo"), step("decide", "itServiceDesk")];
    const town = faxeWith(...chain);
    const number = await town.asked("mette");
    await town.does("nadia", number, grant({ to: "2026-06-30" }));
    expect(outcome(await town.does("sanne", number, grant({ to: "2026-07-31" })))).toBe("longer");
    await town.does("sanne", number, grant());
    expect((await town.get(number)).state).toMatchObject({ is: "granted", to: "2026-06-30" });
    const other = await town.asked("mette");
    expect(outcome(await town.does("nadia", other, reject))).toBe("rejected");
    expect(outcome(await town.does("sanne", other, grant()))).toBe("settled");
  });
});

describe("when the request changes", () => {
  test("the chain begins anew: what was said of the old text is not said of the new", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, assess());
    town.heard();
    const text = { ...TEXT, what: "Alle tablets", units: ["dagplejen"] };
    await town.does("mette", number, { do: "change", text });
    expect(town.heard()).toEqual(["nadia changed"]);
    expect(await town.get(number)).toMatchObject({
      ...{ round: 2, text: { what: "Alle tablets" } },
      earlier: [{ round: 1, text: { what: TEXT.what } }],
    });
    expect(outcome(await town.does("gunnar", number, grant()))).toBe("changed");
    expect(outcome(await town.does("gunnar", number, { ...grant(), round: 2 }))).toBe("not-now");
    expect(outcome(await town.does("nadia", number, { ...assess(), round: 2 }))).toBe("requested");
    expect(outcome(await town.does("gunnar", number, { ...grant(), round: 2 }))).toBe("granted");
  });

  test("it cannot lose what the policy requires, end before it begins, or be over already", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    const change = async (text: object) =>
      outcome(await town.does("amina", number, { do: "change", text: { ...TEXT, ...text } }));
    expect(await change({ measures: undefined })).toBe("incomplete");
    expect(await change({ to: "2026-03-31" })).toBe("backwards");
    expect(await change({ to: "2026-03-02" })).toBe("over");
    expect(await change({ to: "2026-05-31" })).toBe("requested");
  });
});

describe("questions back", () => {
  const ask = { do: "ask", words: "Hvor mange tablets?" } as const;
  const answer = { do: "answer", words: "Tre" } as const;

  test("are asked by who has it, one at a time, and answered by the requester", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    town.heard();
    expect(outcome(await town.does("gunnar", number, ask))).toBe("not-theirs");
    expect(outcome(await town.does("mette", number, answer))).toBe("no-question");
    expect(outcome(await town.does("nadia", number, ask))).toBe("requested");
    expect(outcome(await town.does("nadia", number, ask))).toBe("question-open");
    await town.does("mette", number, answer);
    expect(town.heard()).toEqual(["mette asked", "nadia answered"]);
    expect((await town.get(number)).questions).toMatchObject([
      { by: "nadia", words: ask.words, answer: { by: "mette", words: "Tre" } },
    ]);
  });

  test("are over once who asked goes on without an answer", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, ask);
    town.clock.moveBy(1);
    await town.does("nadia", number, assess());
    expect(outcome(await town.does("mette", number, answer))).toBe("no-question");
  });
});

describe("what is granted", () => {
  test("may be shorter than asked for, and never longer", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    const granting = async (term: object) => outcome(await town.does("hans", number, grant(term)));
    expect(await granting({ to: "2027-01-01" })).toBe("longer");
    expect(await granting({ from: "2026-03-31" })).toBe("longer");
    expect(await granting({ from: "2026-07-01", to: "2026-06-30" })).toBe("backwards");
    expect(await granting({ from: "2026-05-01", to: "2026-06-30" })).toBe("granted");
    expect((await town.get(number)).state).toMatchObject({ from: "2026-05-01", to: "2026-06-30" });
  });

  test("is nothing for days that have passed", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    await town.jumps("2026-06-01T10:00:00Z");
    await town.does("hans", number, grant());
    expect((await town.get(number)).state).toMatchObject({ from: "2026-06-01", to: "2026-12-31" });
    const late = await town.asked("amina", { to: "2026-06-30" });
    await town.jumps("2026-07-01T10:00:00Z");
    expect(outcome(await town.does("hans", late, grant()))).toBe("over");
    expect(outcome(await town.does("hans", late, reject))).toBe("rejected");
  });
});

describe("several at once, and things that change meanwhile", () => {
  test("of two who decide at once the first counts, and the second sees the outcome", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, assess());
    town.heard();
    const both = await Promise.all([
      town.does("thomas", number, grant()),
      town.does("gunnar", number, reject),
    ]);
    expect(both.map(outcome).sort()).toEqual([(await town.get(number)).state.is, "settled"].sort());
    expect(both.find((one) => one.outcome === "refused")).toHaveProperty("dispensation");
    expect(town.heard()).toEqual(["mette decided"]);
  });

  test("the same form sent twice is one request, and somebody else's is another", async () => {
    const town = openTown("faxe");
    const { request } = await import("../../src/dispensations/index.ts");
    const sent = { draft: "one", text: TEXT };
    const by = (person: string) =>
      town.run((tx) =>
        request(tx, town.desk(), { ...sent, requester: { person, unit: "boern", locale: "da" } }),
      );
    const [first, second, other] = [await by("mette"), await by("mette"), await by("rikke")];
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
    expect(town.heard()).toEqual(["nadia yours", "nadia yours"]);
  });

  test("who lost the role is told who has it now, and sees nothing of it", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, assess());
    const faxe = tenantOf("faxe");
    town.becomes(withPeople(faxe, { gunnar: { roles: ["director"] } }));
    const tried = await town.does("gunnar", number, grant());
    expect(tried).toMatchObject({ because: "no-longer-theirs", sitters: [{ id: "thomas" }] });
    expect(tried).not.toHaveProperty("dispensation");
  });

  test("a policy that is superseded meanwhile is followed to the end", async () => {
    const kalundborg = tenantOf("kalundborg");
    const town = openTown("kalundborg", {
      tenant: { ...kalundborg, policies: ["kalundborg-2015"] },
    });
    const number = await town.asked("ida");
    expect(town.heard()).toEqual(["omar yours"]);
    town.becomes(kalundborg);
    expect(outcome(await town.does("karen", number, grant({ tookPart: ["tove"] })))).toBe(
      "unknown",
    );
    expect(outcome(await town.does("omar", number, grant()))).toBe("granted");
    expect((await town.get(number)).policy).toBe("kalundborg-2015");
  });
});
