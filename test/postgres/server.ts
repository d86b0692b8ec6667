import { execFile } from "node:child_process";
import { chown, mkdtemp } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { binariesFor } from "./binaries.ts";
import { end, launch } from "./postmaster.ts";
import { guard } from "./watchdog.ts";

/** A real PostgreSQL on this machine, for us alone. It does not outlive this process. */
export interface Postgres {
  /** The superuser's way into the database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash would, without goodbye to its clients. It stays away until `restart`. */
  kill(): Promise<void>;
  /** Ends it as `kill` does if it runs, and starts it on the same port with the same data. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

// PostgreSQL refuses to run as root.
const NOBODY = { uid: 65534, gid: 65534 };

const USER = "vogter";

const CLUSTER = [
  ...["--username", USER, "--auth=trust", "--no-sync", "--encoding=UTF8"],
  // PostgreSQL's own C.UTF-8, because not every system has one.
  ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
];

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
};

// `synchronous_commit` stays on: without it, `kill` would lose acknowledged commits.
const FORGETFUL = { fsync: "off", full_page_writes: "off" };

/**
 * Starts an empty PostgreSQL on a free port, with its data in a temporary folder. Commits survive `kill`, but a
 * power cut only when `durable`, which is slower.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const account = process.getuid?.() === 0 ? NOBODY : undefined;
  const folder = await mkdtemp(join(tmpdir(), "vogter-postgres-"));
  const watchdog = guard(folder);
  try {
    if (account) await chown(folder, account.uid, account.gid);
    const options = { ...account, cwd: folder, env: { TZ: "UTC" } };
    const { initdb, postgres } = await binariesFor(account, folder);
    const data = join(folder, "data");
    await promisify(execFile)(initdb, [...CLUSTER, "--pgdata", data], options);

    const port = await freePort();
    const settings = { ...SETTINGS, ...(durable ? {} : FORGETFUL), port: String(port) };
    const args = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
    const start = () => launch(postgres, ["-D", data, ...args], options);
    let server = await start();
    return {
      url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
      port,
      kill: () => end(server),
      async restart() {
        await end(server);
        server = await start();
      },
      async stop() {
        await end(server);
        await watchdog.release();
      },
    };
  } catch (error) {
    await watchdog.release();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
