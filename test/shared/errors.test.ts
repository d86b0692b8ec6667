import { afterEach, expect, test, vi } from "vitest";
import { reportFault, VogterError } from "../../src/shared/errors.ts";

afterEach(() => vi.restoreAllMocks());

test("a fault is reported as what is wrong and the mend, without a stack", () => {
  const print = vi.spyOn(console, "error").mockReturnValue();
  const error = new VogterError({
    code: "config.port",
    message: 'PORT is "x".',
    mend: "Set PORT to a number.",
    exitCode: 2,
  });
  expect(reportFault(error)).toBe(2);
  expect(print.mock.calls).toEqual([['PORT is "x".\nSet PORT to a number.']]);
});

test("what nobody foresaw is reported whole and fails", () => {
  const print = vi.spyOn(console, "error").mockReturnValue();
  const error = new TypeError("x is not a function");
  expect(reportFault(error)).toBe(1);
  expect(print.mock.calls).toEqual([[error]]);
});
