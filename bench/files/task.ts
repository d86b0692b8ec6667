import type { FileTask } from "../../src/files/index.ts";

/** As little as a task can do: what is measured is the reading. */
export const task: FileTask<number> = (file) => file.text.length;
