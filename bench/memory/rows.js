// @ts-check
import { createCompiler } from "../../dist/compiler/compiler.js";
import { createEngine } from "../../dist/engine/host.js";

const library = new URL("../../dist/std/worker.bundle.js", import.meta.url);

/** Programs that do something `n` times; the log of a run takes some words for each thread. */
const programs = [
  {
    name: "threads spawned and joined",
    times: 10_000,
    most: 40,
    text: (/** @type {number} */ n) => `import { thread } from "thread-lessons";
      export function main() { for (let i = 0; i < ${n}; i++) thread.spawn(() => 1).join().unwrap(); }`,
  },
  {
    name: "lock cycles, a number",
    times: 500_000,
    most: 0,
    text: (/** @type {number} */ n) => `import { Mutex } from "thread-lessons";
      const total = new Mutex(0);
      export function main() { for (let i = 0; i < ${n}; i++) total.lock().unwrap().value += 1; }`,
  },
  {
    name: "lock cycles, an object",
    times: 100_000,
    most: 0,
    text: (/** @type {number} */ n) => `import { Mutex } from "thread-lessons";
      const total = new Mutex({ count: 0, name: "total" });
      export function main() { for (let i = 0; i < ${n}; i++) total.lock().unwrap().value.count += 1; }`,
  },
  {
    name: "messages",
    times: 300_000,
    most: 0,
    text: (/** @type {number} */ n) => `import { mpsc } from "thread-lessons";
      export function main() {
        const [tx, rx] = mpsc.channel<{ id: number }>();
        for (let i = 0; i < ${n}; i++) { tx.send({ id: i }).unwrap(); rx.recv().unwrap(); }
      }`,
  },
  {
    name: "Arcs made and dropped",
    times: 100_000,
    most: 0,
    text: (/** @type {number} */ n) => `import { Arc, drop } from "thread-lessons";
      export function main() { for (let i = 0; i < ${n}; i++) drop(new Arc({ id: i })); }`,
  },
];

/**
 * How many bytes of the shared heap each of many threads, locks, messages leaves behind.
 * @param {(text: string) => void} onProgress
 * @returns {Promise<import("../table.js").Row[]>}
 */
export async function memoryRows(onProgress) {
  const compiler = createCompiler();
  const engine = createEngine({ library });
  /** @type {import("../table.js").Row[]} */
  const rows = [];
  try {
    for (const { name, times, most, text } of programs) {
      onProgress(name);
      const [few, many] = [times / 10, times].map(
        (n) => compiler.compile({ file: "memory.ts", text: text(n) }).program,
      );
      if (!few || !many) continue;
      const grown = (await heapAfter(engine, many)) - (await heapAfter(engine, few));
      const each = (4 * grown) / (times - times / 10);
      rows.push({
        name: `${times.toLocaleString("en-US")} ${name}`,
        ours: `${each.toFixed(1)} bytes`,
        against: "-",
        ratio: null,
        reach: most === 0 ? "none left" : `${4 * most} bytes`,
        reached: each <= Math.max(0.1, 4 * most),
        note: most === 0 ? "" : "what the log keeps of each",
      });
    }
  } finally {
    await engine.close();
  }
  return rows;
}

/** Where the heap's used part ends after a run. @param {ReturnType<typeof createEngine>} engine @param {import("../../dist/engine/program.js").Program} program */
async function heapAfter(engine, program) {
  let words = 0;
  const onHeap = (/** @type {number} */ top) => {
    words = top;
  };
  const [run] = await engine.simulate(program, ["main first"], { limits: { time: 120_000 }, onHeap });
  if (run?.end.kind !== "exit" || run.end.code !== 0)
    throw new Error(`ended with ${JSON.stringify(run?.end)}`);
  return words;
}
