// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const names = ["multithreading", "piscina"];

/**
 * Whether the peers of npm are there; what is missing is installed as the lockfile says, if that can be done.
 * @param {(text: string) => void} onProgress
 */
export function peersInstalled(onProgress) {
  if (areThere()) return true;
  onProgress(`npm ci: ${names.join(", ")}`);
  spawnSync("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts"], {
    stdio: "ignore",
    timeout: 60_000,
    shell: process.platform === "win32",
  });
  if (areThere()) return true;
  console.error(`\nleft out, for npm could not install them: ${names.join(", ")}`);
  return false;
}

function areThere() {
  return names.every((name) => existsSync(`${folder}node_modules/${name}/package.json`));
}
