import { expect, test } from "vitest";
import { neededFor } from "../../scripts/manifests/build.ts";
import { fill, placeholdersIn } from "../../scripts/manifests/source.ts";
import { readValues } from "../../scripts/manifests/values.ts";
import { flags } from "./sample.ts";

const municipal = async () => (await neededFor(["teams"])).filter((name) => name !== "version");

test("each target needs only what its source names", async () => {
  expect((await municipal()).sort()).toEqual(
    ["appId", "botId", "developer", "host", "privacy", "terms", "website"].sort(),
  );
  expect(await neededFor(["slack"])).toEqual(["host"]);
  expect(await neededFor(["slack-socket"])).toEqual([]);
});

test("what is missing is named, all at once, with its flag and its variable", async () => {
  const needed = await municipal();
  const refusal = catchFrom(() =>
    readValues(needed, { host: flags.host }, { DEVELOPER_NAME: " " }),
  );
  expect(refusal).toMatchObject({ code: "manifests.missing", exitCode: 2 });
  const named = refusal.message.matchAll(/--([a-z-]+) \((\w+)\)/g);
  expect(Array.from(named, ([, flag, variable]) => `${flag} ${variable}`).sort()).toEqual([
    "bot-id MicrosoftAppId",
    "developer DEVELOPER_NAME",
    "privacy DEVELOPER_PRIVACY",
    "website DEVELOPER_WEBSITE",
  ]);
});

test("a flag goes before the environment, and some values stand in for others", async () => {
  const env = { PUBLIC_HOST: "other.example.dk", TEAMS_APP_ID: "" };
  expect(readValues(await municipal(), flags, env)).toEqual({
    ...flags,
    appId: flags.botId,
    terms: flags.website,
  });
  expect(readValues(["host"], {}, env)).toEqual({ host: "other.example.dk" });
});

test.each([
  ["host", "https://vogter.example.dk"],
  ["host", "localhost"],
  ["botId", "vogter"],
  ["website", "http://www.example.dk"],
  ["developer", "x".repeat(33)],
])("%s %s is refused with what to give instead", (name, value) => {
  expect(() => readValues([name], { [name]: value }, {})).toThrow(
    expect.objectContaining({ code: "manifests.invalid", mend: expect.stringMatching(/^Give /) }),
  );
});

test("a placeholder that nobody knows is refused", () => {
  expect(() => readValues(["hots"], {}, {})).toThrow("Nothing is called <hots>.");
});

test("placeholders are found and filled wherever they stand", () => {
  const source = { a: ["<host>", "https://<host>/x"], b: { c: "<botId>" } };
  expect(placeholdersIn(source)).toEqual(["host", "botId"]);
  expect(fill(source, { host: 'h"', botId: "$&" })).toEqual({
    a: ['h"', 'https://h"/x'],
    b: { c: "$&" },
  });
});

function catchFrom(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("It was not refused.");
}
