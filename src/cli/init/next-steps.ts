import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isInstalled, packageDir } from "../package.js";

/** The commands that lead from the current folder to the first exercise. */
export function commandsFor(folder: string, cwd: string): readonly string[] {
  const way = relative(cwd, folder);
  return [
    ...(way === "" ? [] : [`cd ${quoted(way)}`]),
    ...(nearestWith(folder, "node_modules/thread-lessons") === null ? [installation(folder)] : []),
    "npx thread-lessons watch",
  ];
}

/** What to say where GitHub would not find the workflow in `folder`; null where it does. */
export function misplacedWorkflow(folder: string): string | null {
  const root = nearestWith(folder, ".git");
  if (root === null || root === folder) return null;
  const inside = relative(root, folder).replaceAll("\\", "/");
  return [
    `GitHub reads workflows in ${join(root, ".github", "workflows")} only: move the one there, and add to its`,
    `job, beside "runs-on":  defaults: { run: { working-directory: ${JSON.stringify(inside)} } }`,
  ].join("\n ");
}

/** A clone need not be what a registry has; npm builds it anew unless told not to. */
function installation(folder: string): string {
  if (isInstalled) return "npm install";
  return `npm install --no-save --ignore-scripts ${quoted(relative(folder, packageDir))}`;
}

/** The nearest folder, from `dir` upwards, that holds `name`. */
function nearestWith(dir: string, name: string): string | null {
  if (existsSync(join(dir, name))) return dir;
  const parent = dirname(dir);
  return parent === dir ? null : nearestWith(parent, name);
}

/** For any shell. */
function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
