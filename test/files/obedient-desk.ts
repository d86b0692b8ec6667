import { onTestFinished } from "vitest";
import { createFileDesk, type FileDeskSettings } from "../../src/files/index.ts";
import type { Seen } from "./tasks/obey.ts";

const OBEY = new URL("./tasks/obey.ts", import.meta.url);

/** A desk that ends with the test; its task is `tasks/obey.ts`. */
export function obedientDesk(settings: Partial<FileDeskSettings> = {}) {
  const desk = createFileDesk<Seen>({ task: OBEY, timeoutMs: 20_000, ...settings });
  onTestFinished(() => desk.close());
  return {
    ...desk,
    readText: (text: string) => desk.read({ name: "a.txt", bytes: Buffer.from(text) }),
    /** Which worker is there: a lost one is replaced by one of another number. */
    async thread() {
      const finding = await desk.read({ name: "a.txt", bytes: Buffer.from("hvem?") });
      return finding.outcome === "read" ? finding.found.thread : undefined;
    },
  };
}
