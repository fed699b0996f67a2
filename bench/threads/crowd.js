// @ts-check
import { readFileSync } from "node:fs";
import { freemem } from "node:os";
import { createCompiler } from "../../dist/compiler/compiler.js";
import { createEngine } from "../../dist/engine/host.js";

// Runs ../programs/crowd.ts, which takes more memory than a program usually may: some 9 MB a thread. Says nothing where
// there is not as much, and NaN where the program fails.

/** Bytes. */
const memory = 8 * 2 ** 30;

if (freemem() > memory) await run();

async function run() {
  const text = readFileSync(new URL("../programs/crowd.ts", import.meta.url), "utf8");
  const { program } = createCompiler().compile({ file: "crowd.ts", text });
  if (program === null) throw new Error("crowd.ts does not compile");
  const engine = createEngine({ library: new URL("../../dist/std/worker.bundle.js", import.meta.url) });
  try {
    const { end, events } = await engine.run(program, { limits: { time: 300_000, memory } });
    const printed = events.flatMap((event) =>
      event.kind === "print" && event.stream === "stdout" ? event.text : [],
    );
    if (end.kind !== "exit" || end.code !== 0) console.error(end);
    console.log(printed[0] ?? "512 threads alive at one Barrier\tNaN");
  } finally {
    await engine.close();
  }
}
