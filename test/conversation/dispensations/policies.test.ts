import { describe, expect, test } from "vitest";
import { buttonsOn, quotesOn, wordsOn } from "../incidents/words-on.ts";
import { NUMBER, openHall } from "./hall.ts";

type Hall = Awaited<ReturnType<typeof openHall>>;

/** It is granted to 30 April: they hear of the end 30, 7 and 1 day before and on the last day, and then it is over. */
async function expectToExpire(hall: Hall, holder: string, leader: string) {
  await hall.until("2026-05-01T10:00:00Z");
  for (const one of [holder, leader]) {
    const ends = hall.heard(one).filter((line) => /^DIS.{10} (udløber|gælder til)/.test(line));
    expect(ends.map((line) => line.split(/[:.,]/)[0])).toEqual([
      ...[`${NUMBER} udløber om en måned`, `${NUMBER} udløber om en uge`],
      ...[`${NUMBER} udløber 30`, `${NUMBER} gælder til og med i dag`],
    ]);
  }
  const shown = await hall.click(holder, "dispensation.open", { number: NUMBER });
  expect(wordsOn(shown)).toContain(`${NUMBER} · udløbet`);
  expect(buttonsOn(shown)).toEqual(["Søg igen"]);
}

describe("from the request to its end", () => {
  test("Faxe: the data protection officer assesses, a director decides", async () => {
    const hall = await openHall("faxe");
    const receipt = await hall.asks("mette");
    expect(wordsOn(receipt)).toContain(`Den har nummer ${NUMBER}`);
    for (const words of ["Håndbogen 4.2 om skærmlås", "Børnene bruger dem", "Andre kan se"])
      expect(wordsOn(receipt)).toContain(words);
    const [notice] = hall.told("nadia");
    expect(notice?.summary).toContain(`${NUMBER} ligger hos dig nu.`);
    expect(quotesOn(notice)).not.toEqual([]);
    expect(buttonsOn(notice)).toEqual(["Vurdér", "Spørg ansøgeren"]);

    await hall.act("nadia", "ask", { words: "Hvor mange er det?" });
    expect(hall.summaries("mette")[0]).toContain("Der er et spørgsmål");
    await hall.act("mette", "answer", { words: "Det er tre." });
    await hall.act("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
    expect(buttonsOn(hall.told("gunnar")[0])).toEqual(["Godkend", "Giv afslag", "Spørg ansøgeren"]);
    const granted = await hall.act("gunnar", "grant", { conditions: "Kun i køkkenet" });
    expect(wordsOn(granted)).toContain("Betingelser: Kun i køkkenet");
    const heard = hall.told("mette").find(({ summary }) => summary.includes("er godkendt"));
    expect(wordsOn(heard)).toContain("Kun i køkkenet");
    await expectToExpire(hall, "mette", "peter");
  });

  test("Næstved: what the policy requires is required, and the committee's chair decides", async () => {
    const hall = await openHall("naestved");
    const said = await hall.does("amina", { kind: "command", command: "dispensation", text: "" });
    const required = said.form?.form.fields.filter((one) => one.required).map(({ id }) => id);
    expect(required).toEqual(expect.arrayContaining(["measures", "documentation", "to"]));
    await hall.asks("amina", { measures: "De er låst inde", documentation: "Sag 26/1" });
    await hall.act("hans", "grant", {});
    await expectToExpire(hall, "amina", "bjarne");
  });

  test("Halsnæs: the clause is picked, the security officer recommends, the chair records", async () => {
    const hall = await openHall("halsnaes");
    const said = await hall.does("laila", { kind: "command", command: "dispensation", text: "" });
    const field = said.form?.form.fields[0];
    if (field?.kind !== "choice") throw new Error("the clause is not picked");
    const { reference: _, ...rest } = { reference: "" };
    const clause = field.options[0]?.value ?? "";
    await hall.asks("laila", { ...rest, clause });
    await hall.act("anders", "recommend", { opinion: "for", words: "Godt nok" });
    const together = { tookPart: "birthe,steen" };
    await hall.act("birthe", "grant", together);
    expect(await hall.dispensation()).toMatchObject({
      text: { requirement: { kind: "clause", clause } },
      state: { is: "granted" },
    });
    await expectToExpire(hall, "laila", "mikkel");
  });

  test("Kalundborg 2023: the committee, with who stepped aside, recorded by its chair", async () => {
    const hall = await openHall("kalundborg");
    await hall.asks("omar");
    const said = await hall.opens("karen", "grant");
    const took = said.form?.form.fields.find(({ id }) => id === "tookPart");
    const options = took?.kind === "choices" ? took.options.map(({ value }) => value) : [];
    expect(options).toContain("tove");
    expect(options).not.toContain("omar");
    const granted = await hall.act("karen", "grant", { tookPart: "inger,tove", aside: "ejnar" });
    expect(wordsOn(granted)).toContain("Trådte til side: Omar Tangnæs og Ejnar Kløvermark");
    await expectToExpire(hall, "omar", "omar");
  });
});
