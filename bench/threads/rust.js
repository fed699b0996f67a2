// @ts-check
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The Rust program at `source` as an executable; null where rustc is missing.
 * @param {string} source
 */
export function compileRust(source) {
  if (spawnSync("rustc", ["--version"]).error) return null;
  const folder = mkdtempSync(join(tmpdir(), "thread-lessons-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const binary = join(folder, "program");
  execFileSync("rustc", ["-O", source, "-o", binary], { stdio: ["ignore", "ignore", "inherit"] });
  return binary;
}
