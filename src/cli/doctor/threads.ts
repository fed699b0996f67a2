import type { Run } from "../../engine/run.js";
import type { Lifetime } from "../../terminal/lifetime.js";
import { describeEnd } from "../ends.js";
import { openEngine, openFrontEnd } from "../workshop.js";
import { type Finding, fail, ok } from "./finding.js";

const program = `import { thread } from "thread-lessons";

export function main(): void {
  const other = thread.spawn(() => console.log("hello from a thread"));
  other.join().unwrap();
}
`;

/** Compiles a program and runs it on real threads. */
export async function threadsFinding(lifetime: Lifetime): Promise<Finding> {
  const engine = await openEngine(lifetime, { processes: 1 });
  try {
    const compiled = (await openFrontEnd()).compile({ file: "doctor.ts", text: program });
    if (compiled.program === null)
      return broken(compiled.diagnostics.map(({ message }) => message).join("; "));
    const start = performance.now();
    const run = await engine.run(compiled.program, { signal: lifetime.ending });
    return saidHello(run)
      ? ok("threads", `a program ran on real threads, in ${Math.round(performance.now() - start)} ms`)
      : broken(describeEnd(run));
  } catch (error) {
    if (lifetime.ending.aborted) throw error;
    return broken(error instanceof Error ? error.message : String(error));
  } finally {
    await engine.close();
  }
}

function saidHello({ end, events }: Run): boolean {
  const lines = events.flatMap((event) => (event.kind === "print" ? [event.text] : []));
  return end.kind === "exit" && end.code === 0 && lines.includes("hello from a thread");
}

function broken(why: string): Finding {
  const fix =
    "install the package anew (npm ci); if that does not help, report this with the output of doctor --json";
  return fail("threads", `no program runs: ${why}`, fix);
}
