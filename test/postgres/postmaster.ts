import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const LAST_LINES = 20;

/** Starts PostgreSQL's server process and waits until it takes connections. */
export async function launch(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<ChildProcess> {
  const server = spawn(program, args, {
    ...options,
    // Ctrl-C in a terminal ends us; the server has to see the tests' last words first.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    if (line.includes("ready to accept connections")) {
      server.stderr.resume();
      return server;
    }
    log.push(line);
  }
  throw new Error(`PostgreSQL did not start. It said:\n${log.slice(-LAST_LINES).join("\n")}`);
}

/** Ends it at once, as a crash would: no checkpoint, no goodbye. */
export async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, "exit");
  server.kill("SIGQUIT");
  await exit;
}
