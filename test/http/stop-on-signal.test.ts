import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const PROGRAM = fileURLToPath(import.meta.resolve("./stopping-server.ts"));

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends the program with exit code 0",
  async (signal) => {
    const program = spawn(process.execPath, [PROGRAM], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [address] = await once(program.stdout, "data");
    // A client that keeps its connection open must not hold the server up.
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    program.kill(signal);
    expect(await once(program, "exit")).toEqual([0, null]);
  },
);
