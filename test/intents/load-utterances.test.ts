import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { INTENTS } from "../../src/intents/intent.ts";
import { loadCues, loadUtterances } from "../../src/intents/load-utterances.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "vogter-intents-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("a file's name is what its utterances mean", async () => {
  const folder = folderWith({ "greeting.yaml": '- text: "hej"\n  by: a', "notes.txt": "not data" });
  expect(await loadUtterances(folder)).toEqual([{ text: "hej", intent: "greeting", by: "a" }]);
});

describe("a folder is refused when", () => {
  test.each([
    ["a file's name is no intent", { "hello.yaml": "[]" }, "hello.yaml: its name is no intent"],
    ["an utterance has no author", { "help.yaml": '- text: "hvad kan du"' }, "0 › by"],
    ["an utterance is empty", { "help.yaml": '- text: ""\n  by: a' }, "0 › text"],
    [
      "one text means two things",
      { "help.yaml": "- text: hm\n  by: a", "other.yaml": "- text: hm\n  by: b" },
      '"hm" stands under help already',
    ],
    ["a file is no YAML", { "help.yaml": "- text: [" }, "help.yaml"],
  ])("%s", async (_, files, said) => {
    const loading = loadUtterances(folderWith(files as Record<string, string>));
    await expect(loading).rejects.toMatchObject({
      code: "intents.data",
      message: expect.stringContaining(said),
    });
  });
});

test("the cues are refused when they are something else", async () => {
  const path = join(
    folderWith({ "intents.yaml": "spoken: {}\ncues: {self: jeg}" }),
    "intents.yaml",
  );
  await expect(loadCues(path)).rejects.toMatchObject({
    code: "intents.data",
    message: expect.stringContaining("cues › self"),
  });
});

test("the project's own data hold: every intent is said in a hundred ways and more", async () => {
  const utterances = await loadUtterances(join(import.meta.dirname, "../../data/intents"));
  const cues = await loadCues(join(import.meta.dirname, "../../data/intents.yaml"));
  for (const intent of INTENTS) {
    const said = utterances.filter((utterance) => utterance.intent === intent);
    expect(said.length, intent).toBeGreaterThan(100);
  }
  expect(Object.entries(cues.spoken).filter(([short, word]) => short === word)).toEqual([]);
});

test("no cue of the project's own waits for a short form, which is replaced before cues are read", async () => {
  const cues = await loadCues(join(import.meta.dirname, "../../data/intents.yaml"));
  const shortForms = new Set(Object.keys(cues.spoken));
  const unreachable = Object.values(cues.cues)
    .flat()
    .filter((said) => said.split(/[\s-]+/u).some((word) => shortForms.has(word)));
  expect(unreachable).toEqual([]);
});
