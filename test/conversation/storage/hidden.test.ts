import { expect, test } from "vitest";
import { hiddenCard } from "../../../src/conversation/hidden-card.ts";
import { inWords } from "../in-words.ts";
import { fileRef, IN_CHANNEL, openStage } from "./stage.ts";

const REPORT = { clicks: new Map([["incident.report", async () => ({ replies: [] })]]) };

test("whoever writes a CPR number where others read is told alone, how to remove it and where to report it", async () => {
  const { hear } = await openStage([REPORT]);
  const replies = await hear("hvem melder jeg brud til? det er 010190-1234", IN_CHANNEL);
  const notice = replies.at(-1);
  expect(notice?.onlyForAsker).toBe(true);
  expect(notice && inWords(notice.card)).toMatchInlineSnapshot(`
    "# Jeg har skjult et CPR-nummer i det, du skrev.
    Eller noget, der ligner et. Jeg har ikke gemt det.
    Andre kan stadig se det i din besked her, og det kan være en sikkerhedshændelse.
    Hold markøren over beskeden, vælg de tre prikker (Flere handlinger), og vælg »Slet besked«. Ligger nummeret i en fil, så slet også filen.
    [Har andre set det? Meld det]"
  `);
  expect(replies.filter(({ card }) => card.summary === notice?.card.summary)).toHaveLength(1);
});

test.each([
  ["slack", "Flere handlinger"],
  ["teams", "Flere indstillinger"],
])("how to remove it is said in the words of %s", async (channel, words) => {
  const { parts, envelope } = await openStage();
  const back = { channel, to: "a" };
  const said = envelope({ kind: "message", text: "x" }, { ...IN_CHANNEL, back });
  expect(inWords(hiddenCard(parts, said))).toContain(words);
});

test("where incidents cannot be reported, it does not offer to", async () => {
  const { hear } = await openStage();
  const notice = (await hear("det er 010190-1234", IN_CHANNEL)).at(-1);
  expect(notice?.card.actions).toEqual([]);
  expect(notice && inWords(notice.card)).not.toMatch(/meld/i);
});

test("alone with Vogter nobody else has seen it", async () => {
  const { say, handle, envelope } = await openStage();
  const { replies } = await handle(
    envelope({ kind: "message", text: "må 010190-1234 ligge på usb?" }),
  );
  expect(replies).toHaveLength(2);
  const [advice, notice] = replies;
  expect(advice?.card.summary).toMatch(/^Nej, ikke på en USB/);
  expect(notice && inWords(notice.card)).not.toContain("hændelse");
  expect((await say("må jeg?")).onlyForAsker).toBeUndefined();
});

test("one in a file's name counts, too", async () => {
  const { channel, hear } = await openStage();
  channel.files.set("F1", Buffer.from("Kantinens menu"));
  const files = [fileRef("F1", "010190-1234.txt")];
  const replies = await hear("må jeg lægge den her?", { ...IN_CHANNEL, files });
  expect(replies.map(({ card }) => card.summary)).toEqual([
    "Jeg læser filen …",
    "Jeg har skjult et CPR-nummer i det, du skrev.",
    "Nej, ikke her.",
  ]);
});

test("neither what is counted nor what is logged tells the number", async () => {
  const { hear, counted, lines } = await openStage();
  await hear("må 010190-1234 ligge på usb?");
  expect([...counted, ...lines].join("\n")).not.toMatch(/0190/);
});
