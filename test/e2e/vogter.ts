import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A Vogter that runs on this machine. */
export interface Vogter {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Vogter as `npm start` starts it: the real policies, on `port` or one that is free. What it keeps is gone when it stops,
 * unless `kept` says where it lies.
 */
export async function startVogter(port = 0, kept?: string): Promise<Vogter> {
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), "vogter-e2e-")));
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!address) continue;
    return {
      address,
      async stop() {
        child.kill();
        await exit;
        if (!kept) await rm(dataDir, { recursive: true });
      },
    };
  }
  throw new Error(`src/main.ts ended with ${(await exit)[0]} before it said where it is.`);
}
