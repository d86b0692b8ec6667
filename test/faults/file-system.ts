import { execFileSync } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system in a file, which can be torn away from under whoever writes to it. */
export interface FileSystem {
  readonly folder: string;
  /** As when the power goes: what was not synced is gone, and nothing more can be written. */
  cutPower(): void;
  /** What the machine does when the power is back. */
  mountAgain(): void;
  remountReadOnly(): void;
  remove(): Promise<void>;
}

type Sort = "xfs" | "ext4";

const BYTES = { xfs: 320 << 20, ext4: 64 << 20 };

/** Why there can be no file system of our own here; nothing when there can. */
export function lacking(): string | undefined {
  if (process.getuid?.() !== 0) return "only root may mount a file system";
  for (const program of ["mkfs.xfs", "mkfs.ext4", "xfs_io"]) {
    if (!isThere(program)) return `${program} is not installed (Debian: xfsprogs, e2fsprogs)`;
  }
  return undefined;
}

/** Makes and mounts one. Needs root. */
export async function makeFileSystem(sort: Sort): Promise<FileSystem> {
  const base = await mkdtemp(join(tmpdir(), `vogter-${sort}-`));
  const [image, folder] = [join(base, "image"), join(base, "mounted")];
  await writeFile(image, "");
  await truncate(image, BYTES[sort]);
  run(`mkfs.${sort}`, "-q", image);
  run("mkdir", folder);
  const mount = () => run("mount", "-o", "loop", image, folder);
  mount();
  return {
    folder,
    cutPower: () => run("xfs_io", "-x", "-c", "shutdown", folder),
    mountAgain() {
      run("umount", folder);
      mount();
    },
    remountReadOnly: () => run("mount", "-o", "remount,ro", folder),
    async remove() {
      run("umount", "-l", folder);
      await rm(base, { recursive: true });
    },
  };
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"] });
}

function isThere(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
