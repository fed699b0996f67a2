import { writeSync } from "node:fs";

/**
 * Writes all of `text` to a file descriptor from this thread, whatever the other end does: a full pipe is tried
 * again until the run is over. Throws what the system says of any other failure.
 */
export function writeWhole(descriptor: number, text: string, isOver: () => boolean): void {
  let rest: Uint8Array = Buffer.from(text, "utf8");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EAGAIN") throw error;
      if (isOver()) return;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));

const meanings: Record<string, string> = {
  EPIPE: "Broken pipe (os error 32)",
  ENOSPC: "No space left on device (os error 28)",
};

/** Why a write failed, in the system's words. */
export function writeFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return meanings[code] ?? (code || String(error));
}
