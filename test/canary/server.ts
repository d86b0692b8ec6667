import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * Vogter as it is started, with a data folder and a temp folder of its own, saying all it can say in its log. `kept` is
 * the folder that has both.
 */
export async function startWatched(environment: Readonly<Record<string, string>>) {
  const kept = await mkdtemp(join(tmpdir(), "vogter-canary-"));
  const [data, temp] = [join(kept, "data"), join(kept, "temp")];
  await mkdir(temp);
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: {
      ...{ PATH: process.env.PATH ?? "", PORT: "0", LOG_LEVEL: "trace" },
      ...{ DATA_DIR: data, TMPDIR: temp, ...environment },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  const address = Promise.withResolvers<string>();
  const hear = (chunk: Buffer) => {
    said.push(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(Buffer.concat(said).toString())?.[0];
    if (found) address.resolve(found);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const exit = once(child, "exit").then(() =>
    address.reject(new Error(Buffer.concat(said).toString())),
  );
  address.promise.catch(() => undefined);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exit;
    await rm(kept, { recursive: true });
  });
  return {
    address: await address.promise,
    kept,
    /** All it ever said on its two outputs. */
    log: () => Buffer.concat(said),
    /** As the power goes: what it had in hand, it has no time to put away. */
    async kill() {
      child.kill("SIGKILL");
      await exit;
    },
    async stop() {
      child.kill();
      await exit;
    },
  };
}
