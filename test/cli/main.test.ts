import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

function vogter(...args: string[]) {
  return spawnSync(process.execPath, ["bin/vogter.js", ...args], { encoding: "utf8" });
}

test("the version is the package's", () => {
  const { status, stdout } = vogter("--version");
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${packageJson.version}\n` });
});

test("a wrong usage exits 2 and says what to do", () => {
  const { status, stderr } = vogter("no-such-command");
  expect(status).toBe(2);
  expect(stderr).toContain("--help");
});
