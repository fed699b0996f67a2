// @ts-check
import { copyFile, rm } from "node:fs/promises";
import { build } from "esbuild";

// What comes after the compiler: one file loads sooner than a hundred.

/** @type {import("esbuild").BuildOptions} */
const common = { bundle: true, platform: "node", target: "node20.19", format: "esm", logLevel: "warning" };

/** What the command line loads only when it needs it, and what finds files beside itself. */
const apart = ["engine", "explore", "checker", "compiler", "ownership", "diagnostics"].map(
  (room) => `./dist/${room}/*`,
);

// Each worker of a program process evaluates this anew.
await build({ ...common, entryPoints: ["src/std/worker.ts"], outfile: "dist/std/worker.bundle.js" });

await rm("dist/start", { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ["dist/cli/main.js"],
  outdir: "dist/start",
  splitting: true,
  external: ["typescript", "inquirer", "@inquirer/prompts", "chokidar", ...apart],
  // Packages that are CommonJS modules ask for Node's own ones so.
  banner: {
    js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
  },
});

await copyFile("src/std/globals.d.ts", "dist/std/globals.d.ts");
await import("./dist/cli/fill-cache.js");
