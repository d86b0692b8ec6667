import { describe, expect, test } from "vitest";
import { maskCpr } from "../../src/pii/index.ts";

describe("a CPR number is hidden", () => {
  test.each([
    "010190-1234",
    "0101901234",
    "010190 1234",
    "010190–1234",
    "010190 - 1234",
    "010190\n1234",
    "(010190-1234)",
    "cpr:3112991234.",
  ])("%j", (text) => {
    const masked = maskCpr(`Hun hedder Mette, ${text} og bor her`);
    expect(masked).not.toMatch(/\d{4}/);
    expect(masked).toContain("Hun hedder Mette");
    expect(masked).toContain("••••••-••••");
  });
});

describe("what is none stays", () => {
  test.each([
    "ring 55 55 55 55",
    "sag 2026-0042",
    "den 1. maj 2026",
    "EAN 5790001234567",
    "991390-1234",
    "§ 33, stk. 3",
  ])("%j", (text) => {
    expect(maskCpr(text)).toBe(text);
  });
});
