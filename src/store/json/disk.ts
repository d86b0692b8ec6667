import fs from "node:fs";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { promisify } from "node:util";

/** A file that is being written. */
export interface DiskFile {
  /** Hands bytes to the machine without waiting for the disk; it may take fewer than were given. */
  put(bytes: Uint8Array, position: number): number;
  /** As `put`, without holding up anything else: for what is large. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Waits until everything that was written is on the disk. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Everything the store does that changes a disk: a test puts in one that fails. */
export interface Disk {
  makeFolder(path: string): Promise<void>;
  create(path: string): Promise<DiskFile>;
  /** Opens a file that is there. */
  modify(path: string): Promise<DiskFile>;
  /** Also replaces what has the name `to`, in one step. */
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  /** Nothing happens when it is not there. */
  remove(path: string): Promise<void>;
  /** Until then a power cut can undo that files were made, renamed and removed. */
  syncFolder(path: string): Promise<void>;
}

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

const write = promisify(fs.write);
const fdatasync = promisify(fs.fdatasync);
const ftruncate = promisify(fs.ftruncate);
const close = promisify(fs.close);

/** The disk of the machine. */
export const machineDisk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
  },
  create: async (path) => fileOf(fs.openSync(path, "w", OWNER_ONLY)),
  modify: async (path) => fileOf(fs.openSync(path, "r+")),
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  async syncFolder(path) {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

function fileOf(file: number): DiskFile {
  return {
    put: (bytes, position) => fs.writeSync(file, bytes, 0, bytes.length, position),
    async write(bytes, position) {
      const { bytesWritten } = await write(file, bytes, 0, bytes.length, position);
      return bytesWritten;
    },
    sync: () => fdatasync(file),
    truncate: (length) => ftruncate(file, length),
    close: () => close(file),
  };
}
