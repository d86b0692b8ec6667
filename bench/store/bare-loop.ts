import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Contestant } from "./contestant.ts";
import { recordOf } from "./contestant.ts";

/** The floor: what the disk takes, with nothing around it. */
export const bareLoop: Contestant = {
  name: "append + fdatasync, the floor",
  async open(folder) {
    const file = openSync(join(folder, "floor"), "a");
    const write = (lines: string) => {
      writeSync(file, lines);
      fdatasyncSync(file);
    };
    const lineOf = (n: number) => `${JSON.stringify(recordOf(n))}\n`;
    return {
      commit: (n) => write(lineOf(n)),
      commitAll: (all) => write(all.map(lineOf).join("")),
      close: () => closeSync(file),
    };
  },
};
