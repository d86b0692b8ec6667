import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../src/channels/slack/address.ts";

const id = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
const time = fc.stringMatching(/^\d{1,10}\.\d{1,6}$/);
const address = fc.record(
  {
    ...{ team: id, user: id, channel: id, thread: time, card: time, hook: fc.uuid() },
    ...{ aside: fc.constant(true), home: fc.constant(true) },
  },
  { requiredKeys: ["team", "user"] },
);

test("an address is read as it was written, and written without a space", () => {
  fc.assert(
    fc.property(address, (one) => {
      expect(readAddress(writeAddress(one))).toEqual(one);
      expect(writeAddress(one)).not.toMatch(/\s|#/);
    }),
  );
});

test.each([
  "",
  "T1",
  "T1/",
  "T1/U1/C1/X",
  "T1/U1?thread=x",
  "t1/u1",
  "T1/U1?token=x",
  "T1/U1/C1?hook=https://x",
])("%j is no address", (to) => {
  expect(() => readAddress(to)).toThrow(expect.objectContaining({ code: "slack.bad-address" }));
});
