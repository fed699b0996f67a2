import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, without a slash at its end. */
export const packageDir = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** Installed from a registry or a tarball, and so no place to edit anything; false in a clone. */
export const isInstalled = packageDir.split(sep).includes("node_modules");

/** This package's version. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "";
}
