// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What may be in the package, besides what npm always adds. */
const expected = [
  /^(package\.json|README\.md|LICENSE)$/,
  /^bin\/thread-lessons\.js$/,
  /^dist\/.+\.(js|d\.ts)$/,
  /^dist\/course-cache\/[0-9a-f]{64}\.cjs$/,
  /^exercises\/course\.json$/,
  /^exercises\/\d\d_\w+\/(README\.md|keys\.json|[a-z0-9_]+(\.exercise)?\.ts)$/,
  /^solutions\/\d\d_\w+\/[a-z0-9_]+\.ts$/,
  /^docs\/.+\.md$/,
];

/**
 * Packs the built package into `folder`, and sees to it that nothing is in it that should not be.
 * @param {string} folder
 */
export function pack(folder) {
  const options = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [packed] = JSON.parse(execFileSync("npm", options, { cwd: root, encoding: "utf8", stdio: "pipe" }));
  /** @type {string[]} */
  const files = packed.files.map((/** @type {{ path: string }} */ { path }) => path);
  const strange = files.filter((file) => !expected.some((pattern) => pattern.test(file)));
  assert.deepEqual(strange, [], "the package holds what nobody needs");
  assert.deepEqual(files.filter(isStale), [], "dist holds what no source has made: remove it, and build");
  return {
    tarball: join(folder, packed.filename),
    files: files.length,
    size: packed.size,
    unpacked: packed.unpackedSize,
  };
}

/** @param {string} file */
function isStale(file) {
  const name = /^dist\/(.+?)(\.d\.ts|\.js)$/.exec(file)?.[1];
  if (name === undefined || name.startsWith("start/") || name.endsWith(".bundle")) return false;
  return !existsSync(join(root, "src", `${name}.ts`)) && !existsSync(join(root, "src", `${name}.d.ts`));
}
