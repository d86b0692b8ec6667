import { describe, expect, test } from "vitest";
import { buildCues, spokenWords } from "../../src/intents/cues.ts";

const cues = buildCues({ spoken: { ik: "ikke", tlf: "telefon", mfa: "tofaktor" }, cues: {} });

describe("the words of a message", () => {
  test.each([
    ["tlf er IK fundet", ["telefon", "er", "ikke", "fundet"]],
    ["heeeeej!!", ["heej"]],
    ["status på HÆN-2026-0042?", ["status", "på", "hænref"]],
    ["haen-2026-0042, dis-2026-7", ["hænref", "disref"]],
    ["d. 12/11 kl. 9.30", ["d", "0", "0", "kl", "0", "0"]],
    ["2 afd3 mfa", ["0", "afd0", "tofaktor"]],
    ["", []],
    ["constructor toString", ["constructor", "tostring"]],
  ])("%s", (text, expected) => {
    expect(spokenWords(text, cues)).toEqual(expected);
  });
});
