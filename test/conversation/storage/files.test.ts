import { describe, expect, test, vi } from "vitest";
import { docxOf, paragraph } from "../../files/make-office.ts";
import { overlapping } from "../../files/zip-surgery.ts";
import { inWords } from "../in-words.ts";
import { ALONE, fileRef, IN_CHANNEL, INSTEAD_AND_GROUNDS, openStage } from "./stage.ts";

// A worker starts, and learns its words, while other tests run.
vi.setConfig({ testTimeout: 30_000 });

const SICK = docxOf(paragraph("Diagnose: skizofreni. Borgeren 010190-1234 er indlagt."));
const MENU = docxOf(paragraph("Kantinens menu for uge 12: frikadeller og rugbrød."));

describe("a file that came with the question", () => {
  test("is read after it is said so, and answered to the asker alone", async () => {
    const { channel, hear } = await openStage();
    channel.files.set("F1", SICK);
    const files = [fileRef("F1", "notat.docx")];
    const replies = await hear("må jeg lægge den her fil her?", { ...IN_CHANNEL, files });
    expect(replies.map(({ onlyForAsker }) => onlyForAsker)).toEqual([true, true]);
    expect(replies.map(({ card }) => inWords(card))).toEqual([
      [
        "# Jeg læser filen …",
        "Jeg kigger kun efter, hvad det er for oplysninger, og gemmer intet. Svaret kommer om lidt.",
      ].join("\n"),
      [
        "# Nej, ikke her.",
        "Filen ser ud til at indeholde et CPR-nummer.",
        "Kanalen er åben for alle i kommunen.",
        INSTEAD_AND_GROUNDS,
        "(Jeg har kun læst filen i hukommelsen. Intet er gemt.)",
        "[Vis hele tabellen]",
      ].join("\n"),
    ]);
  });

  test("without a word is asked about where it is to go, and a click answers", async () => {
    const { channel, hear, click } = await openStage();
    channel.files.set("F1", SICK);
    const [, asked] = await hear("", { ...ALONE, files: [fileRef("F1", "notat.docx")] });
    expect(asked?.card.summary).toBe("Hvor skal det ligge?");
    const onedrive = asked?.card.actions.find(({ data }) => data.place === "onedrive");
    const answer = await click("storage.place", onedrive?.data ?? {}, { place: ALONE.place });
    expect(inWords(answer.card)).toContain("# Nej, ikke på dit OneDrive");
  });

  test("of several each has its verdict, the strictest first", async () => {
    const { channel, hear } = await openStage();
    channel.files.set("F1", MENU);
    channel.files.set("F2", SICK);
    const files = [fileRef("F1", "menu.docx"), fileRef("F2", "notat.docx")];
    const [reading, answer] = await hear("må de ligge på onedrive?", { ...ALONE, files });
    expect(reading?.card.summary).toBe("Jeg læser de 2 filer …");
    const facts = answer?.card.blocks.find(({ kind }) => kind === "facts");
    expect(facts).toMatchObject({
      facts: [
        { label: "Fil 2 (docx)", value: expect.stringMatching(/^Nej\./) },
        { label: "Fil 1 (docx)" },
      ],
    });
  });

  test("that comes a moment before the question is meant by it; one of an hour ago is not", async () => {
    const { channel, hear, time } = await openStage();
    channel.files.set("F1", SICK);
    await hear("hvad siger politikken om det her?", {
      ...ALONE,
      files: [fileRef("F1", "notat.docx")],
    });
    expect(channel.asked).toHaveLength(0);
    time.now = new Date(time.now.getTime() + 10 * 60_000);
    const [reading, answer] = await hear("må jeg gemme den på usb?", ALONE);
    expect(reading?.card.summary).toBe("Jeg læser filen …");
    expect(answer?.card.summary).toMatch(/^Nej, ikke på en USB/);
    const [again] = await hear("må jeg gemme den på onedrive?", ALONE);
    expect(again?.card.summary).toMatch(/^Nej, ikke på dit OneDrive/);
    expect(channel.asked).toHaveLength(1);
    time.now = new Date(time.now.getTime() + 40 * 60_000);
    const [later] = await hear("må jeg gemme den på usb?", ALONE);
    expect(later?.card.summary).toBe("Hvad er det for oplysninger?");
  });

  test("is read before the turn where the answer goes inside", async () => {
    const { channel, hear } = await openStage();
    channel.files.set("F1", SICK);
    const [answer, ...rest] = await hear("må jeg gemme den på usb?", {
      files: [fileRef("F1", "notat.docx")],
    });
    expect(rest).toEqual([]);
    expect(inWords(answer?.card ?? { summary: "", blocks: [], actions: [] })).toContain(
      "Intet er gemt.",
    );
  });
});

