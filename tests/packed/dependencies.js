// @ts-check
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/**
 * Makes `folder` a project that has installed what this clone has installed for its users, so that npm need not ask a
 * registry for it.
 * @param {string} folder
 */
export function installDependencies(folder) {
  const { packages } = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
  /** @type {Record<string, string>} */
  const dependencies = {};
  mkdirSync(join(folder, "node_modules", ".bin"), { recursive: true });
  for (const [path, { dev, link, version, bin = {} }] of Object.entries(packages)) {
    if (dev === true || link === true) continue;
    const name = path.replace(/^node_modules\//, "");
    cpSync(join(modules, name), join(folder, "node_modules", name), { recursive: true });
    dependencies[name] = version;
    for (const [command, file] of Object.entries(bin))
      symlinkSync(join("..", name, file), join(folder, "node_modules", ".bin", command));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
}
