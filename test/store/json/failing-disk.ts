import { type Disk, type DiskFile, machineDisk } from "../../../src/store/json/disk.ts";

/** What can go wrong: each is called before the real thing, and may throw instead. */
export interface Trouble {
  put?(path: string, bytes: Uint8Array): void;
  write?(path: string): void;
  sync?(path: string): void | Promise<void>;
  create?(path: string): void;
  syncFolder?(): void;
  /** No more than so many bytes are taken at once. */
  most?: number;
}

/** The machine's disk, with trouble that a test can begin and end. */
export function troubledDisk(trouble: Trouble): Disk {
  const troubled = (path: string, file: DiskFile): DiskFile => ({
    ...file,
    put(bytes, position) {
      trouble.put?.(path, bytes);
      return file.put(bytes.subarray(0, trouble.most), position);
    },
    async write(bytes, position) {
      trouble.write?.(path);
      return file.write(bytes.subarray(0, trouble.most), position);
    },
    async sync() {
      await trouble.sync?.(path);
      await file.sync();
    },
  });
  return {
    ...machineDisk,
    async create(path) {
      trouble.create?.(path);
      return troubled(path, await machineDisk.create(path));
    },
    async syncFolder(path) {
      trouble.syncFolder?.();
      await machineDisk.syncFolder(path);
    },
  };
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
