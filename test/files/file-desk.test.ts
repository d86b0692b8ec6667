import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import type { VogterError } from "../../src/shared/errors.ts";
import { obedientDesk } from "./obedient-desk.ts";
import { unreadable } from "./read.ts";

// A worker takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const faultOf = (work: Promise<unknown>): Promise<VogterError> =>
  work.then(
    () => expect.unreachable(),
    (error) => error,
  );

test("what the task returns comes back, and the text does not", async () => {
  const finding = await obedientDesk().readText("hemmeligt");
  expect(finding).toEqual({
    outcome: "read",
    kind: "txt",
    whole: true,
    found: { characters: 9, thread: expect.any(Number) },
  });
  expect(JSON.stringify(finding)).not.toContain("hemmeligt");
});

test.each([
  ["hang", "too-slow", { timeoutMs: 2000 }],
  ["fill the heap", "too-large", { memoryMb: 64 }],
  ["fill buffers", "too-large", { memoryMb: 64 }],
  ["leave", "broken", {}],
  ["throw later", "broken", {}],
])("a worker that is made to %s is replaced, and the file is %s", async (order, why, settings) => {
  const desk = obedientDesk(settings);
  const before = await desk.thread();
  expect(await desk.readText(order)).toEqual(unreadable(why));
  const after = await desk.thread();
  expect(after).toEqual(expect.any(Number));
  expect(after).not.toBe(before);
});

test("one worker reads one file after the other", async () => {
  const desk = obedientDesk();
  const threads = await Promise.all([desk.thread(), desk.thread(), desk.thread()]);
  expect(new Set(threads).size).toBe(1);
});

test("two workers read two files at once, and the others wait for them", async () => {
  const desk = obedientDesk({ workers: 2 });
  const threads = await Promise.all(Array.from({ length: 6 }, () => desk.thread()));
  expect(new Set(threads).size).toBe(2);
});

test("files that wait are read when the worker before them was lost", async () => {
  const desk = obedientDesk();
  const [lost, read] = await Promise.all([desk.readText("leave"), desk.readText("hej")]);
  expect([lost.outcome, read.outcome]).toEqual(["unreadable", "read"]);
});

test("an idle worker goes, and comes again with the next file", async () => {
  const desk = obedientDesk({ idleMs: 0 });
  const before = await desk.thread();
  await expect.poll(() => desk.thread()).not.toBe(before);
});

test("a task that fails is told apart from a broken file, without a word of the text", async () => {
  const desk = obedientDesk();
  const fault = await faultOf(desk.readText("throw\nhemmeligt"));
  expect(fault).toMatchObject({ code: "files.task-failed", message: /RangeError/ });
  const told = [fault.message, fault.mend, fault.stack, (fault.cause as Error).stack].join();
  expect(told).toContain("obey.ts");
  expect(told).not.toContain("hemmeligt");
  expect(await faultOf(desk.readText("return a function"))).toMatchObject({
    code: "files.task-failed",
  });
});

test("a module without a task is a fault of the task", async () => {
  const desk = obedientDesk({ task: new URL("./tasks/missing.ts", import.meta.url) });
  expect(await faultOf(desk.readText("hej"))).toMatchObject({ code: "files.task-failed" });
});

test("what a parser prints reaches neither stdout nor stderr of the process", async () => {
  const written: unknown[] = [];
  const [out, err] = [process.stdout.write, process.stderr.write];
  process.stdout.write = process.stderr.write = (chunk: unknown) => written.push(chunk) > 0;
  try {
    await obedientDesk().readText("print\nhemmeligt");
  } finally {
    [process.stdout.write, process.stderr.write] = [out, err];
  }
  expect(String(written)).not.toContain("hemmeligt");
});

test("bytes in a larger buffer are read without taking the buffer away", async () => {
  const all = Buffer.from("foran hemmeligt bagefter");
  const { readText: _, ...desk } = obedientDesk();
  const part = new Uint8Array(all.buffer, all.byteOffset + 6, 9);
  const finding = await desk.read({ name: "a.txt", bytes: part });
  expect(finding).toMatchObject({ found: { characters: 9 } });
  expect(all.toString()).toBe("foran hemmeligt bagefter");
});

test("a closed desk takes no more files, and those that waited are told", async () => {
  const desk = obedientDesk();
  const [reading, waiting] = [desk.readText("hang"), faultOf(desk.readText("hej"))];
  await desk.close();
  expect(await reading).toEqual(unreadable("too-slow"));
  expect(await waiting).toMatchObject({ code: "files.closed" });
  expect(await faultOf(desk.readText("hej"))).toMatchObject({ code: "files.closed" });
});

test("a file too large is refused before a worker is asked", async () => {
  const desk = obedientDesk({ limits: { bytes: 3 }, task: new URL("file:///none.ts") });
  expect(await desk.readText("lang")).toEqual(unreadable("too-large"));
});

test("whoever imports the room loads none of the parsers", async () => {
  const seen = new Set<string>();
  const visit = async (url: URL): Promise<void> => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const source = await readFile(url, "utf8");
    for (const [, specifier = ""] of source.matchAll(/^(?!import type)[^/*\n]*from "([^"]+)"/gm)) {
      if (specifier.startsWith(".")) await visit(new URL(specifier, url));
      else seen.add(specifier);
    }
  };
  await visit(new URL("../../src/files/index.ts", import.meta.url));
  const packages = [...seen].filter((specifier) => !specifier.startsWith("file:"));
  expect(packages).toEqual(["node:worker_threads"]);
});
