import { type Disk, realDisk } from "#lib/progress/disk.js";

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the test wants`), { code });
}

/** A disk on which nothing below `dir` can be written. */
export function deniedBelow(dir: string, code: string): Disk {
  const check = (path: unknown): void => {
    if (String(path).startsWith(dir)) throw failure(code);
  };
  return {
    ...realDisk,
    access: async (path, mode) => {
      check(path);
      await realDisk.access(path, mode);
    },
    mkdir: (async (path: string, options?: object) => {
      check(path);
      return realDisk.mkdir(path, options);
    }) as Disk["mkdir"],
    rename: async (from, to) => {
      check(to);
      await realDisk.rename(from, to);
    },
  };
}

/** A disk without a byte of space left: files can be made, and not filled. */
export function fullDisk(): Disk {
  return {
    ...realDisk,
    copyFile: () => Promise.reject(failure("ENOSPC")),
    open: async (...args) => {
      const handle = await realDisk.open(...args);
      handle.writeFile = () => Promise.reject(failure("ENOSPC"));
      return handle;
    },
  };
}
