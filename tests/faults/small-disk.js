import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Mounts a disk of 512 KiB; null where that is not allowed. Its `remove` takes it away. */
export function smallDisk() {
  const dir = mkdtempSync(join(tmpdir(), "thread-lessons-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", dir], { stdio: "ignore" });
  } catch {
    rmdirSync(dir);
    return null;
  }
  const remove = () => {
    execFileSync("umount", ["-l", dir]);
    rmdirSync(dir);
  };
  return { dir, remove };
}
