import { describe, expect, test } from "vitest";
import { addresses } from "../../src/conversation/addresses.ts";
import { readContent } from "../../src/conversation/content.ts";
import type { Envelope, Readers } from "../../src/conversation/envelope.ts";
import { createHandle } from "../../src/conversation/handle.ts";
import { messages } from "../../src/store/outbox.ts";
import { openDesk } from "./desk.ts";
import { dyingAfter, dyingBefore } from "./dying-store.ts";

const BACK = { channel: "teams", to: "a:room", reference: { serviceUrl: "https://x.example" } };
const QUESTION = { kind: "message", text: "hvem melder jeg et brud til?" } as const;

/** A desk whose answers go into the outbox, and what lies there. */
function openFarDesk() {
  const desk = openDesk();
  const far = (over: Partial<Envelope> = {}) => desk.envelope(QUESTION, { back: BACK, ...over });
  const unsent = () => desk.store.transact((tx) => tx.find(messages, "unsent", { tenant: "faxe" }));
  return { ...desk, far, unsent };
}

describe("a delivery whose answer goes elsewhere", () => {
  test("puts the answer into the outbox, with its language, and the address beside it", async () => {
    const { handle, far, unsent, store } = openFarDesk();
    expect(await handle(far())).toEqual({ replies: [] });
    const [message] = await unsent();
    expect(message?.value).toMatchObject({
      ...{ channel: "teams", to: "a:room", person: "mette", state: "waiting" },
      content: { locale: "da", card: { summary: "Meld det straks til DBR og IT-Servicedesk." } },
    });
    const address = await store.transact((tx) => tx.get(addresses, "faxe", "a:room"));
    expect(address?.value).toEqual({
      ...{ channel: "teams", person: "mette", reference: BACK.reference },
    });
  });

  test("that comes eleven times at once is answered once", async () => {
    const { handle, far, unsent, asked } = openFarDesk();
    const envelope = far();
    await Promise.all(Array.from({ length: 11 }, () => handle(envelope)));
    expect(asked).toHaveLength(1);
    expect(await unsent()).toHaveLength(1);
  });

  test("that is another delivery of the same message is answered once", async () => {
    const { handle, far, unsent } = openFarDesk();
    await handle(far({ messageKey: "T1 C1 1.2" }));
    await handle(far({ messageKey: "T1 C1 1.2" }));
    await handle(far({ messageKey: "T1 C1 1.3" }));
    expect(await unsent()).toHaveLength(2);
  });

  test("whose first try died before anything was kept is handled when it comes again", async () => {
    const { far, unsent, ...desk } = openFarDesk();
    const handle = createHandle({ ...partsOf(desk), store: dyingBefore(desk.store) });
    const envelope = far();
    await expect(handle(envelope)).rejects.toMatchObject({ code: "store.failed" });
    expect(await unsent()).toEqual([]);
    await handle(envelope);
    expect(await unsent()).toHaveLength(1);
  });

  test("whose acknowledgement was lost after all was kept has no second effect", async () => {
    const { far, unsent, ...desk } = openFarDesk();
    const handle = createHandle({ ...partsOf(desk), store: dyingAfter(desk.store) });
    const envelope = far();
    await expect(handle(envelope)).rejects.toMatchObject({ code: "store.failed" });
    await handle(envelope);
    expect(await unsent()).toHaveLength(1);
  });

  test("that fails is apologised for in the same place, once", async () => {
    const { handle, envelope, unsent } = openFarDesk();
    const failing = envelope({ kind: "message", text: "sprængt" }, { back: BACK });
    await handle(failing);
    await handle(failing);
    const said = await unsent();
    expect(said.map(({ value }) => JSON.stringify(value.content))).toEqual([
      expect.stringContaining("Noget gik galt"),
    ]);
  });

  test("from a municipality that is not served is answered, and leaves nothing", async () => {
    const { handle, far, store } = openFarDesk();
    const { replies } = await handle(far({ tenant: "atlantis" }));
    expect(replies[0]?.card.summary).toContain("hvilken kommune");
    const left = await store.transact((tx) => tx.find(messages, "unsent", { tenant: "atlantis" }));
    expect(left).toEqual([]);
  });
});

