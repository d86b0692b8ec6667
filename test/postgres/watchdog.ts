import { spawn } from "node:child_process";
import { once } from "node:events";

/** Guards a folder with a PostgreSQL whose data lie in `data` below it. */
export interface Watchdog {
  /** Removes the folder. Whoever calls it has stopped the server. */
  release(): Promise<void>;
}

// The pipe ends when we let go of it or are gone, even by SIGKILL. Then a server that still runs is an orphan.
const GUARD = `
cat >/dev/null
kill -QUIT "$(head -n 1 "$0/data/postmaster.pid")" && sleep 1
rm -rf "$0"
`;

/** Sees to it that neither the PostgreSQL in `folder` nor the folder outlives this process. */
export function guard(folder: string): Watchdog {
  // Detached, so that Ctrl-C in a terminal ends us and not the watchdog.
  const watchdog = spawn("/bin/sh", ["-c", GUARD, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  return {
    async release() {
      const exit = once(watchdog, "exit");
      watchdog.stdin.end();
      await exit;
    },
  };
}
