#!/usr/bin/env node
// @ts-check

// Compares searches with trying every order, over many random programs: `npm run oracle -- --count 20000`. With `--mutate`
// it deletes the rows of the relations one by one, which must show: outcomes are missed or made up, or what the relations
// let change places cannot.
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values } = parseArgs({
  options: {
    /** How many programs; deleting all rows takes more of them to show. */
    count: { type: "string", default: process.argv.includes("--mutate") ? "6000" : "1000" },
    /** Of the first program; the next ones count up from it. */
    seed: { type: "string", default: "1" },
    /** Every so manieth program runs on the real engine, too; 0 for none. */
    "engine-every": { type: "string", default: "10" },
    mutate: { type: "boolean", default: false },
  },
});

const root = new URL("../../", import.meta.url);
const built = new URL("node_modules/.cache/thread-lessons/oracle.mjs", root);
await mkdir(new URL(".", built), { recursive: true });
await build({
  entryPoints: [new URL("oracle.ts", import.meta.url).pathname],
  outfile: built.pathname,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
  plugins: [
    {
      name: "the product as it is built",
      setup({ onResolve }) {
        onResolve({ filter: /^#lib\// }, ({ path }) => ({
          path: new URL(path.replace("#lib", "dist"), root).href,
          external: true,
        }));
      },
    },
  ],
});

const { oracle } = /** @type {typeof import("./oracle.js")} */ (await import(built.href));
const start = performance.now();
const good = await oracle({
  count: number("count"),
  seed: number("seed"),
  engineEvery: number("engine-every"),
  mutate: values.mutate,
  folder: new URL(".", import.meta.url),
  library: new URL("dist/std/worker.bundle.js", root),
});
console.log(`${good ? "all as it should be" : "SOMETHING IS WRONG"}, after ${seconds()} s`);
process.exitCode = good ? 0 : 1;

/** @param {"count" | "seed" | "engine-every"} name */
function number(name) {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`--${name} takes a whole number`);
  process.exit(2);
}

function seconds() {
  return Math.round((performance.now() - start) / 1000);
}