describe("what is for one person, asked where others read along", () => {
  const incoming = { kind: "message", text: "vogter status" } as const;
  const place = { conversation: "19:x", kind: "channel" } as const;
  const said = async (alone?: string, met?: boolean, readers: Readers = {}) => {
    const { handle, envelope, unsent } = openFarDesk();
    if (met) await handle(envelope({ kind: "installed" }, { back: { ...BACK, to: "a:mette" } }));
    const back = { channel: "teams", to: "19:x", ...(alone && { alone }) };
    await handle(envelope(incoming, { place: { ...place, ...readers }, back }));
    return (await unsent()).map(({ value }) => [
      value.to,
      readContent(value.content)?.card.summary,
    ]);
  };

  test("is said where they are alone with Vogter, and there only that it was", async () => {
    expect(await said(undefined, true)).toEqual([
      ["19:x", "Jeg har svaret dig i vores egen chat."],
      ["a:mette", "Hej, jeg er Vogter."],
      ["a:mette", "Du har intet åbent hos mig."],
    ]);
  });

  test.each<Readers>([
    { open: false, guests: false, externals: false },
    { open: false, guests: true, externals: false },
    { open: true, guests: false, externals: true },
    { externals: true },
  ])("is said there alone, whoever the others are: %j", async (readers) => {
    const [here, ...alone] = await said(undefined, true, readers);
    expect(here).toEqual(["19:x", "Jeg har svaret dig i vores egen chat."]);
    expect(alone.map(([to]) => to)).toEqual(["a:mette", "a:mette"]);
  });

  test("is not said at all where there is no such place, but how to get it", async () => {
    expect(await said()).toEqual([["19:x", "Det svarer jeg kun dig på."]]);
  });

  test("is left to a channel that always finds them alone", async () => {
    expect(await said("T1/U1")).toEqual([["19:x", "Du har intet åbent hos mig."]]);
  });
});

describe("what is written", () => {
  test("has its CPR numbers hidden before anybody sees them", async () => {
    const { handle, envelope, asked, unsent } = openFarDesk();
    const text = "hvem melder jeg 010190-1234 til?";
    await handle(envelope({ kind: "message", text }, { back: BACK }));
    expect(asked[0]?.text).toBe("hvem melder jeg ••••••-•••• til?");
    expect(JSON.stringify(await unsent())).not.toContain("1234");
  });

  test.each([
    ...["dispensation hvem kan give det?", "gennemgang, hvor tit?"],
    ...["haendelse min taske er væk", "/haendelse", "Gennemgang", "gennemgang holdt"],
  ])("%s is a question where nobody takes it for more", async (text) => {
    const { say, asked } = openDesk();
    await say(text);
    expect(asked).toHaveLength(1);
  });

  test("vogter english changes the language for good, and vogter dansk back", async () => {
    const { say } = openDesk();
    expect((await say("vogter english")).card.summary).toContain("in English");
    expect(await say("vogter status")).toMatchObject({
      ...{ locale: "en", card: { summary: "You have nothing open with me." } },
    });
    expect((await say("vogter status", { person: { id: "bo" } })).card.summary).toContain("intet");
    await say("/vogter dansk");
    expect((await say("vogter status")).card.summary).toBe("Du har intet åbent hos mig.");
  });

  test.each(["vogter", "vogter hjælp", "/vogter help"])("%s tells what it can do", async (text) => {
    const { say } = openDesk();
    expect((await say(text)).card.actions.map(({ id }) => id)).toContain("ask.example");
  });

  test("politik asks what comes after it", async () => {
    const { say, asked } = openDesk();
    await say("/politik hvem melder jeg et brud til?");
    expect(asked[0]?.text).toBe("hvem melder jeg et brud til?");
  });

  test("is still known to have been about a topic after the process was another", async () => {
    const { say, asked, store, ...desk } = openDesk();
    await say("hvem melder jeg et brud til?");
    const again = createHandle(partsOf({ ...desk, store }));
    await again(desk.envelope({ kind: "message", text: "og hvem godkender det?" }));
    expect(asked.at(-1)?.previousTopic).toBeDefined();
  });
});

function partsOf({ parts, store }: Pick<ReturnType<typeof openDesk>, "parts" | "store">) {
  return { ...parts, store };
}
