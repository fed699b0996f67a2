// @ts-check
import { createCompiler } from "../../dist/compiler/compiler.js";
import { createEngine } from "../../dist/engine/host.js";

const library = new URL("../../dist/std/worker.bundle.js", import.meta.url);

/** Programs that do something `n` times. */
const programs = [
  {
    name: "threads spawned and joined",
    times: 10_000,
    text: (/** @type {number} */ n) => `import { thread } from "thread-lessons";
      export function main() { for (let i = 0; i < ${n}; i++) thread.spawn(() => 1).join().unwrap(); }`,
  },
  {
    name: "lock cycles, a number",
    times: 1_000_000,
    text: (/** @type {number} */ n) => `import { Mutex } from "thread-lessons";
      const total = new Mutex(0);
      export function main() { for (let i = 0; i < ${n}; i++) total.lock().unwrap().value += 1; }`,
  },
  {
    name: "lock cycles, an object",
    times: 100_000,
    text: (/** @type {number} */ n) => `import { Mutex } from "thread-lessons";
      const total = new Mutex({ count: 0, name: "total" });
      export function main() { for (let i = 0; i < ${n}; i++) total.lock().unwrap().value.count += 1; }`,
  },
  {
    name: "messages",
    times: 1_000_000,
    text: (/** @type {number} */ n) => `import { mpsc } from "thread-lessons";
      export function main() {
        const [tx, rx] = mpsc.channel<{ id: number }>();
        for (let i = 0; i < ${n}; i++) { tx.send({ id: i }).unwrap(); rx.recv().unwrap(); }
      }`,
  },
  {
    name: "Arcs made and dropped",
    times: 100_000,
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
  // With `inherit` no log is kept of what a program does.
  const engine = createEngine({ library, inherit: true });
  /** @type {import("../table.js").Row[]} */
  const rows = [];
  try {
    for (const { name, times, text } of programs) {
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
        reach: "none left",
        reached: each < 0.1,
        note: "",
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
  const { end } = await engine.run(program, { limits: { time: 120_000 }, onHeap });
  if (end.kind !== "exit" || end.code !== 0) throw new Error(`ended with ${JSON.stringify(end)}`);
  return words;
}
