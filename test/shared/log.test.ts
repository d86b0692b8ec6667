import { expect, test } from "vitest";
import { VogterError } from "../../src/shared/errors.ts";
import { createLog, type Logger } from "../../src/shared/log.ts";

/** The log lines that `work` leaves. */
function linesOf(level: string, work: (log: Logger) => void) {
  const lines: string[] = [];
  work(createLog(level, { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

test("a line holds its fields, its sentence, its level and the time", () => {
  const [line] = linesOf("info", (log) => log.info({ tenant: "demo", ms: 12 }, "turn done"));
  expect(line).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    tenant: "demo",
    ms: 12,
    msg: "turn done",
  });
});

test("what is below the level is not written", () => {
  expect(linesOf("warn", (log) => log.info({}, "turn done"))).toEqual([]);
});

test("a foreign error is logged without its message, which may quote the user", () => {
  const text = linesOf("info", (log) => {
    try {
      JSON.parse("010190-1234 er mit nummer");
    } catch (err) {
      log.error({ err }, "turn failed");
    }
  });
  expect(text).toMatchObject([{ err: { type: "SyntaxError", stack: expect.any(Array) } }]);
  expect(JSON.stringify(text)).not.toContain("010190");
});

test("our own error is logged with its code and message", () => {
  const err = new VogterError({ code: "policy.missing", message: "No policy.", mend: "Add one." });
  const lines = linesOf("info", (log) => log.error({ err }, "start failed"));
  expect(lines).toMatchObject([{ err: { code: "policy.missing", message: "No policy." } }]);
});

test("a field outside the list is a type error", () => {
  // @ts-expect-error
  linesOf("silent", (log) => log.info({ text: "what a person wrote" }, "turn done"));
});
