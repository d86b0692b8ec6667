import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const PROGRAM = require.resolve("@microsoft/m365agentsplayground/cli.js");

/** Microsoft's own client for trying a Teams bot out, talking to a bot at an address. */
export interface AgentsPlayground {
  readonly address: string;
  stop(): Promise<void>;
}

export async function startPlayground(bot: string): Promise<AgentsPlayground> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-playground-"));
  const port = await freePort();
  const args = ["start", "-e", `${bot}/api/messages`, "-c", "msteams", "-p", String(port)];
  const child = spawn(process.execPath, [PROGRAM, ...args, "--disable-telemetry"], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TEAMSAPPTESTER_BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  let said = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.includes("Listening on")) break;
  }
  child.stdout.resume();
  return {
    address: `http://localhost:${port}`,
    async stop() {
      child.kill("SIGKILL");
      await exit;
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
