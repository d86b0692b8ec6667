import { expect, onTestFinished, test, vi } from "vitest";
import { progress } from "../../src/cli/progress.ts";

/** What is written to stderr while 25 steps are taken. */
function written(isTTY: boolean, total = 25): string {
  const { isTTY: before } = process.stderr;
  process.stderr.isTTY = isTTY;
  let text = "";
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((part) => {
    text += part;
    return true;
  });
  onTestFinished(() => {
    spy.mockRestore();
    process.stderr.isTTY = before;
  });
  const bar = progress("Moving", total);
  for (let n = 0; n < total; n++) bar.step();
  bar.end();
  return text;
}

test("on a terminal it is one line that grows", () => {
  const text = written(true);
  expect(text).toMatch(/\rMoving \[#{30}\] 100 %\n$/);
  expect(text.split("\n")).toHaveLength(2);
});

test("elsewhere it is a line for every tenth", () => {
  const lines = written(false).trimEnd().split("\n");
  expect(lines).toHaveLength(10);
  expect(lines.at(0)).toBe("Moving: 3 of 25");
  expect(lines.at(-1)).toBe("Moving: 25 of 25");
});

test("nothing is moved at once", () => {
  expect(written(true, 0)).toContain("100 %");
  expect(written(false, 0)).toBe("");
});
