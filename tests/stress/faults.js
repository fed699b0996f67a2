// @ts-check
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

/**
 * A mistake in the runtime: what matches `from` is there once in the file, and would be `to`.
 * @typedef {{ name: string, file: string, from: RegExp, to: string }} Fault
 */

/** @type {readonly Fault[]} */
export const faults = [
  {
    name: "lost-notify",
    file: "engine/schedulers/native.ts",
    from: /(Atomics\.notify\([\w.]+, cell, count\);)/,
    to: "if (performance.now() % 0.01 > 0.001) $1",
  },
  {
    name: "unlock-before-write",
    file: "std/sync/mutex.ts",
    from: /(this\.#access\.end\(unlock\);)\s+(unlock\(this\.#access\);)/,
    to: "$2 $1",
  },
  {
    name: "lock-lets-two-in",
    file: "std/sync/mutex.ts",
    from: /return Atomics\.compareExchange\(([\w.]+), (\w+), 0, id\) === 0;/,
    to: "if (Atomics.load($1, $2) !== 0) return false; Atomics.store($1, $2, id); return true;",
  },
  {
    name: "wake-before-unlock",
    file: "std/sync/mutex.ts",
    from: /(Atomics\.store\([\w.]+, [\w.]+, 0\);)\s+(gate\.wake\([\w.]+, 1\);)/,
    to: "$2 $1",
  },
  {
    name: "writer-ignores-readers",
    file: "std/sync/rwlock.ts",
    from: /Atomics\.compareExchange\(([\w.]+), (\w+), free, (-?\w+)\) === free/,
    to: "(Atomics.load($1, $2) < free ? false : (Atomics.store($1, $2, $3), true))",
  },
  {
    name: "plain-addition",
    file: "std/sync/atomic/cells.ts",
    from: /add: \(at, value\) => Atomics\.add\(view, at, value\),/,
    to: "add: (at, value) => { const old = load(at); Atomics.store(view, at, old + value); return old; },",
  },
  {
    name: "torn-print",
    file: "engine/thread/thread.ts",
    from: /locked\([\w.]+, header\.outputLock, \(\) => (this\.keep\(line\))\)/,
    to: "$1",
  },
  {
    name: "lost-at-block-border",
    file: "std/sync/mpsc/queue.ts",
    from: /(words\[head \+ headWords\.place\] =) 0;/,
    to: "$1 1;",
  },
  {
    name: "counted-before-put",
    file: "std/sync/mpsc/sending.ts",
    from: /(put\(heap, queueOf\(at\), slot, own\);)/,
    to: "Atomics.add(heap.words, at + channel.messages, 1); $1 Atomics.sub(heap.words, at + channel.messages, 1);",
  },
  {
    name: "early-join",
    file: "engine/thread/threads.ts",
    from: /(Operation\.join\), \(\) => read\([\w.]+, \w+ \+ threadRecord\.done\)) === 1/,
    to: "$1 < 2",
  },
  {
    name: "lost-unpark",
    file: "engine/thread/threads.ts",
    from: /if \(alive\) (gate\.wake\(\w+ \+ threadRecord\.token, 1\);)/,
    to: "if (alive && performance.now() % 0.01 > 0.001) $1",
  },
];

/**
 * The text of a file of the runtime with the fault in it.
 * @param {Fault} fault
 * @param {string} text
 */
export function faulty({ name, file, from, to }, text) {
  const places = [...text.matchAll(new RegExp(from, "g"))].length;
  if (places !== 1)
    throw new Error(`fault ${name}: ${from} is there ${places} times in src/${file}, not once`);
  return text.replace(from, to);
}

/** @param {Fault} fault */
export async function readFaulty(fault) {
  return faulty(fault, await readFile(join(source, fault.file), "utf8"));
}

/**
 * The module that workers evaluate, built with the fault; to be removed by `remove`.
 * @param {Fault} fault
 */
export async function buildWith(fault) {
  const contents = await readFaulty(fault);
  const folder = await mkdtemp(join(tmpdir(), "thread-lessons-stress-"));
  const outfile = join(folder, "worker.mjs");
  await build({
    entryPoints: [join(source, "std/worker.ts")],
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    outfile,
    logLevel: "error",
    plugins: [
      {
        name: "fault",
        setup({ onLoad }) {
          const path = join(source, fault.file);
          onLoad({ filter: /\.ts$/ }, (file) => (file.path === path ? { contents, loader: "ts" } : null));
        },
      },
    ],
  });
  return { library: pathToFileURL(outfile), remove: () => rm(folder, { recursive: true, force: true }) };
}
