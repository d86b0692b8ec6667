import { expect, test } from "vitest";
import { createSeal, keyOf, readKeys } from "../../src/store/seal.ts";

const BYTES = Buffer.alloc(32, 7);
const seal = createSeal(keyOf(BYTES));

test("what is sealed is one line, opens where it belongs, and looks different each time", () => {
  const text = 'Æblegrød "og"\nmere';
  const sealed = seal.seal(text, "backup 1");
  expect(sealed).toMatch(/^[\w+/]+=*$/);
  expect(seal.open(sealed, "backup 1")).toBe(text);
  expect(seal.seal(text, "backup 1")).not.toBe(sealed);
  expect(seal.open(seal.seal("", "x"), "x")).toBe("");
});

test("in another place, with another key, changed or cut off it does not open", () => {
  const sealed = seal.seal("text", "backup 1");
  const broken = expect.objectContaining({ code: "store.seal-broken" });
  const bytes = Buffer.from(sealed, "base64");
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  for (const wrong of [bytes.toString("base64"), sealed.slice(0, 20), sealed.slice(0, -8), ""]) {
    expect(() => seal.open(wrong, "backup 1")).toThrow(broken);
  }
  expect(() => seal.open(sealed, "backup 2")).toThrow(broken);
  expect(() => createSeal(keyOf(Buffer.alloc(32, 8))).open(sealed, "backup 1")).toThrow(broken);
});

test("a key is read as base64 or hex, and its name does not tell it", () => {
  const [base64, hex] = [BYTES.toString("base64"), BYTES.toString("hex")];
  const keys = readKeys({ STORE_KEY: base64, STORE_KEY_PREVIOUS: hex });
  expect(keys?.current).toEqual(keys?.previous);
  expect(keys?.current.bytes).toEqual(BYTES);
  expect(hex).not.toContain(keys?.current.id);
  expect(readKeys({ STORE_KEY: ` ${base64} ` })).toEqual({ current: keys?.current });
  expect(readKeys({ STORE_KEY: "" })).toBeUndefined();
});

test.each([
  ["too short", { STORE_KEY: Buffer.alloc(31).toString("base64") }, "STORE_KEY"],
  ["too long", { STORE_KEY: Buffer.alloc(33).toString("base64") }, "STORE_KEY"],
  ["a password", { STORE_KEY: "correct horse battery staple" }, "STORE_KEY"],
  ["hex that is cut off", { STORE_KEY: "ab".repeat(31) }, "STORE_KEY"],
  [
    "a bad one from before",
    { STORE_KEY: BYTES.toString("hex"), STORE_KEY_PREVIOUS: "x" },
    "STORE_KEY_PREVIOUS",
  ],
  ["only the one from before", { STORE_KEY_PREVIOUS: BYTES.toString("hex") }, "STORE_KEY_PREVIOUS"],
])(
  "a key that is %s is refused, with a command that makes one, and is not repeated",
  (_, env, name) => {
    const refusal = expect.objectContaining({
      exitCode: 2,
      message: expect.stringContaining(name),
      mend: expect.stringContaining("openssl rand -base64 32"),
    });
    expect(() => readKeys(env)).toThrow(refusal);
    for (const value of Object.values(env).filter((value) => value.length > 5)) {
      expect(() => readKeys(env)).not.toThrow(value);
    }
  },
);
