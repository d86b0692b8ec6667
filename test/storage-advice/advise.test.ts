import { mkdtempSync, rmSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Here, openStorageAdvice } from "../../src/storage-advice/index.ts";
import { policy } from "../policy/policies.ts";
import { advice, DATA } from "./opened.ts";

const FAXE = policy("faxe-2021");
const NAESTVED = policy("naestved");
const ask = (text: string, more: object = {}) =>
  advice.advise({ asked: advice.readQuestion(text), ...more });

describe("the layer that decides", () => {
  test("is the table, marked as a proposal, and then no policy is cited", () => {
    const given = ask("må lønlisten ligge på usb", { policy: FAXE });
    expect(given).toMatchObject({
      verdict: "conditional",
      condition: "B6",
      layer: { kind: "table" },
      citations: [],
    });
    expect(given.layer).not.toHaveProperty("approved");
    expect(given.instructs?.clause).toBe("ledere-fortsat/1");
  });

  test("is the law where sensitive data would leave the municipality", () => {
    expect(ask("må jeg give diagnoser til chatgpt", { policy: FAXE })).toMatchObject({
      verdict: "no",
      layer: { kind: "law", law: "gdpr-9" },
      citations: [],
    });
  });

  test("is the leader where the table says ask, with the clause that says so", () => {
    const given = ask("må lønlisten ligge på onedrive", { policy: FAXE });
    expect(given).toMatchObject({ verdict: "ask", layer: { kind: "leader" } });
    expect(given.citations.map(({ clause }) => clause)).toEqual(["ledere-fortsat/1"]);
    expect(given.citations[0]?.text).toContain("hvor data må opbevares");
    expect(given.askWhom.name).toBe("Ledere");
  });

  test("cites nothing of a policy that does not say who instructs", () => {
    const given = ask("må lønlisten ligge på onedrive", { policy: NAESTVED });
    expect(given).toMatchObject({ citations: [], askWhom: { name: "din leder" } });
    expect(given.instructs).toBeUndefined();
  });

  test("is the municipality's approved table, or its policy's clause, when it has its own", async () => {
    const data = await ownData(`
approved: { by: Direktionen, on: 2026-05-01 }
table:
  onedrive: { confidential: N }
  usb:
    confidential:
      verdict: N
      clause: ledere-fortsat/1
      quote: "hvor data må opbevares og behandles"
`);
    const own = await openStorageAdvice(data, [FAXE, NAESTVED]);
    const on = (text: string, of = FAXE) =>
      own.advise({ asked: own.readQuestion(text), policy: of });
    expect(on("må lønlisten ligge på onedrive")).toMatchObject({
      verdict: "no",
      layer: { kind: "table", approved: { by: "Direktionen" } },
    });
    const clause = on("må lønlisten ligge på usb");
    expect(clause).toMatchObject({ verdict: "no", layer: { kind: "clause" } });
    expect(clause.citations[0]?.quote).toBe("hvor data må opbevares og behandles");
    expect(on("må lønlisten ligge på onedrive", NAESTVED).verdict).toBe("ask");
  });
});

async function ownData(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "vogter-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await cp(join(DATA, "storage"), join(folder, "storage"), { recursive: true });
  await cp(join(DATA, "storage-rules.yaml"), join(folder, "storage-rules.yaml"));
  await mkdir(join(folder, "policies/faxe-2021"), { recursive: true });
  await writeFile(join(folder, "policies/faxe-2021/storage-rules.yaml"), text);
  return folder;
}

describe("here", () => {
  const here = (kind: Here["kind"], guests = false, external = false): Here => ({
    kind,
    guests,
    external,
  });
  test.each([
    [here("personal"), "chat"],
    [here("group"), "chat"],
    [here("private_channel"), "closed_team"],
    [here("public_channel"), "open_channel"],
    [here("shared_channel"), "guest_channel"],
    [here("private_channel", true), "guest_channel"],
    [here("group", false, true), "guest_channel"],
  ])("is a row of the table: %j", (at, place) => {
    expect(ask("må diagnoserne ligge her", { here: at }).place).toBe(place);
  });

  test("is asked for when nobody knows where it is written", () => {
    expect(ask("må diagnoserne ligge her")).toMatchObject({
      verdict: "need_place",
      askBack: { missing: "place" },
    });
  });
});

describe("files", () => {
  const empty = advice.inspectText("scan.pdf", "");
  const plain = advice.inspectText("vagtplan.xlsx", "Uge 1 vagtplan");
  const sick = advice.inspectText("notat.docx", "Borgeren har KOL.");

  test("each has its verdict, the strictest first, and the highest class is the answer's", () => {
    const given = ask("må de her ligge på onedrive", { files: [plain, sick, empty] });
    expect(given).toMatchObject({ dataClass: "sensitive", verdict: "no" });
    expect(given.files.map(({ index, verdict }) => [index, verdict])).toEqual([
      [1, "no"],
      [2, "need_class"],
      [0, "conditional"],
    ]);
  });

  test("one that cannot be told leaves the answer open, unless another is as strict as can be", () => {
    expect(ask("må de her ligge på onedrive", { files: [plain, empty] }).verdict).toBe(
      "need_class",
    );
  });
});

describe("the question back", () => {
  test("is for the class, in everyday words, when the row differs by it", () => {
    const given = ask("må jeg lægge filen på usb");
    expect(given).toMatchObject({ verdict: "need_class", askBack: { missing: "class" } });
    expect(given.askBack?.options).toHaveLength(4);
    expect(given.layer).toBeUndefined();
  });

  test("is not asked where every class may be", () => {
    const given = ask("må jeg lægge filen i fagsystemet");
    expect(given.verdict).toBe("yes");
    expect(given.askBack).toBeUndefined();
  });

  test("offers the places that a vague word can be", () => {
    expect(ask("må vagtplanen ligge i teams").askBack).toMatchObject({
      missing: "place",
      term: "teams",
      options: ["closed_team", "open_channel", "guest_channel", "chat"],
    });
  });

  test("is answered by what is chosen, and a file still counts", () => {
    const asked = advice.readQuestion("må jeg lægge filen i teams");
    const chosen = { place: "chat", dataClass: "internal" } as const;
    expect(advice.advise({ asked, chosen })).toMatchObject({
      verdict: "conditional",
      condition: "B3",
    });
    const files = [advice.inspectText("a.txt", "Borgeren har KOL.")];
    expect(advice.advise({ asked, chosen, files }).verdict).toBe("no");
  });
});

test("better places are better: a plain yes before a yes if, and never where the table says no", () => {
  const given = ask("må diagnoserne ligge på usb");
  expect(given.better.map(({ place, verdict }) => [place, verdict])).toEqual([
    ["case_system", "yes"],
    ["network_drive", "conditional"],
    ["email_external", "conditional"],
  ]);
  expect(ask("må plakaten ligge på usb").better).toEqual([]);
});
