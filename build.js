// @ts-check
import { copyFile, readFile, rename, rm } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { build } from "esbuild";

// What comes after the compiler: one file loads sooner than a hundred.

/** @type {import("esbuild").BuildOptions} */
const common = { bundle: true, platform: "node", target: "node20.19", format: "esm", logLevel: "warning" };

/** What processes and workers evaluate, each anew, stands beside its source. */
const entries = [
  "std/worker",
  "engine/process/process",
  "checker/exploration/driver",
  "explore/listing/driver",
  "explore/possible/driver",
  "explore/replay/driver",
];
for (const entry of entries)
  await build({ ...common, entryPoints: [`dist/${entry}.js`], outfile: `dist/${entry}.bundle.js` });

const start = resolve("dist/start");

/**
 * Lets a module find the files beside it although its code moves to another folder.
 * @type {import("esbuild").Plugin}
 */
const inPlace = {
  name: "in-place",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const place = JSON.stringify(relative(start, path).replaceAll("\\", "/"));
      const contents = text.replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`);
      return { contents, resolveDir: dirname(path) };
    });
  },
};

// A command that starts meanwhile finds the files of before.
const coming = `${start}.new`;
await rm(coming, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ["dist/cli/main.js"],
  outdir: coming,
  splitting: true,
  plugins: [inPlace],
  external: ["typescript", "inquirer", "@inquirer/prompts", "chokidar"],
  // Packages that are CommonJS modules ask for Node's own ones so.
  banner: {
    js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
  },
});

await copyFile("src/std/globals.d.ts", "dist/std/globals.d.ts");
await import("./dist/cli/fill-cache.js");

// Last: `is-built.js` takes it for the sign that all is done.
await rm(start, { recursive: true, force: true });
await rename(coming, start);
