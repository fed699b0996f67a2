import { writeSync } from "node:fs";

/**
 * Writes all of `text` to a file descriptor from this thread, whatever the other end does: a full pipe is tried
 * again until the run is over, one that was closed swallows the rest.
 */
export function writeWhole(descriptor: number, text: string, isOver: () => boolean): void {
  let rest: Uint8Array = Buffer.from(text, "utf8");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EAGAIN" || isOver()) return;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));