describe("a file that cannot be read", () => {
  const locked = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(locked);
  Buffer.from("EncryptedPackage", "utf16le").copy(locked, 1024 + 128);
  const unfetched = (why: "gone" | "forbidden" | "too-large") =>
    ({ outcome: "unfetched", why }) as const;

  test.each([
    ["locked", locked, "låst med adgangskode"],
    ["broken", MENU.slice(0, 200), "beskadiget"],
    ["a bomb", overlapping(MENU), "fylder unormalt meget"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), ""],
    ["gone", unfetched("gone"), "ikke længere"],
    ["forbidden", unfetched("forbidden"), "ikke adgang"],
    ["too large", unfetched("too-large"), "for stor"],
  ])(
    "that is %s is said to be, and the name still tells",
    async (_, file, words) => {
      const { channel, hear } = await openStage();
      channel.files.set("F1", file);
      const files = [fileRef("F1", "lægeerklæring.docx")];
      const [, answer] = await hear("må jeg gemme den på usb?", { ...ALONE, files });
      const said = inWords(answer?.card ?? { summary: "", blocks: [], actions: [] });
      expect(said).toContain("# Nej, ikke på en USB");
      expect(said).toContain(words);
      expect(said).toContain("Efter navnet er det følsomme oplysninger");
      expect(said).not.toContain("Intet er gemt");
    },
    30_000,
  );

  test("just now is tried again, and then said to be so", async () => {
    const { channel, hear, runner, time } = await openStage();
    channel.files.set("F1", { outcome: "unfetched", why: "unavailable" });
    const [reading, ...rest] = await hear("må jeg gemme den på usb?", {
      ...ALONE,
      files: [fileRef("F1", "lægeerklæring.docx")],
    });
    expect([reading?.card.summary, rest]).toEqual(["Jeg læser filen …", []]);
    for (let n = 0; n < 4; n++) {
      time.now = new Date(time.now.getTime() + 60 * 60_000);
      await runner.runDue();
    }
    expect(channel.asked).toHaveLength(3);
    expect(channel.told.at(-1)?.reply.card.summary).toMatch(/^Nej, ikke på en USB/);
  });
});

test("nothing of a file's name, address or content is kept once it is answered", async () => {
  const { channel, hear, store } = await openStage();
  channel.files.set("F1", docxOf(paragraph("Diagnose: skizofreni. Zxqvmærke. 010190-1234")));
  const dump = async () => {
    const { ALL_KINDS } = await import("../../../src/kinds.ts");
    return store.transact(async (tx) => {
      const found = await Promise.all(
        ["storage-question", "waiting-files"].map((name) => {
          const kind = ALL_KINDS.find((one) => one.name === name);
          return kind && tx.find(kind as never, "where" as never, { tenant: "faxe" });
        }),
      );
      return JSON.stringify(found);
    });
  };
  await hear("må jeg gemme den på usb?", {
    ...ALONE,
    files: [fileRef("F1", "klasse Zxqvnavn 010190-1234.docx")],
  });
  const kept = await dump();
  expect(kept).toContain("sensitive");
  for (const word of ["Zxqv", "0190", "slack.com", "skizofreni"]) expect(kept).not.toContain(word);
});
