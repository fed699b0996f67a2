import { setImmediate } from "node:timers/promises";
import { CommanderError } from "commander";
import { createLifetime, type Lifetime } from "../terminal/lifetime.js";
import { UserError } from "../user-error.js";
import { exitCodes } from "./exit-codes.js";
import { createProgram } from "./program.js";

/** Runs one command line and ends the process. The only place that catches what commands throw. */
export async function main(args: readonly string[]): Promise<void> {
  const lifetime = createLifetime({ onCrash: reportCrash });
  process.stdout.on("error", (error) => {
    // The same news may come once for each write.
    if (!lifetime.ending.aborted) void lifetime.end(codeOfLostOutput(error));
  });
  process.stderr.on("error", (error) => void lifetime.end(codeOfLostComplaints(error)));
  // The engine's processes keep nobody waiting, and an await alone does not keep Node alive.
  setInterval(() => undefined, 2 ** 30);
  const code = await outcome(lifetime, async () => {
    let code: number = exitCodes.good;
    await createProgram(lifetime, (result) => {
      code = result;
    }).parseAsync(args, { from: "user" });
    return code;
  });
  if (!lifetime.ending.aborted) await flushed();
  await lifetime.end(code);
}

async function outcome({ ending }: Lifetime, command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (ending.aborted) return exitCodes.interrupted;
    // Commander has printed its help, its version or its complaint already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.unjudged;
    if (error instanceof UserError) {
      process.stderr.write(describe(error));
      return exitCodes.unjudged;
    }
    reportCrash(error);
    return exitCodes.crash;
  }
}

function describe({ message, where, help }: UserError): string {
  const place = where === null ? "" : `\n  at ${where}`;
  const remedy = help === null ? "" : `\n  help: ${help.replaceAll("\n", "\n  ")}`;
  return `error: ${message}${place}${remedy}\n`;
}

function reportCrash(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`thread-lessons has a bug; please report this:\n${text}\n`);
}

/** Nobody reading on is no news to anybody; a full disk is. */
function codeOfLostOutput(error: NodeJS.ErrnoException): number {
  if (error.code === "EPIPE") return exitCodes.unread;
  process.stderr.write(`error: the output cannot be written: ${error.message}\n`);
  return exitCodes.unjudged;
}

/** There is nowhere left to complain to: a word about it would be lost, too, and be the next error. */
function codeOfLostComplaints({ code }: NodeJS.ErrnoException): number {
  return code === "EPIPE" ? exitCodes.unread : exitCodes.unjudged;
}

/**
 * Pipes are written in the background: without waiting, an exit would cut the output off. A stream that was never written
 * to is left alone: whether it can be is then its program's own affair.
 */
async function flushed(): Promise<void> {
  // A write that failed has been heard of after that.
  await setImmediate();
  const streams = [process.stdout, process.stderr].filter(({ writableLength }) => writableLength > 0);
  await Promise.all(
    streams.map((stream) => new Promise<void>((resolve) => stream.write("", () => resolve()))),
  );
}
