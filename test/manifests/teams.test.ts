import { beforeAll, describe, expect, test } from "vitest";
import { teamsFaults } from "../../scripts/manifests/check-teams.ts";
import { COMMANDS } from "../../src/conversation/commands.ts";
import { builtFile, json, unzipped, values } from "./sample.ts";

const words = COMMANDS.map(({ word }) => word);

// Whatever the package holds of them is read here, so a test may look anywhere.
type Json = ReturnType<typeof json>;
let manifest: Json;
let english: Json;

beforeAll(async () => {
  const files = await unzipped();
  manifest = json(files["manifest.json"]);
  english = json(files["en.json"]);
});

describe("the Teams package", () => {
  test("holds the manifest, both icons and the English words, and nothing else", async () => {
    expect(Object.keys(await unzipped()).sort()).toEqual(
      ["manifest.json", "color.png", "outline.png", "en.json"].sort(),
    );
  });

  test("is the same bytes every time", async () => {
    expect(await builtFile("teams")).toEqual(await builtFile("teams"));
  });

  test("is what Microsoft's schema asks for, in both languages", async () => {
    expect(manifest.manifestVersion).toBe("1.30");
    expect(await teamsFaults(manifest, english)).toEqual([]);
  });

  test("carries the municipality's values, and no placeholder", () => {
    expect(manifest).toMatchObject({
      id: values.appId,
      version: values.version,
      developer: { name: values.developer, privacyUrl: values.privacy },
      validDomains: [values.host],
      composeExtensions: [{ botId: values.botId }],
    });
    expect(JSON.stringify([manifest, english])).not.toMatch(/<\w+>/);
  });
});

describe("the bot", () => {
  test("offers every command in every scope, and nothing else", () => {
    const [bot] = manifest.bots;
    expect(bot).toMatchObject({ botId: values.botId, scopes: ["personal", "team", "groupChat"] });
    expect(bot.commandLists.flatMap(({ scopes }: Json) => scopes)).toEqual(bot.scopes);
    for (const { commands } of bot.commandLists) {
      expect(commands.map(({ title }: Json) => title)).toEqual(words);
    }
  });

  test("takes commands after a slash where others read along, and answers the writer alone", () => {
    const [bot] = manifest.bots;
    expect(bot.supportsTargetedMessages).toBe(true);
    expect(bot.commandLists[1]).toMatchObject({
      scopes: ["team", "groupChat"],
      triggers: ["mention", "slash"],
    });
  });

  test("describes each command in English too, under its place in the manifest", () => {
    const described = Object.entries(english).filter(([place]) =>
      /^bots.*description$/.test(place),
    );
    expect(described).toHaveLength(2 * COMMANDS.length);
    expect(english["bots[0].commandLists[1].commands[1].description"]).toBe(
      "Report a security incident [what happened, a number, status, register or figures]",
    );
  });
});

test("a message can be reported from its own menu", () => {
  expect(manifest.composeExtensions[0].commands).toEqual([
    expect.objectContaining({
      id: "incident" satisfies (typeof COMMANDS)[number]["id"],
      title: "Meld som hændelse",
      type: "action",
      context: ["message"],
      fetchTask: true,
    }),
  ]);
});

test("asks for no permission to read what is not written to it", () => {
  expect(manifest.permissions).toEqual(["identity", "messageTeamMembers"]);
  expect(manifest).not.toHaveProperty("authorization");
  expect(manifest).not.toHaveProperty("webApplicationInfo");
});

describe("what Teams would refuse", () => {
  test.each([
    ["a long name", { name: { short: "x".repeat(31) } }, "/name/short"],
    ["a field Teams does not know", { colour: "blue" }, "colour"],
    ["an id that is none", { id: "vogter" }, "/id"],
  ])("%s is named", async (_, change, named) => {
    const faults = await teamsFaults({ ...manifest, ...change }, english);
    expect(faults.join("\n")).toContain(named);
  });

  test("English words that are too long are named, and those that belong nowhere", async () => {
    const bad = {
      ...english,
      "description.short": "x".repeat(81),
      "bots[0].commandLists[1].commands[99].title": "x",
    };
    const faults = (await teamsFaults(manifest, bad)).join("\n");
    expect(faults).toContain("in English: /description/short");
    expect(faults).toContain("commands[99].title has no text");
  });
});
