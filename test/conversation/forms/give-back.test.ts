import { expect, test } from "vitest";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import type { FormSpec } from "../../../src/conversation/forms/spec.ts";
import { messages } from "../../../src/store/outbox.ts";
import { openDesk } from "../desk.ts";
import { wordsOn } from "../incidents/words-on.ts";
import { sampleForm, sampleSpec } from "./sample-form.ts";

const WORDS = "Mappen lå i toget";
const FILLED = { what: WORDS, day: "2026-03-12", people: "no" };
const WHY = {
  card: {
    summary: "Den er lukket.",
    blocks: [
      { kind: "text" as const, text: "Den er lukket." },
      { kind: "heading" as const, text: "Sagen" },
    ],
    actions: [],
  },
  about: { kind: "case", id: "1" },
};

/** Sends a form that comes too late, and gives what is said for it. */
async function sentLate(over: Partial<Envelope> = {}, own: Partial<FormSpec> = {}) {
  const spec: FormSpec = { ...sampleSpec(), submit: () => ({ tooLate: WHY }), ...own };
  const desk = openDesk({ flows: [{ forms: () => [spec] }], kinds: [] });
  const { handle, envelope, store } = desk;
  const send = (more: Partial<Envelope> = {}) =>
    handle(envelope({ kind: "form", form: "sample", data: sampleForm.data, filled: FILLED }, more));
  const unsent = async () => {
    const found = await store.transact((tx) => tx.find(messages, "unsent", { tenant: "faxe" }));
    return found.map(({ value }) => value);
  };
  return { ...desk, said: await send(over), send, unsent };
}

test("what was written comes back under why, to its writer alone; what was only chosen does not", async () => {
  const { said } = await sentLate();
  const [reply, ...others] = said.replies;
  expect(others).toEqual([]);
  expect(reply?.onlyForAsker).toBe(true);
  const kinds = reply?.card.blocks.map((block) => ("text" in block ? block.text : block.kind));
  expect(kinds?.[0]).toBe("Den er lukket.");
  expect(kinds?.slice(2)).toEqual(["Hvad skete der?", WORDS, "Sagen"]);
  expect(wordsOn(reply?.card)).not.toContain("Hvilken dag?");
  // Nothing that is shown of the case later takes its place.
  expect(reply?.about).toBeUndefined();
});

test("where the card may be replaced the next moment, it comes in a message of its own", async () => {
  const { handle, envelope, send, unsent } = await sentLate();
  await handle(envelope({ kind: "installed" }, { back: { channel: "teams", to: "a:mette" } }));
  const said = await send();
  expect(wordsOn(said.replies[0]?.card)).toContain("Du får det i en besked for sig.");
  expect(wordsOn(said.replies[0]?.card)).not.toContain(WORDS);
  const last = (await unsent()).at(-1);
  expect(last).toMatchObject({ channel: "teams", to: "a:mette", person: "mette" });
  expect(last?.about).toBeUndefined();
  expect(JSON.stringify(last)).toContain(WORDS);
});

test("elsewhere it follows why, both for the writer alone", async () => {
  const back = { channel: "slack", to: "T1/U1/C1?aside=yes", secret: true } as const;
  const { unsent } = await sentLate({ back });
  const [why, own] = await unsent();
  expect(JSON.stringify(why)).not.toContain(WORDS);
  expect(JSON.stringify(own)).toContain(WORDS);
  expect([why?.person, own?.person]).toEqual(["mette", "mette"]);
});

test("what stood there already is not given back, and then nothing is said of it", async () => {
  const [what, ...fields] = sampleForm.fields;
  const open = () => ({ ...sampleForm, fields: [{ ...what, value: WORDS }, ...fields] }) as never;
  const { said } = await sentLate({}, { open });
  expect(wordsOn(said.replies[0]?.card)).not.toContain("Det, du skrev");
});
