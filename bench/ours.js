// @ts-check
import { readFileSync } from "node:fs";
import { createCompiler } from "../dist/compiler/compiler.js";
import { createEngine } from "../dist/engine/host.js";

/**
 * A function that runs the program at `file` once, natively, and resolves to what it prints.
 * @param {string} file
 */
export function compileOurs(file) {
  const { program, diagnostics } = createCompiler().compile({ file, text: readFileSync(file, "utf8") });
  if (program === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const library = new URL("../dist/std/worker.js", import.meta.url);
  return async () => {
    const engine = createEngine({ library });
    await engine.warm();
    const run = await engine.run(program, { limits: { time: 120_000 } });
    await engine.close();
    if (run.end.kind !== "exit" || run.end.code !== 0)
      throw new Error(`the program ended with ${JSON.stringify(run.end)}`);
    return run.events.map((event) => (event.kind === "print" ? `${event.text}\n` : "")).join("");
  };
}
