import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Envelope } from "../../../src/conversation/envelope.ts";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import { openTownHall, REPORT } from "./town-hall.ts";
import { buttonsOn, wordsOn } from "./words-on.ts";

/** Alone with Vogter where no dialog opens, as in Slack. */
const ALONE: Partial<Envelope> = { back: { channel: "post", to: "mette" } };
/** Where others read along, and no dialog opens. */
const CHANNEL: Partial<Envelope> = {
  place: { conversation: "room", kind: "channel" },
  back: { channel: "post", to: "room" },
};
type Hall = Awaited<ReturnType<typeof openTownHall>>;

/** What Vogter said last where Mette is alone with it. */
const last = (hall: Hall, who = "mette") => hall.told(who).at(-1);
const writes = (hall: Hall, text: string, over = ALONE) =>
  hall.does("mette", { kind: "message", text }, over);

describe("plain talk", () => {
  test("that tells of an incident is offered as a report, with what was told standing there", async () => {
    const hall = await openTownHall("faxe");
    const offer = await hall.say("mette", "shit jeg har sendt en mail til en forkert");
    expect(offer.summary).toBe("Godt, du siger det. Skal jeg melde det som en hændelse?");
    expect(buttonsOn(offer)).toEqual(["Ja, meld det", "Nej, jeg spørger bare"]);
    const [yes] = offer.actions;
    const { form } = await hall.does("mette", {
      ...{ kind: "action", action: yes?.id ?? "", data: yes?.data ?? {} },
    });
    expect(form?.form.fields[0]).toMatchObject({
      value: "shit jeg har sendt en mail til en forkert",
    });
    expect(await hall.incident("HÆN-2026-0001")).toBeUndefined();
  });

  test("that only asked is answered after all", async () => {
    const hall = await openTownHall("faxe");
    const offer = await hall.say("mette", "hvad hvis jeg har sendt en mail til en forkert");
    const card = await hall.click(
      "mette",
      offer.actions[1]?.id ?? "",
      offer.actions[1]?.data ?? {},
    );
    expect(card.summary).toBe("Meld det straks til DBR og IT-Servicedesk.");
  });

  test("that asks about incidents is answered, with the report one click away", async () => {
    const hall = await openTownHall("faxe");
    const answer = await hall.say("mette", "hvad gør jeg ved brud");
    expect(answer.summary).toBe("Meld det straks til DBR og IT-Servicedesk.");
    expect(buttonsOn(answer).at(-1)).toBe("Meld en hændelse");
    const useful = answer.actions[0];
    const thanked = await hall.click("mette", useful?.id ?? "", useful?.data ?? {});
    expect(buttonsOn(thanked)).toEqual(["Meld en hændelse"]);
  });

  test("and the command alone show what one reported", async () => {
    const hall = await openTownHall("faxe");
    expect((await hall.say("mette", "/haendelse status")).summary).toBe(
      "Du har ikke meldt nogen hændelser.",
    );
    await hall.report("mette");
    const own = await hall.say("mette", "hvordan går det med det jeg meldte");
    expect(wordsOn(own)).toContain("HÆN-2026-0001 · Sendt til en forkert modtager");
    for (const text of ["/haendelse HÆN-2026-0001", "haendelse 2026-1", "/haendelse hæn-2026-1"])
      expect((await hall.say("mette", text)).summary).toBe("Meldt. HÆN-2026-0001.");
  });

  test("after the command is the beginning of a report, even if it begins with one of its words", async () => {
    const hall = await openTownHall("faxe");
    const asked = (text: string) =>
      hall.does("mette", { kind: "command", command: "incident", text });
    for (const text of ["min telefon er væk", "register med borgere er blevet lagt åbent ud"])
      expect((await asked(text)).form?.form.fields[0]).toMatchObject({ id: "what", value: text });
  });
});

describe("turn by turn", () => {
  test("three questions are enough, and what follows from an answer is asked then", async () => {
    const hall = await openTownHall("faxe");
    await writes(hall, "haendelse min telefon er stjålet");
    expect(last(hall)?.summary).toBe("Hvornår opdagede du det?");
    await writes(hall, "tidligere");
    expect(last(hall)?.summary).toBe("Hvilken dag?");
    await writes(hall, "i går");
    await writes(hall, "nej");
    // Nothing is asked about people who are not in it.
    expect(last(hall)?.summary).toBe("Skal jeg sende det?");
    expect(wordsOn(last(hall))).not.toContain("Hvem handler");
    await writes(hall, "ja");
    expect(last(hall)?.summary).toBe("Meldt. HÆN-2026-0001.");
    expect(await hall.incident("HÆN-2026-0001")).toMatchObject({
      ...{ sort: "lost-device", personalData: "no" },
      times: { found: "2026-11-20T11:00:00.000Z", reported: "2026-11-21T09:14:00.000Z" },
    });
  });

  test("a question in the middle is answered, and the report goes on", async () => {
    const hall = await openTownHall("faxe");
    await writes(hall, "haendelse");
    await writes(hall, "hvad er et brud?");
    expect(
      hall
        .told("mette")
        .slice(-2)
        .map(({ summary }) => summary),
    ).toEqual(["Meld det straks til DBR og IT-Servicedesk.", "Hvad skete der?"]);
  });

  test("interrupted by a restart it goes on where it was, also for who asks for it again", async () => {
    const dir = await mkdtemp(join(tmpdir(), "vogter-incidents-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const open = () => openTownHall("faxe", { engine: (shapes) => openJsonEngine(dir, shapes) });
    const before = await open();
    await writes(before, "haendelse min telefon er stjålet");
    await writes(before, "lige nu");
    await before.store.close();
    const after = await open();
    await after.does(
      "mette",
      { kind: "message", text: "haendelse" },
      { ...ALONE, deliveryId: "next" },
    );
    expect(wordsOn(last(after))).toContain("Vi fortsætter, hvor du slap.");
    await after.does(
      "mette",
      { kind: "message", text: "ved ikke" },
      { ...ALONE, deliveryId: "then" },
    );
    expect(last(after)?.summary).toBe("Hvem handler oplysningerne om, cirka?");
  });
});

describe("where others read along", () => {
  test("nothing of it is shown to them, and it goes on where the person is alone", async () => {
    const hall = await openTownHall("faxe");
    await writes(hall, "hej");
    const text = "haendelse jeg har lagt en borgers sag et forkert sted";
    await hall.does("mette", { kind: "message", text }, CHANNEL);
    expect(hall.told("room").map(wordsOn)).toEqual(["Jeg har svaret dig i vores egen chat."]);
    expect(buttonsOn(last(hall))).toEqual(["Ja, meld det", "Nej, jeg spørger bare"]);
  });

  test("a form that was sent there is receipted to the person alone", async () => {
    const hall = await openTownHall("faxe");
    const form = {
      ...({ kind: "form", form: "incident.report" } as const),
      ...{ data: { draft: "x" }, filled: REPORT },
    };
    const place = { conversation: "room", kind: "channel" } as const;
    const { replies } = await hall.does("mette", form, { place });
    expect(replies.every(({ onlyForAsker }) => onlyForAsker)).toBe(true);
  });
});

test("a message that is reported brings its words along, without its CPR numbers", async () => {
  const hall = await openTownHall("faxe");
  const quoted = "Hej, 010203-4562 er flyttet. Oplyst til en forkert.";
  const { form } = await hall.does("mette", { kind: "shortcut", shortcut: "incident", quoted });
  const value = form?.form.fields[0]?.value;
  expect(value).toContain("er flyttet");
  expect(value).not.toContain("4562");
});
