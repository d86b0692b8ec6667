import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flags } from "./sample.ts";

const run = promisify(execFile);
let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "vogter-manifests-"));
});
afterAll(() => rm(out, { recursive: true }));

const manifests = (...args: string[]) =>
  run(process.execPath, ["scripts/manifests.ts", "--out", out, ...args], {
    env: { MicrosoftAppId: flags.botId, PUBLIC_HOST: flags.host },
  });

test("builds everything from flags and the environment, and says what to do next", async () => {
  const { developer, website, privacy } = flags;
  const { stdout } = await manifests(
    ...["--developer", developer, "--website", website, "--privacy", privacy],
  );
  expect((await readdir(out)).sort()).toEqual([
    "vogter-slack-icon.png",
    "vogter-slack-socket.json",
    "vogter-slack.json",
    "vogter-teams.zip",
  ]);
  expect(stdout).toContain("docs/install-teams.md");
  expect(stdout).toContain("docs/install-slack.md");
});

test("ends with 2 and names what is missing", async () => {
  await expect(manifests("teams")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--developer (DEVELOPER_NAME)"),
  });
});

test("ends with 2 for something it cannot build", async () => {
  await expect(manifests("skype")).rejects.toMatchObject({ code: 2 });
});
