import { totalmem } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import type { Run } from "../../engine/run.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

interface ExecOptions {
  readonly seconds: number;
}

/** Bytes: each thread wants some eight million of them, and a program of one's own may have hundreds. */
const mostMemory = Math.max(2 ** 31, totalmem() / 2);

/** Characters. Unlike the output of an exercise, nothing of it is kept, so that it may be much. */
const mostOutput = 2 ** 24;

export function execCommand(perform: Perform): Command {
  return new Command("exec")
    .description("run any TypeScript program on real threads: its own output, its own exit code")
    .argument("<file>", "a program with `export function main()`")
    .option("--seconds <n>", "how long it may run", parseSeconds, 60)
    .action((file: string, options: ExecOptions) => perform((context) => exec(context, file, options)));
}

async function exec(context: Context, file: string, { seconds }: ExecOptions): Promise<number> {
  const { openEngine, openFrontEnd } = await import("../workshop.js");
  const { compileFile, renderAll } = await import("../programs.js");
  const { lifetime } = context;
  const engine = await openEngine(lifetime, { inherit: true, processes: 1 });
  try {
    const compiled = await compileFile(await openFrontEnd(), context, file);
    if (compiled.diagnostics.length > 0) context.complain(renderAll(context, compiled));
    if (compiled.program === null) return exitCodes.failed;
    const run = await engine.run(compiled.program, {
      limits: { time: seconds * 1000, output: mostOutput, memory: mostMemory },
      signal: lifetime.ending,
    });
    return await ended(context, run);
  } finally {
    await engine.close();
  }
}

async function ended({ complain }: Context, run: Run): Promise<number> {
  if (run.end.kind === "exit") return run.end.code;
  const { describeEnd } = await import("../ends.js");
  complain(describeEnd(run));
  return exitCodes.stuck;
}

function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new InvalidArgumentError("It is a number of seconds, at most a day.");
  return seconds;
}
