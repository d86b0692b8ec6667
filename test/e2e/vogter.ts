import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A Vogter that runs on this machine. */
export interface Vogter {
  readonly address: string;
  stop(): Promise<void>;
}

/** Vogter as `npm start` starts it: the real policies, on `port` or one that is free. */
export async function startVogter(port = 0): Promise<Vogter> {
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: "error" },
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
      },
    };
  }
  throw new Error(`src/main.ts ended with ${(await exit)[0]} before it said where it is.`);
}
