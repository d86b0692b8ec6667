import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

type Command = readonly [program: string, ...args: string[]];

const PATIENCE = 60_000;

/** How long a program takes from its start to its end. */
export function runTime([program, ...args]: Command): number {
  const start = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: "ignore", timeout: PATIENCE });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed: ${error ?? status}`);
  return performance.now() - start;
}

/** What a program prints, read as JSON. */
export function runJson<T>([program, ...args]: Command): T {
  const { stdout } = spawnSync(program, args, {
    stdio: ["ignore", "pipe", "inherit"],
    timeout: PATIENCE,
  });
  return JSON.parse(stdout.toString()) as T;
}

/** How long a server takes from its start until it says that it is well. */
export async function readyTime([program, ...args]: Command): Promise<number> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "vogter-bench-"));
  const settings = { HOST: "127.0.0.1", PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "silent" };
  const env = { ...process.env, ...settings };
  const start = performance.now();
  // A group of its own, so that npm's children end with it.
  const server = spawn(program, args, { stdio: "ignore", env, detached: true });
  try {
    while (!(await isWell(port))) {
      if (server.exitCode !== null) throw new Error(`${program} ${args.join(" ")} ended early`);
      if (performance.now() - start > PATIENCE) throw new Error(`${program} is not ready`);
      await pause(2);
    }
    return performance.now() - start;
  } finally {
    if (server.exitCode === null && server.pid !== undefined) {
      const gone = once(server, "exit");
      process.kill(-server.pid, "SIGTERM");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function isWell(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: "/healthz", agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
