import { createCompiler } from "#lib/compiler/compiler.js";
import { createEngine } from "#lib/engine/host.js";
import type { Program } from "#lib/engine/program.js";
import type { Run } from "#lib/engine/run.js";

const compiler = createCompiler();

/** The runnable form of `text`; fails the test where it does not compile. */
export function compile(text: string): Program {
  const { program, diagnostics } = compiler.compile({ file: "program.ts", text });
  if (program === null)
    throw new Error(diagnostics.map(({ message, span }) => `${span.line}: ${message}`).join("\n"));
  return program;
}

/** An engine on the built library. Whoever makes one closes it. */
export function engineForTests(workers = 6) {
  return createEngine({ library: new URL("../../dist/std/worker.bundle.js", import.meta.url), workers });
}

/** The text of all lines printed to stdout, in order. */
export function stdout(run: Run): string {
  return printed(run, "stdout");
}

export function stderr(run: Run): string {
  return printed(run, "stderr");
}

function printed(run: Run, stream: "stdout" | "stderr"): string {
  return run.events
    .map((event) => (event.kind === "print" && event.stream === stream ? `${event.text}\n` : ""))
    .join("");
}
