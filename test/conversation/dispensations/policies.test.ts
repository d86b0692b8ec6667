import { expect, test } from "vitest";
import { buttonsOn, quotesOn, wordsOn } from "../incidents/words-on.ts";
import { NUMBER, openHall } from "./hall.ts";

test("Faxe: each card says why it is there, by which clause, and what its reader can do", async () => {
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

  // Its requester and their leader hear of the end, and then it is over.
  await hall.until("2026-05-01T10:00:00Z");
  for (const one of ["mette", "peter"]) {
    const ends = hall.heard(one).filter((line) => /^DIS.{10} (udløber|gælder til)/.test(line));
    expect(ends.map((line) => line.split(/[:.,]/)[0])).toEqual([
      ...[`${NUMBER} udløber om en måned`, `${NUMBER} udløber om en uge`],
      ...[`${NUMBER} udløber 30`, `${NUMBER} gælder til og med i dag`],
    ]);
  }
  const shown = await hall.click("mette", "dispensation.open", { number: NUMBER });
  expect(wordsOn(shown)).toContain(`${NUMBER} · udløbet`);
  expect(buttonsOn(shown)).toEqual(["Søg igen"]);
});

test("Næstved: what the policy requires is required in the form", async () => {
  const hall = await openHall("naestved");
  const said = await hall.does("amina", { kind: "command", command: "dispensation", text: "" });
  const required = said.form?.form.fields.filter((one) => one.required).map(({ id }) => id);
  expect(required).toEqual(expect.arrayContaining(["measures", "documentation", "to"]));
});

test("Halsnæs: the clause is picked, and stands on what was asked for", async () => {
  const hall = await openHall("halsnaes");
  const said = await hall.does("laila", { kind: "command", command: "dispensation", text: "" });
  const field = said.form?.form.fields[0];
  if (field?.kind !== "choice") throw new Error("the clause is not picked");
  const clause = field.options[0]?.value ?? "";
  await hall.asks("laila", { clause });
  expect(await hall.dispensation()).toMatchObject({
    text: { requirement: { kind: "clause", clause } },
  });
});

test("Kalundborg 2023: a member who asked for it steps aside, and cannot be chosen", async () => {
  const hall = await openHall("kalundborg");
  await hall.asks("omar");
  const said = await hall.opens("karen", "grant");
  const took = said.form?.form.fields.find(({ id }) => id === "tookPart");
  const options = took?.kind === "choices" ? took.options.map(({ value }) => value) : [];
  expect(options).toContain("tove");
  expect(options).not.toContain("omar");
  const granted = await hall.act("karen", "grant", { tookPart: "inger,tove", aside: "ejnar" });
  expect(wordsOn(granted)).toContain("Trådte til side: Omar Tangnæs og Ejnar Kløvermark");
});
