import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsIn, wallFault } from "../scripts/walls.ts";

test("the imports of src/ keep to the walls", () => {
  const faults = globSync("src/**/*.ts").flatMap((file) => {
    const path = file.replaceAll("\\", "/");
    return importsIn(readFileSync(file, "utf8")).flatMap((to) => wallFault(path, to) ?? []);
  });
  expect(faults).toEqual([]);
});

describe("a wall stops", () => {
  test.each([
    ["src/answers/x.ts", "restify", "only src/http/ and src/channels/ may know this package"],
    ["src/policy/x.ts", "botbuilder", "only src/channels/teams/"],
    ["src/people/x.ts", "lowdb/node", "only src/store/"],
    ["src/incidents/x.ts", "pg", "only src/store/ and src/jobs/"],
    ["src/conversation/x.ts", "@slack/bolt", "only src/channels/slack/"],
    ["src/channels/slack/x.ts", "botframework-schema", "only src/channels/teams/"],
    ["src/channels/teams/x.ts", "../slack/limits.ts", "never import each other"],
    ["src/channels/local/x.ts", "../../policy/index.ts", "ask through conversation/"],
    ["src/answers/x.ts", "../policy/clause.ts", "import src/policy/index.ts"],
    ["src/conversation/x.ts", "../answers/ask.ts", "import src/answers/index.ts"],
    ["src/answers/x.ts", "../conversation/router.ts", "answers is below conversation"],
    ["src/conversation/x.ts", "../channels/port.ts", "conversation is below channels"],
    ["src/conversation/card.ts", "../policy/index.ts", "a leaf type imports only other leaves"],
    ["src/shared/x.ts", "../policy/index.ts", "shared is below policy"],
    ["src/http/x.ts", "../main.ts", "nothing imports main.ts or cli"],
    ["src/main.ts", "./cli/main.ts", "nothing imports main.ts or cli"],
  ])("%s importing %s", (file, specifier, mend) => {
    const fault = wallFault(file, specifier);
    expect(fault).toContain(`${file} imports ${specifier}: `);
    expect(fault).toContain(mend);
  });

  test("a room that nobody gave a floor", () => {
    expect(() => wallFault("src/helpers/x.ts", "../shared/clock.ts")).toThrow("on no floor");
  });
});

test.each([
  ["src/answers/x.ts", "../policy/index.ts"],
  ["src/answers/x.ts", "./rank.ts"],
  ["src/answers/x.ts", "../conversation/card.ts"],
  ["src/answers/x.ts", "minisearch"],
  ["src/channels/teams/x.ts", "botbuilder"],
  ["src/channels/teams/x.ts", "../../conversation/card.ts"],
  ["src/http/server.ts", "restify"],
  ["src/cli/ask.ts", "../answers/compile.ts"],
  ["src/main.ts", "./channels/teams/adapter.ts"],
  ["scripts/prepare.ts", "../src/answers/compile.ts"],
])("a wall lets %s import %s", (file, specifier) => {
  expect(wallFault(file, specifier)).toBeUndefined();
});

test("every form of import is seen, and none in a comment", () => {
  const source = `
    import { a } from "a";
    import type { B } from 'b';
    import "c";
    export { d } from "d";
    const e = await import("e");
    import {
      f,
    } from "f";
    // import "g";
    /** see import("h") */
  `;
  expect(importsIn(source)).toEqual(["a", "b", "c", "d", "e", "f"]);
});
