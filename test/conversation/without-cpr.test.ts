import { expect, test } from "vitest";
import { withoutCpr } from "../../src/conversation/without-cpr.ts";

test("a file's name loses its CPR number, and the platform still finds the file", () => {
  const at = { url: "https://x.sharepoint.com/010190-1234", team: "0101901234" };
  const file = { id: "0101901234", name: "sag 010190-1234.pdf", mime: "application/pdf", at };
  const said = { kind: "message", text: "må 010190-1234 ligge her?", files: [file] } as const;
  expect(withoutCpr(said)).toEqual({
    incoming: {
      kind: "message",
      text: "må ••••••-•••• ligge her?",
      files: [{ ...file, name: "sag ••••••-••••.pdf" }],
    },
    hidden: { byPerson: true, inText: 1, inNames: [1] },
  });
});

test("what somebody else wrote, or Vogter put in a button, is hidden and nobody is told off", () => {
  const quoted = { kind: "shortcut", shortcut: "report", quoted: "hun er 010190-1234" } as const;
  expect(withoutCpr(quoted)).toMatchObject({
    incoming: { quoted: "hun er ••••••-••••" },
    hidden: { byPerson: false },
  });
  expect(withoutCpr({ kind: "message", text: "må jeg?" }).hidden.byPerson).toBe(false);
});

test("what is filled in or stands on a button is no platform's, whatever it is called", () => {
  const data = { id: "010190-1234", at: "010190 1234" };
  expect(withoutCpr({ kind: "action", action: "ask", data })).toMatchObject({
    incoming: { data: { id: "••••••-••••", at: "••••••-••••" } },
  });
});
