import { describe, expect, test } from "vitest";
import { CLASSES, PLACES } from "../../src/storage-advice/index.ts";
import { readOverride, readRules } from "../../src/storage-advice/read-rules.ts";
import { uniformCell } from "../../src/storage-advice/rules.ts";
import { policy } from "../policy/policies.ts";
import { advice, RULES_TEXT } from "./opened.ts";

const rules = advice.rulesOf();
const FAXE = policy("faxe-2021");
const override = (text: string) => readOverride("own.yaml", text, rules, FAXE);

/** The table as the domain states it. */
const TABLE = `
case_system J J J J
network_drive J J B1 B2
closed_team J J B1 N
open_channel J B3 N N
guest_channel J S N N
chat J B3 N N
onedrive J B4 S N
local_disk J B5 B5 N
usb J B6 B6 N
email_internal J J B2 B2
email_external J B3 B7 B7
private B8 N N N
public_ai J N N N
work_copilot J B9 S N
paper J B10 B11 B11
work_phone J B12 S N`;

test("the default table is the domain's, cell by cell", () => {
  const codes = { yes: "J", no: "N", ask: "S" };
  const rows = PLACES.map((place) => {
    const cells = CLASSES.map((one) => {
      const { verdict, condition } = rules.table[place][one];
      return verdict === "conditional" ? condition : codes[verdict];
    });
    return [place, ...cells].join(" ");
  });
  expect(rows).toEqual(TABLE.trim().split("\n"));
});

test("each condition, class and place has its words in both languages", () => {
  const words = [rules.conditions, rules.classes, rules.places].flatMap((all) =>
    Object.values(all),
  );
  expect(words).toHaveLength(12 + 4 + 16);
  for (const { da, en } of words) {
    expect(da).not.toBe("");
    expect(en).not.toBe("");
  }
});

test("only the case system says the same of every class", () => {
  const uniform = PLACES.filter((place) => uniformCell(rules, place));
  expect(uniform).toEqual(["case_system"]);
});

describe("a broken table is refused with file, line and mend", () => {
  const broken = (from: string, to: string) => readRules("r.yaml", RULES_TEXT.replace(from, to));
  const lineOf = (text: string) =>
    RULES_TEXT.split("\n").findIndex((line) => line.includes(text)) + 1;

  test.each([
    ["an unknown condition", "usb:            [ J,  B6,", "usb:            [ J,  B66,", "  usb:"],
    [
      "a missing cell",
      "chat:           [ J,  B3,  N,   N ]",
      "chat:           [ J,  B3,  N ]",
      "  chat:",
    ],
    [
      "a yes that the law forbids",
      "public_ai:      [ J,  N,   N,   N ]",
      "public_ai:      [ J,  N,   N,   J ]",
      "  public_ai:",
    ],
  ])("%s", (_, from, to, at) => {
    const read = broken(from, to);
    expect(read).toMatchObject({ problems: [{ file: "r.yaml", line: lineOf(at) }] });
  });

  test("text that is not YAML", () => {
    expect(readRules("r.yaml", "table: [")).toMatchObject({ problems: [{ file: "r.yaml" }] });
  });
});

describe("a municipality's own table", () => {
  test("changes its cells and conditions, and keeps the rest", () => {
    const read = override(`
approved: { by: Direktionen, on: 2026-05-01 }
table:
  onedrive: { confidential: B13 }
conditions:
  B13: { da: "Kun med mærkning.", en: "Only with a label." }
`);
    expect(read).toMatchObject({
      rules: {
        approved: { by: "Direktionen", on: "2026-05-01" },
        table: {
          onedrive: {
            confidential: { verdict: "conditional", condition: "B13" },
            sensitive: { verdict: "no" },
          },
        },
        conditions: { B13: { da: "Kun med mærkning." }, B1: rules.conditions.B1 },
      },
    });
  });

  test("cannot allow what the law forbids", () => {
    expect(override("table: { private: { sensitive: J } }")).toMatchObject({
      problems: [{ line: 1, message: expect.stringContaining("gdpr-9") }],
    });
  });

  test("that rests on the policy quotes it word for word", () => {
    const cell = (quote: string) =>
      `table:\n  usb:\n    internal:\n      verdict: N\n      clause: ledere-fortsat/1\n      quote: "${quote}"`;
    expect(override(cell("hvor data må opbevares"))).toMatchObject({
      rules: { table: { usb: { internal: { clause: { id: "ledere-fortsat/1" } } } } },
    });
    expect(override(cell("USB er forbudt"))).toMatchObject({ problems: [{ line: 6 }] });
  });
});
