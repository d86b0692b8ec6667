import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCpr, maskCpr } from "../../src/pii/index.ts";

describe("a CPR number is hidden", () => {
  test.each([
    "010190-1234",
    "0101901234",
    "010190 1234",
    "010190–1234",
    "010190 - 1234",
    "010190\n1234",
    "010190-\n1234",
    "(010190-1234)",
    "cpr:3112991234.",
    "710190-1234",
    "1806621TF3",
    "01 01 90 12 34",
    "0 1 0 1 9 0 - 1 2 3 4",
    "01.01.1990-1234",
    "(010190)-1234",
    "０１０１９０１２３４",
  ])("%j", (text) => {
    const masked = maskCpr(`Hun hedder Mette, ${text} og bor her`);
    expect(masked).not.toMatch(/\p{Nd}/u);
    expect(masked).toContain("Hun hedder Mette");
    expect(masked).toContain("••••••-••••");
  });
});

describe("it is hidden to be on the safe side", () => {
  test.each(["ordre 0101901234", "cpr 310290-1234", "a0101901234b", "backup_010126-1430.zip"])(
    "%j",
    (text) => {
      expect(findCpr(text)).toEqual([]);
      expect(maskCpr(text)).toContain("••••••-••••");
    },
  );
});

describe("what is none stays", () => {
  test.each([
    "ring 55 55 55 55",
    "ring 12 10 55 55 inden 2027",
    "+45 12 10 55 55",
    "sag 2026-0042",
    "den 1. maj 2026",
    "fra 01.01.2026 til 31.12.2027",
    "EAN 5790001234567",
    "991390-1234",
    "§ 33, stk. 3",
    "ISO 27001:2022",
    "ISO/IEC 27001:2022, 27002:2022",
    "strategi 2021-2025 og 2026-2030",
    "HÆN-2026-0042",
    "2026-11-21T10:12:44.123Z",
    "9b2f0101-9012-4334-8123-010190123456",
    "0d010190-1234-4334-8123-9f0101901234",
    "1712345678.123456",
  ])("%j", (text) => {
    expect(maskCpr(text)).toBe(text);
  });
});

/** Texts that are full of what CPR numbers, and what looks like them, are made of. */
const near = fc
  .array(
    fc.oneof(
      fc.constantFrom("010190", "1234", "0101901234", "01", "1990", "3", "12", "290200", "711231"),
      fc.constantFrom(
        "-",
        " ",
        "–",
        "\n",
        ".",
        "/",
        ";",
        "|",
        "\t",
        "\u200B",
        "\u00AD",
        "&#45;",
        "%20",
      ),
      fc.constantFrom(
        "cpr",
        "ordre",
        " er ",
        "cpr:\n",
        "navn;cpr\n",
        "TF3",
        "x",
        "+",
        "(",
        "&",
        "%2",
      ),
      fc.constantFrom("9b2f0101-9012-4334-8123-", "abcdef", "０", "•", "••••••-••••"),
      fc.integer({ min: 0, max: 9999 }).map(String),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
const RUNS = { numRuns: 3000 };

test("nothing that is found survives", () => {
  fc.assert(
    fc.property(near, (text) => {
      const masked = maskCpr(text);
      expect(findCpr(masked)).toEqual([]);
      if (findCpr(text).length > 0) expect(masked).not.toBe(text);
    }),
    RUNS,
  );
});

test("hiding once is enough", () => {
  fc.assert(
    fc.property(near, (text) => {
      const masked = maskCpr(text);
      expect(maskCpr(masked)).toBe(masked);
    }),
    RUNS,
  );
});

test("what is found lies in its text, in order", () => {
  fc.assert(
    fc.property(near, (text) => {
      let last = 0;
      for (const { text: number, start, end } of findCpr(text)) {
        expect(text.slice(start, end)).toBe(number);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }),
    RUNS,
  );
});
