import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { replaceFile } from "../../src/people/index.ts";

async function fileIn() {
  const folder = await mkdtemp(join(tmpdir(), "vogter-replace-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "town.yaml");
  await writeFile(path, "old");
  return { folder, path };
}

test("the new text takes the old one's place, which is kept beside it, as readable as it was", async () => {
  const { folder, path } = await fileIn();
  await chmod(path, 0o600);
  await replaceFile(path, "old", "new");
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await readFile(`${path}.previous`, "utf8")).toBe("old");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).toSorted()).toEqual(["town.yaml", "town.yaml.previous"]);
});

test("a file that somebody changed meanwhile is left alone", async () => {
  const { folder, path } = await fileIn();
  await expect(replaceFile(path, "older", "new")).rejects.toMatchObject({
    code: "people.file-changed",
  });
  expect(await readFile(path, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["town.yaml"]);
});

test("a link stays one", async () => {
  const { folder, path } = await fileIn();
  const link = join(folder, "link.yaml");
  await symlink(path, link);
  await replaceFile(link, "old", "new");
  expect(await readFile(path, "utf8")).toBe("new");
});
